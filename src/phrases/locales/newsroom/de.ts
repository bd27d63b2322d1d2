import type { Translation } from '../../translation.js';

/** German: the articles that a server adds for itself, and the commands for them. */
export default {
  phrases: {
    addElsewhere:
      'Artikel fügt man auf Discord mit {command:article add} für einen Server hinzu; wer mich betreibt, nimmt npm run ingest.',
    articlesInServers: 'Artikel lassen sich nur auf Servern hinzufügen, auf denen ich Mitglied bin.',
    mayNotAdd: 'Artikel hinzufügen darf nur, wer auf dem ganzen Server Kanäle verwalten darf.',
    menuAdd: 'Als Artikel hinzufügen',
    messageEmpty: 'Diese Nachricht enthält weder Text noch eine Textdatei.',
    formTitle: 'Artikel hinzufügen',
    formText: 'Der Text, Überschrift in der ersten Zeile',
    formFile: 'Oder eine Datei: .txt, .md oder .html',
    formLink: 'Wo er erschienen ist (ein Link)',
    formEmpty: 'Das Formular war leer: Es braucht einen Text, eine Datei oder einen Link.',
    articlesTooFast:
      'Mehr als {most} Artikel in einer Stunde lese ich für einen Server nicht. Versuch es später noch einmal.',
    articleTooLong: 'Dieser Text ist länger als {most} Zeichen: Schick einen Teil davon.',
    articlesFull:
      'Dieser Server hat keinen Platz für weitere Artikel (vorhanden: {most}): Entferne einen mit {command:article remove}.',
    draftingBusy: 'Gerade werden viele Artikel gelesen. Versuch es in einer Minute noch einmal.',
    notWritten: 'Das ließ sich nicht speichern. Versuch es in einer Minute noch einmal.',
    reviewHolds:
      'Zitate: {quotes}, Personen: {people}, Organisationen: {organisations}. Noch sieht das niemand sonst.',
    reviewUpdates:
      'Das ist die nächste Fassung eines Artikels, den es hier schon gibt. Übernommene Änderungen: {count}.',
    reviewConflicts: 'Frühere Änderungen, für die ich im neuen Text keinen Platz gefunden habe: {count}.',
    reviewClear: 'Ich habe nichts Zweifelhaftes darin gefunden.',
    reviewDoubts: 'Zu prüfen ({count}): Wer sagt es?',
    reviewSure: 'Zu {percent} % sicher',
    reviewOpen: 'Offen gelassen, wer es sagt',
    reviewWho: 'Wer sagt es?',
    reviewNobody: 'Das lässt der Artikel offen',
    reviewNoStatement: 'Niemand: Das ist keine Aussage',
    reviewWhich: 'Diese Artikel warten auf die Veröffentlichung. Welcher soll es sein?',
    noDrafts: 'Kein Artikel wartet auf die Veröffentlichung.',
    reviewStale:
      'Diese Durchsicht ist älter als der Artikel, wie er jetzt ist. Gib {command:article review} ein.',
    reviewFaulty:
      'Der Entwurf hat Fehler und kann nicht veröffentlicht werden. Füge den Artikel noch einmal hinzu.',
    buttonPublish: 'Veröffentlichen',
    buttonPublishCorrected: 'Als Berichtigung',
    buttonDiscard: 'Verwerfen',
    draftDiscarded: 'Der Entwurf ist verworfen.',
    articlePublished:
      'Veröffentlicht: Der Artikel antwortet ab jetzt auf diesem Server. Mit {command:article use} {option:article use.article}:{slug} antwortet er als erster.',
    notOwnArticle: 'Diesem Server wurde kein Artikel dieses Namens hinzugefügt.',
    articleRemoved: 'Entfernt, mit allem, was dazu aufbewahrt war: {title}',
    privacyArticles:
      'Artikel, die die Moderation diesem Server hinzugefügt hat, und wer darin was sagt, bis sie entfernt werden.',
    refusedEmpty: 'Darin steht kein Text.',
    refusedPdf:
      'Das ist ein PDF: Kopiere seinen Text und füge ihn in das Formular von {command:article add} ein.',
    refusedDocument:
      'Das ist ein Dokument einer Textverarbeitung: Speichere es als reinen Text, oder füge seinen Text ein.',
    refusedArchive: 'Das ist ein Archiv: Schick die Textdatei, die darin ist.',
    refusedImage: 'Das ist ein Bild: Ich lese nur Text.',
    refusedBinary: 'Das ist kein Text.',
    refusedLarge: 'Das ist größer als 10 MB: Schick nur den Text des Artikels.',
    refusedLanguage: 'Der Text ist nicht auf Englisch, und ich lese nur englische Artikel.',
    refusedNoArticle:
      'Ich habe dort keinen Artikel gefunden: Nimm die Seite eines einzelnen Artikels, oder füge seinen Text ein.',
    refusedLogin: 'Die Seite zeigt den Artikel nur, wenn man sich anmeldet oder zahlt: Füge seinen Text ein.',
    refusedConsent: 'Die Seite will eine Einwilligung, bevor sie den Artikel zeigt: Füge seinen Text ein.',
    refusedJavaScript: 'Die Seite baut ihren Text mit JavaScript auf, das ich nicht ausführe: Füge ihn ein.',
    refusedBotCheck:
      'Die Seite will wissen, ob ich ein Mensch bin, und das bin ich nicht: Füge ihren Text ein.',
    refusedAddress: 'Das ist keine Adresse einer Webseite.',
    refusedPrivate: 'Diese Adresse führt in ein privates Netz; dorthin gehe ich nicht.',
    refusedRobots:
      'Die Website lässt diese Seite nicht von Programmen lesen (robots.txt): Füge ihren Text ein.',
    refusedMissing: 'Diese Seite gibt es nicht.',
    refusedBySite: 'Die Website gibt mir diese Seite nicht: Füge ihren Text ein.',
    refusedSlow: 'Die Seite ließ zu lange auf sich warten. Versuch es noch einmal, oder füge ihren Text ein.',
    refusedUnreachable: 'Die Website ist nicht erreichbar. Versuch es noch einmal, oder füge den Text ein.',
    refusedRedirects: 'Dieser Link führt immer nur weiter: Nimm die Adresse der Seite selbst.',
    refusedOther: 'Daraus lässt sich kein Artikel machen: {why}',
  },
  commands: {
    'article add': {
      name: 'hinzufügen',
      description:
        'Für jene, die Kanäle verwalten: Artikel hinzufügen; er antwortet erst nach deiner Durchsicht',
      options: {
        link: ['link', 'Die Adresse des Artikels; ohne Link und Datei kommt ein Formular'],
        file: ['datei', 'Eine Text-, Markdown- oder HTML-Datei'],
      },
    },
    'article review': {
      name: 'durchsehen',
      description: 'Für jene, die Kanäle verwalten: Artikel durchsehen, die auf die Veröffentlichung warten',
      options: {},
    },
    'article remove': {
      name: 'entfernen',
      description:
        'Für jene, die Kanäle verwalten: einen Artikel entfernen, der diesem Server hinzugefügt wurde',
      options: { article: ['artikel', 'Nach seiner Überschrift'] },
    },
  },
} satisfies Translation;
