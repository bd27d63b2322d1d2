import type { Translation } from '../translation.js';

/** The option of most commands that names an article. */
const article = ['artikel', 'Welcher Artikel, nach seiner Überschrift'] as const;

/** German. */
export default {
  phrases: {
    // Answers, small talk and refusals
    attended: 'Wer dabei war ({event}), wie der Artikel es sagt:',
    attendedUnnamed: 'Ich habe keine Namen von Anwesenden gefunden ({event}); der Artikel sagt:',
    notListed: 'Der Artikel zählt nur einige auf.',
    isPerson: '{name} im Artikel:',
    peopleOf: 'Wen der Artikel zu „{name}“ stellt:',
    role: 'Wer das ist, wie der Artikel es sagt:',
    group: 'Was der Artikel über „{name}“ sagt:',
    did: 'Wer es war, in den Worten des Artikels:',
    absent: 'Wer nicht dabei war, in den Worten des Artikels:',
    saidBy: '{name} im Artikel:',
    said: 'Was laut Artikel gesagt wurde:',
    verbatim: 'Wort für Wort: {name} im Artikel.',
    verbatimOpen:
      'Wort für Wort, im Artikel in Anführungszeichen; wer es sagt, kann ich daraus nicht erkennen.',
    altered: 'Nicht Wort für Wort. Wer es im Artikel sagt: {name}.',
    alteredOpen: 'Nicht Wort für Wort, was der Artikel zitiert.',
    misattributed: 'Nicht {claimed}. Wer es im Artikel sagt: {name}.',
    misattributedOpen:
      'Ob es {claimed} ist, kann ich nicht sagen: Ich habe im Artikel niemanden gefunden, der es klar sagt.',
    misattributedAltered: 'Nicht {claimed}, und nicht Wort für Wort. Wer es im Artikel sagt: {name}.',
    paraphrase: 'Kein Zitat, sondern die Worte der Redaktion. Wer das im Artikel sagt: {name}.',
    paraphraseOpen:
      'Kein Zitat, sondern die Worte der Redaktion; wer das sagt, kann ich aus dem Artikel nicht erkennen.',
    narration: 'Kein Zitat: Das sagt der Artikel selbst.',
    notFound: 'Ich habe diese Worte im Artikel nicht gefunden.',
    whatToCheck:
      'Gib die Worte ein, die geprüft werden sollen, mindestens zwei, und wer sie gesagt haben soll.',
    tooMuchToCheck: 'Das ist zu lang zum Prüfen. Schick einen Teil davon.',
    wordsCutOff: 'Im Artikel gehört „{article}“ zu diesen Worten, und das kehrt ihren Sinn um.',
    onlyMarks: 'Nur die Zeichensetzung ist anders.',
    interrupted: 'Im Artikel stehen diese Worte in getrennten Zitaten.',
    moreQuotations_one: '{count} weiteres Zitat habe ich nicht geprüft.',
    moreQuotations_other: '{count} weitere Zitate habe ich nicht geprüft.',
    passages: 'Der Artikel sagt:',
    unsure: 'Das könnte die Antwort sein:',
    dated: 'Der Artikel trägt das Datum {date}.',
    undated: 'Ich habe im Artikel kein Datum gefunden.',
    titled: 'Die Überschrift:',
    written: 'Als Verfasser nennt der Artikel:',
    closest: 'Was dem am nächsten kommt (keine Antwort):',
    tryNext: 'Versuch es mit:',
    didYouMean: 'Meintest du:',
    youCanAsk: 'Du kannst fragen:',
    help: 'Ich beantworte Fragen zu einem Nachrichtenartikel mit seinen eigenen Worten. Was du eingeben kannst:',
    examples: 'Zum Beispiel:',
    exampleQuestion: 'wer ist {name}?',
    hello: 'Hallo! Frag mich nach dem Artikel; ich antworte mit seinen eigenen Worten.',
    whoIAm:
      'Ich bin Verbatim, ein Bot. Ich beantworte Fragen zu einem Nachrichtenartikel mit seinen eigenen Worten und füge keine hinzu.',
    howIAm: 'Alles gut, danke. Frag mich nach dem Artikel.',
    whatICanDo:
      'Ich finde, was der Artikel sagt: wer was gesagt hat, wer dabei war und ob ein Zitat stimmt. Was du eingeben kannst, zeigt {command:help}.',
    welcome: 'Gern geschehen!',
    goodbye: 'Auf Wiedersehen!',
    askMore: 'Alles klar. Frag mich nach dem Artikel, wann immer du magst.',
    noSource: 'Ich weiß nicht, wo er erschienen ist.',
    corrected: 'Der Artikel wurde berichtigt: {date}.',
    articleInUse: 'Hier antwortet zuerst dieser:',
    articleUsual: 'Befehle suchen zuerst im neuesten, dann in den anderen; freie Fragen suchen in allen:',
    nowUsed: 'Ab jetzt antwortet hier zuerst dieser:',
    nowNewest: 'Ab jetzt antwortet hier zuerst der neueste; jetzt ist das:',
    otherArticles: 'Die anderen:',
    articleHolds: 'Darin gelesen: {people} · {statements} · {events}',
    articleFaults: 'Fehlerhaft, darum nicht so geladen wie zuletzt gespeichert:',
    articlesWithdrawn: 'Zurückgezogen: {slugs}',
    ambiguous: 'Das passt auf mehrere. Wen meinst du?',
    noSuchName: 'Ich habe im Artikel niemanden gefunden, auf den das passt.',
    noPeople: 'Ich habe im Artikel niemanden gefunden für „{name}“.',
    nothingSaid: 'Ich habe im Artikel keine Aussage von {name} gefunden.',
    nothingSaidAbout: 'Ich habe keine Aussage von {name} dazu gefunden.',
    noSuchSpeaker: 'Ich habe keine Aussage von jemandem dieses Namens gefunden.',
    notSaid: 'Dazu habe ich im Artikel nichts gefunden.',
    tooLong: 'Das ist zu lang für eine Frage. Frag in ein oder zwei Sätzen.',
    valueTooLong_one: 'Das ist zu lang für {option}: höchstens {count} Zeichen.',
    valueTooLong_other: 'Das ist zu lang für {option}: höchstens {count} Zeichen.',
    emptyQuestion: 'Stell eine Frage, oder gib {command:help} ein, um zu sehen, was ich beantworten kann.',
    unknownCommand: 'Diesen Befehl gibt es nicht. Versuch es mit {command:help}.',
    missingOption: 'Diesem Befehl fehlt noch: {option}.',
    unknownArticle: 'Es gibt keinen Artikel dieses Namens.',
    withdrawn: 'Dieser Artikel wurde zurückgezogen.',
    noArticles: 'Es ist kein Artikel geladen.',
    brokenJson: 'Diese Zeile ist keine JSON-Anfrage.',
    badRequest: 'Diese Anfrage ist nicht brauchbar: {fault}.',
    unknownDocument: 'Ein Dokument mit dieser Kennung ist nicht bekannt: Schick seinen Text noch einmal mit.',
    emptyDocument: 'Dieses Dokument hat keinen Text.',
    inReportersWords: '{name}, in den Worten der Redaktion:',
    page: 'Seite {page} von {pages}',
    paraphrased: 'sinngemäß',
    buttonContext: 'Im Zusammenhang',
    buttonMore: 'Weiter',
    buttonBack: 'Zurück',
    buttonShare: 'Teilen',
    buttonRemove: 'Entfernen',
    stale: 'Dieser Knopf ist älter als der Artikel, wie ich ihn jetzt kenne. Frag bitte noch einmal.',
    notYours: 'Nur wer gefragt hat oder wer hier moderiert, kann diese Antwort entfernen.',
    menuAsk: 'Danach fragen',
    menuCheck: 'Zitate prüfen',
    optionPrivate: 'Die Antwort nur dir zeigen',
    optionPrivateName: 'privat',
    failed: 'Bei mir ist etwas schiefgegangen. Die Ursache steht im Protokoll unter {id}.',
    articlesAway:
      'Ich erreiche die Artikel gerade nicht. Versuch es in einer Minute noch einmal. Die Ursache steht im Protokoll unter {id}.',

    // Statements and checked quotations
    quotedInText: '{name}, zitiert im Text der Redaktion:',
    quotedAndReported: '{name}, zitiert und in den Worten der Redaktion:',
    continued: 'Fortsetzung:',
    wordsChanged: 'Geändert: „{claimed}“ statt „{article}“.',
    wordsLeftOut: 'Ausgelassen: „{article}“.',
    wordsLeftOutFrom: 'Ausgelassen, beginnend mit „{article}“.',
    wordsAdded: 'Hinzugefügt: „{claimed}“.',
    wordsAddedFrom: 'Hinzugefügt, beginnend mit „{claimed}“.',
    wordsMoved: 'An anderer Stelle: „{article}“.',

    // A message that was checked
    messageWordless: 'Ich habe in dieser Nachricht keinen Text gefunden.',
    noMarks: 'Diese Nachricht hat keine Anführungszeichen.',
    fewMarked: 'Was hier in Anführungszeichen steht, ist zu kurz zum Prüfen.',
    nearest: 'Die nächsten Worte des Artikels:',
    nearestSame: 'Die nächsten Worte des Artikels, gleiche fett:',
    nothingLike: 'Ich habe im Artikel nichts Ähnliches gefunden.',
    nothingLikeAnywhere: 'Ich habe in den Artikeln nichts Ähnliches gefunden.',
    perhapsTitle: 'Vielleicht ein Titel oder Ironie: Ich habe nichts Ähnliches gefunden.',

    // Counts
    countQuotes_one: '{count} Zitat',
    countQuotes_other: '{count} Zitate',
    countPeople_one: '{count} Person',
    countPeople_other: '{count} Personen',
    countOrganisations_one: '{count} Organisation',
    countOrganisations_other: '{count} Organisationen',
    countStatements_one: '{count} Aussage',
    countStatements_other: '{count} Aussagen',
    countEvents_one: '{count} Ereignis',
    countEvents_other: '{count} Ereignisse',
    countQuestions_one: '{count} Frage',
    countQuestions_other: '{count} Fragen',
    countVotes_one: '{count} Stimme',
    countVotes_other: '{count} Stimmen',
    countSettings_one: '{count} Einstellung',
    countSettings_other: '{count} Einstellungen',
    countArticles_one: '{count} Artikel',
    countArticles_other: '{count} Artikel',

    // The quiz
    quizWho: 'Wer hat es gesagt? Frage {number} von {total}.',
    quizBent: 'Wahr oder verbogen? Frage {number} von {total}.',
    quizOneIsBent:
      'Eines davon steht Wort für Wort im Artikel. Das andere habe ich verbogen, sodass es etwas anderes sagt. Welches ist wahr?',
    quizVersion: '{letter}: {words}',
    quizRight: 'Richtig!',
    quizWrong: 'Falsch.',
    quizGivenUp: 'Die Antwort:',
    quizTrue: '{letter} ist wahr, Wort für Wort:',
    quizWasBent: '{letter} habe ich verbogen.',
    quizScore: 'Dein Stand: {right} von {played}.',
    quizOver: 'Das war die letzte Frage. Dein Ergebnis: {right} von {played}.',
    quizTooFew:
      'In diesem Artikel habe ich keine Zitate gefunden, die ein Quiz ergeben. Du kannst ihn etwas anderes fragen:',
    quizUnread_one: 'Diese Runde oder diese Wahl gibt es nicht. Dieser Artikel hat {count} Runde.',
    quizUnread_other: 'Diese Runde oder diese Wahl gibt es nicht. Dieser Artikel hat {count} Runden.',
    quizAsCommand: 'Ein Quiz ist für dich allein. Nimm {command:quiz}.',
    buttonQuizNext: 'Weiter',
    buttonQuizTell: 'Sag es mir',

    // The picture of a quotation
    buttonCard: 'Zitatkarte',

    // Several articles, and which one answers where
    fromAnother: 'Aus einem anderen Artikel:',
    notSaidInAny: 'Dazu habe ich in den Artikeln nichts gefunden.',
    noSuchNameInAny: 'Ich habe in den Artikeln niemanden gefunden, auf den das passt.',
    noPeopleInAny: 'Ich habe in den Artikeln niemanden gefunden für „{name}“.',
    nothingSaidInAny: 'Ich habe in den Artikeln keine Aussage von {name} gefunden.',
    notFoundInAny: 'Ich habe diese Worte in den Artikeln nicht gefunden.',
    nowAsChannel:
      'Ab jetzt ist für diesen Thread allein nichts gewählt: Es gilt, was für seinen Kanal gewählt ist, also antwortet hier zuerst dieser:',
    nowAsServer:
      'Ab jetzt ist hier allein nichts gewählt: Es gilt, was für den ganzen Server gewählt ist, also antwortet hier zuerst dieser:',
    inThread: 'Das gilt nur in diesem Thread; für seinen Kanal bleibt, was dort eingestellt ist.',
    inChannel: 'Das gilt im Kanal dieses Threads und in dessen Threads, die nichts Eigenes haben.',
    inServer: 'Das gilt im ganzen Server, außer in Kanälen und Threads, die etwas Eigenes haben.',
    insteadInChannel: 'Dieser Kanal hat etwas Eigenes:',
    insteadInThread: 'Dieser Thread hat etwas Eigenes:',
    othersInstead_one: '{count} anderer Kanal oder Thread hat etwas Eigenes.',
    othersInstead_other: '{count} andere Kanäle und Threads haben etwas Eigenes.',
    settingsOfChannel: 'Wie ich im Kanal dieses Threads antworte:',
    settingsOfServer:
      'Wie ich im ganzen Server antworte, außer in Kanälen und Threads, die etwas Eigenes haben:',
    nowInThread: 'Ab jetzt, nur in diesem Thread:',
    nowInChannel: 'Ab jetzt, im Kanal dieses Threads:',

    // The language of a channel
    answersIn: 'Antworten, die alle sehen, sind auf: {language}.',
    answersAsRead: 'Antworten sind in der Sprache dessen, der fragt.',
    unknownLanguage: 'Diese Sprache spreche ich nicht.',
    choiceReaders: 'die Sprache dessen, der fragt',
    choiceNewest: 'der neueste',
    choiceAny: 'alle',

    // Settings, votes and privacy
    mayNotSet: 'Nur wer hier Kanäle verwalten darf, ändert, was eingestellt ist.',
    mayNotSetServer:
      'Was auf dem ganzen Server gilt, ändert nur, wer überall Kanäle verwalten darf. Für diesen Kanal lass „{option:settings.where}“ weg.',
    nowAny:
      'Ab jetzt ist hier kein Artikel gewählt: Befehle suchen zuerst im neuesten, dann in den anderen; freie Fragen suchen in allen. Der neueste ist jetzt:',
    asCommand:
      'Das geht nur als Slash-Befehl: Eine Nachricht sagt mir nicht, was du hier darfst. Tippe / und wähle ihn aus.',
    nothingKept: 'Hier ist nichts eingestellt, und nichts wird aufbewahrt.',
    moderatorsOnly: 'Das ist für die Moderation dieses Servers.',
    unreadable: 'Was aufbewahrt ist, lässt sich gerade nicht lesen. Versuch es in einer Minute noch einmal.',
    unkept: 'Das ließ sich nicht aufschreiben: Es gilt, bis ich neu starte, und ich versuche es weiter.',
    unknownChoice: '„{option}“ hat keinen solchen Wert.',
    privacy:
      'Weder Namen noch Kennungen von Nutzern werden aufbewahrt, und keine Nachrichten. Aufbewahrt wird:',
    privacyMemory:
      'Zehn Minuten lang merke ich mir, was zuletzt gefragt wurde, um Anschlussfragen zu verstehen; das wird nie aufgeschrieben.',
    privacySettings:
      'Was jene eingestellt haben, die Kanäle verwalten, unter den Kennungen dieses Servers und seiner Kanäle.',
    privacyQuestions:
      'Fragen ohne Antwort, wie sie eingegeben wurden, und der Tag, 30 Tage lang: Das ist hier eingeschaltet. Was du mit „{phrase:optionPrivateName}“ fragst, bleibt außen vor.',
    privacyNoQuestions: 'Fragen werden nicht aufbewahrt: Das ist hier ausgeschaltet.',
    privacyVotes:
      'Wie oft eine Antwort hilfreich oder falsch genannt wurde, die genannten Gründe und der Tag, 30 Tage lang.',
    privacyLog: 'Wer mich betreibt, lässt Fragen ins Protokoll schreiben, ohne Namen.',
    privacyErase:
      'Die Moderation sieht alles mit {command:article export} und löscht es mit {command:article erase}; werde ich vom Server entfernt, wird es gelöscht.',
    unanswered: 'Was in den letzten 30 Tagen gefragt wurde und keine Antwort fand:',
    noneUnanswered: 'Keine Frage der letzten 30 Tage ist aufbewahrt.',
    moreQuestions_one: 'Und {count} weitere Frage: {command:article export} hat alle.',
    moreQuestions_other: 'Und {count} weitere Fragen: {command:article export} hat alle.',
    exported: 'Alles, was von diesem Server aufbewahrt ist:',
    asFile: 'In der Datei {name}.',
    erasedQuestions: 'Die Fragen und Stimmen, die von diesem Server aufbewahrt waren, sind gelöscht.',
    erasedAll: 'Alles, was von diesem Server aufbewahrt war, ist gelöscht.',
    settings: 'Wie ich hier antworte:',
    nowHere: 'Ab jetzt, in diesem Kanal:',
    nowInServer: 'Ab jetzt, im ganzen Server; was für einen Kanal eingestellt ist, geht vor:',
    setNewest: 'Zuerst antwortet der neueste Artikel.',
    setAny:
      'Kein Artikel ist gewählt: Befehle suchen zuerst im neuesten, dann in den anderen; freie Fragen suchen in allen.',
    setArticle: 'Der Artikel, der zuerst antwortet: {title}',
    mentionsOn: 'Erwähnungen werden beantwortet.',
    mentionsOff: 'Erwähnungen werden nicht beantwortet.',
    privateOn:
      'Antworten auf Befehle sieht nur, wer fragt, wenn „{phrase:optionPrivateName}“ nichts anderes sagt.',
    privateOff: 'Antworten auf Befehle sehen alle, wenn „{phrase:optionPrivateName}“ nichts anderes sagt.',
    questionsOn: 'Fragen ohne Antwort werden 30 Tage aufbewahrt, ohne Namen.',
    questionsOff:
      'Fragen ohne Antwort werden nicht aufbewahrt; {command:settings} {option:settings.unanswered}:{phrase:choiceOn} schaltet das ein.',
    choiceChannel: 'dieser Kanal',
    choiceServer: 'der ganze Server',
    choiceQuestions: 'Fragen und Stimmen',
    choiceEverything: 'alles',
    choiceOn: 'an',
    choiceOff: 'aus',
    buttonHelpful: 'Hilfreich',
    buttonWrong: 'Falsch',
    voted: 'Danke, das ist gezählt.',
    votedBefore: 'Das hast du schon gesagt.',

    // Confirmations, limits and menus
    tooFast_one:
      'Einen Moment: Ich beantworte hier nur ein paar Fragen auf einmal. Frag in {count} Sekunde noch einmal.',
    tooFast_other:
      'Einen Moment: Ich beantworte hier nur ein paar Fragen auf einmal. Frag in {count} Sekunden noch einmal.',
    eraseQuestions:
      'Gelöscht werden soll: was auf diesem Server gefragt wurde und keine Antwort fand, und alle Stimmen.',
    eraseAll: 'Gelöscht werden soll: alles, was von diesem Server aufbewahrt ist.',
    eraseHere: 'Gelöscht werden soll: alles, was hier eingestellt ist.',
    keptQuestions: '{questions} · {votes}',
    keptAll: '{settings} · {questions} · {votes} · {articles}',
    eraseSure: 'Das lässt sich nicht rückgängig machen.',
    eraseNext: 'Gib zum Löschen ein:',
    erasedHere: 'Alles, was hier eingestellt war, ist gelöscht.',
    nothingErased: 'Nichts wurde gelöscht.',
    noQuestionsHere: 'Fragen und Stimmen werden nur auf Servern aufbewahrt.',
    mayNotErase:
      'Alles löschen kann nur, wer auf dem ganzen Server Kanäle verwalten darf. Fragen und Stimmen kannst du löschen.',
    choiceYes: 'ja',
    buttonErase: 'Löschen',
    buttonKeep: 'Behalten',
    buttonUse: 'Hier verwenden',
    buttonSummary: 'Zusammenfassung',
    menuArticles: 'Sieh dir einen davon an',
    menuLines: 'Wähle aus',

    // Announcements
    announcedIn: 'Neue, berichtigte und zurückgezogene Artikel werden in {channel} angekündigt.',
    announcedNowhere:
      'Neue, berichtigte und zurückgezogene Artikel werden nicht angekündigt; {command:settings} {option:settings.announcements}:{phrase:choiceHere} lässt sie in dem Kanal ankündigen, in dem es eingegeben wird.',
    mayNotAnnounce: 'In diesem Kanal darf ich nicht schreiben: Bis ich es darf, wird nichts angekündigt.',
    announcedInServers: 'Artikel werden auf Servern angekündigt, auf denen ich Mitglied bin.',
    announcementsAlone:
      '„{option:settings.announcements}“ gilt im ganzen Server: Stell es ohne die anderen Optionen ein.',
    choiceHere: 'hier',
    privacyAnnounced: 'Welche Artikel auf diesem Server angekündigt wurden und wann, 30 Tage lang.',
    newArticle: 'Neuer Artikel:',
    newArticles: 'Neue Artikel:',
    correctedArticle: 'Berichtigter Artikel:',
    correctedArticles: 'Berichtigte Artikel:',
    withdrawnArticle: 'Zurückgezogener Artikel:',
    withdrawnArticles: 'Zurückgezogene Artikel:',
    correctedOn: 'berichtigt: {date}',
    askAbout: 'Frag mich danach: {command:ask} {option:ask.article}:{slug}',
    moreAnnounced_one: 'Und {count} weiterer Artikel: {command:article list}',
    moreAnnounced_other: 'Und {count} weitere Artikel: {command:article list}',
    sinceCorrected:
      'Diese Antwort stammt aus einer früheren Fassung des Artikels, der seitdem berichtigt wurde: {date}.',
    sinceWithdrawn: 'Der Artikel, aus dem diese Antwort stammt, wurde seitdem zurückgezogen.',
    askOnceMore: 'Frag bitte noch einmal.',
    buttonAskAgain: 'Noch einmal fragen',
    askedAgain: 'Noch einmal gefragt: Die Antwort stammt jetzt aus dem Artikel, wie er ist.',

    // Unanswered questions and votes, for moderators
    askedOfNone: 'Zu keinem bestimmten Artikel',
    askedOfGone: '{slug} (nicht mehr da)',
    inboxQuestion: 'Eine Frage ansehen',
    inboxAnswer: 'Eine Antwort ansehen',
    inboxVotes: 'Antworten, die in den letzten 30 Tagen falsch oder hilfreich genannt wurden:',
    inboxNoVotes: 'Keine Stimme der letzten 30 Tage ist aufbewahrt.',
    inboxAgain: 'Gerade noch einmal gefragt:',
    inboxChanged: 'Der Artikel ist seither geändert, darum kann ich nicht zeigen, was gezeigt wurde.',
    inboxGone: 'Der Artikel ist nicht mehr da, darum kann ich nicht zeigen, was gezeigt wurde.',
    inboxLong: 'Lange Antworten: Ich unterscheide sie nicht.',
    inboxChecks: 'Geprüfte Zitate: Welche es waren, wird nicht aufbewahrt.',
    inboxReasons: 'Genannte Gründe, die neuesten zuerst:',
    inboxDone: 'Das ist erledigt. Wird noch einmal danach gefragt, steht es wieder hier.',
    inboxDeleted: 'Das ist gelöscht, samt der Zählung.',
    inboxMissing: 'Diesen Eintrag gibt es nicht mehr.',
    buttonDone: 'Erledigt',
    buttonDelete: 'Löschen',
    buttonQuestions: 'Fragen',
    buttonVotes: 'Stimmen',
    reasonTitle: 'Was ist daran falsch?',
    reasonLabel: 'Dein Grund (darf leer bleiben)',
    reasonHint: 'Die Moderation sieht ihn 30 Tage lang, ohne deinen Namen.',

    // Articles that a server adds
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
    articlesTooFast_one:
      'Für diesen Server habe ich in der letzten Stunde schon {count} Artikel gelesen. Versuch es später noch einmal.',
    articlesTooFast_other:
      'Für diesen Server habe ich in der letzten Stunde schon {count} Artikel gelesen. Versuch es später noch einmal.',
    articleTooLong_one: 'Dieser Text ist länger als {count} Zeichen: Schick einen Teil davon.',
    articleTooLong_other: 'Dieser Text ist länger als {count} Zeichen: Schick einen Teil davon.',
    articlesFull_one:
      'Dieser Server hat schon {count} Artikel und keinen Platz für weitere: Entferne einen mit {command:article remove}.',
    articlesFull_other:
      'Dieser Server hat schon {count} Artikel und keinen Platz für weitere: Entferne einen mit {command:article remove}.',
    draftingBusy: 'Gerade werden viele Artikel gelesen. Versuch es in einer Minute noch einmal.',
    notWritten: 'Das ließ sich nicht speichern. Versuch es in einer Minute noch einmal.',
    reviewHolds: 'Darin: {quotes}, {people} und {organisations}. Noch sieht das niemand sonst.',
    reviewUpdates_one:
      'Das ist die nächste Fassung eines Artikels, den es hier schon gibt. {count} Änderung wurde übernommen.',
    reviewUpdates_other:
      'Das ist die nächste Fassung eines Artikels, den es hier schon gibt. {count} Änderungen wurden übernommen.',
    reviewConflicts_one: 'Für {count} frühere Änderung habe ich im neuen Text keinen Platz gefunden.',
    reviewConflicts_other: 'Für {count} frühere Änderungen habe ich im neuen Text keinen Platz gefunden.',
    reviewClear: 'Ich habe nichts Zweifelhaftes darin gefunden.',
    reviewDoubts_one: '{count} Aussage zu prüfen: Wer sagt es?',
    reviewDoubts_other: '{count} Aussagen zu prüfen: Wer sagt es?',
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
    summary: {
      name: 'zusammenfassung',
      description: 'Überschrift, Datum und das Wichtigste, in den Worten des Artikels',
      options: { article },
    },
    quote: {
      name: 'zitat',
      description: 'Was jemand gesagt hat, Wort für Wort, und was ihm zugeschrieben wird',
      options: {
        article,
        speaker: ['wer', 'Wer es gesagt hat: eine Person, eine Regierung oder eine Organisation'],
        about: ['worüber', 'Nur was dazu gesagt wurde'],
      },
    },
    who: {
      name: 'wer',
      description: 'Wer dabei war, wer jemand ist oder wer etwas getan hat',
      options: {
        article,
        query: ['gesucht', 'Ein Ort, ein Ereignis, eine Person, ein Amt, ein Land oder eine Handlung'],
      },
    },
    ask: {
      name: 'frage',
      description: 'Frag in deinen eigenen Worten nach dem Artikel',
      options: { article, question: ['frage', 'Deine Frage'] },
    },
    check: {
      name: 'prüfen',
      description: 'Wurde es wirklich gesagt? Vergleicht ein Zitat Wort für Wort mit dem Artikel',
      options: {
        article,
        quote: ['zitat', 'Die Worte, die jemand gesagt haben soll'],
        speaker: ['wer', 'Wer sie gesagt haben soll'],
      },
    },
    quiz: {
      name: 'quiz',
      description: 'Wer hat es gesagt? Wahr oder verbogen? Ein paar Fragen aus den Zitaten des Artikels',
      options: {
        article,
        round: ['runde', 'Welche Runde, nach ihrer Nummer'],
        choice: ['wahl', 'Was du wählst: ein Name, A oder B; ? für die Antwort'],
        score: ['stand', 'Dein Stand bisher, wie 2/3'],
      },
    },
    article: {
      name: 'artikel',
      description: 'Aus welchem Artikel ich antworte, woher er kommt und was aufbewahrt wird',
      options: { article },
    },
    'article list': {
      name: 'liste',
      description: 'Welche Artikel es gibt und welcher hier antwortet',
      options: { page: ['seite', 'Die Nummer der Seite'] },
    },
    'article use': {
      name: 'wählen',
      description: 'Für jene, die Kanäle verwalten: den Artikel wählen, der hier antwortet',
      options: {
        article: ['artikel', 'Nach seiner Überschrift; oder der neueste, oder alle'],
        where: ['wo', 'Für diesen Kanal oder den ganzen Server; in einem Thread ohne Angabe nur für ihn'],
      },
    },
    'article source': { name: 'quelle', description: 'Wo ein Artikel erschienen ist', options: { article } },
    'article about': { name: 'über', description: 'Was ein Artikel enthält', options: { article } },
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
    'article privacy': {
      name: 'datenschutz',
      description: 'Was von deinen Fragen und von diesem Server aufbewahrt wird',
      options: {},
    },
    'article unanswered': {
      name: 'unbeantwortet',
      description:
        'Für die Moderation: was gefragt wurde und keine Antwort fand, und was falsch genannt wurde',
      options: {},
    },
    'article export': {
      name: 'export',
      description: 'Für die Moderation: alles, was von diesem Server aufbewahrt ist, als Datei',
      options: {},
    },
    'article erase': {
      name: 'löschen',
      description: 'Für die Moderation: löschen, was von diesem Server aufbewahrt ist',
      options: {
        what: ['was', 'Fragen und Stimmen, oder alles'],
        sure: ['sicher', 'Ja, wenn du sicher bist: Dann wird gelöscht'],
      },
    },
    settings: {
      name: 'einstellungen',
      description: 'Für jene, die Kanäle verwalten: wie ich hier antworte; ohne Optionen der Stand',
      options: {
        article: ['artikel', 'Welcher Artikel antwortet: Überschrift, der neueste oder alle'],
        mentions: ['erwähnungen', 'Ob ich antworte, wenn ich erwähnt werde'],
        privately: [
          'antworten-privat',
          'Ob Antworten auf Befehle nur sieht, wer fragt, wenn nichts anderes gesagt ist',
        ],
        unanswered: ['unbeantwortet', 'Ob Fragen ohne Antwort 30 Tage aufbewahrt werden, ohne Namen'],
        language: ['sprache', 'In welcher Sprache Antworten sind, die alle sehen'],
        announcements: [
          'ankündigungen',
          'Wo neue, berichtigte und zurückgezogene Artikel auf diesem Server angekündigt werden',
        ],
        where: ['wo', 'Für diesen Kanal oder den ganzen Server; in einem Thread ohne Angabe nur für ihn'],
      },
    },
    help: {
      name: 'hilfe',
      description: 'Was du eingeben kannst, mit Beispielen aus dem Artikel',
      options: {},
    },
  },
} satisfies Translation;
