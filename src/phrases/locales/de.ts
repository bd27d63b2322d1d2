import type { Translation } from '../translation.js';
import announcing from './announcing/de.js';
import card from './card/de.js';
import control from './control/de.js';
import inbox from './inbox/de.js';
import language from './language/de.js';
import library from './library/de.js';
import message from './message/de.js';
import newsroom from './newsroom/de.js';
import quiz from './quiz/de.js';
import saying from './saying/de.js';
import upkeep from './upkeep/de.js';

/** What the option is called that every command about an article has. */
const article = ['artikel', 'Welcher Artikel, nach seiner Überschrift'] as const;

/** German. */
export default {
  phrases: {
    ...upkeep.phrases,
    ...announcing.phrases,
    ...newsroom.phrases,
    ...language.phrases,
    ...library.phrases,
    ...card.phrases,
    ...control.phrases,
    ...message.phrases,
    ...saying.phrases,
    ...quiz.phrases,
    ...inbox.phrases,
    attended: 'Wer dabei war ({event}), wie der Artikel es sagt:',
    attendedUnnamed: 'Ich habe keine Namen von Anwesenden gefunden ({event}); der Artikel sagt:',
    notListed: 'Der Artikel zählt nur einige auf.',
    isPerson: '{name} im Artikel:',
    peopleOf: 'Wen der Artikel zu „{name}“ stellt:',
    role: 'Wer das ist, wie der Artikel es sagt:',
    group: 'Was der Artikel über „{name}“ sagt:',
    did: 'Wer es war, in den Worten des Artikels:',
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
    otherOrder: 'Im Artikel stehen diese Worte in anderer Reihenfolge.',
    moreQuotations: 'Weitere Zitate, die nicht geprüft wurden: {count}.',
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
    articleHolds: 'Darin gelesen: Personen {people} · Aussagen {statements} · Ereignisse {events}',
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
    valueTooLong: 'Das ist zu lang für {option}: höchstens {count} Zeichen.',
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
    oneQuote: '1 Zitat',
    quotes: '{count} Zitate',
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
  },
  commands: {
    ...upkeep.commands,
    ...newsroom.commands,
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
    help: {
      name: 'hilfe',
      description: 'Was du eingeben kannst, mit Beispielen aus dem Artikel',
      options: {},
    },
  },
} satisfies Translation;
