import type { Translation } from '../translation.js';
import announcing from './announcing/it.js';
import card from './card/it.js';
import control from './control/it.js';
import inbox from './inbox/it.js';
import language from './language/it.js';
import library from './library/it.js';
import message from './message/it.js';
import newsroom from './newsroom/it.js';
import quiz from './quiz/it.js';
import saying from './saying/it.js';
import upkeep from './upkeep/it.js';

/** What the option is called that every command about an article has. */
const article = ['articolo', 'Quale articolo, dal titolo'] as const;

/** Italian. */
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
    attended: 'Chi era presente ({event}), secondo l’articolo:',
    attendedUnnamed: 'Non ho trovato i nomi dei presenti ({event}); l’articolo dice:',
    notListed: 'L’articolo ne cita solo alcuni.',
    isPerson: '{name} nell’articolo:',
    peopleOf: 'Chi l’articolo associa a «{name}»:',
    role: 'Chi è, secondo l’articolo:',
    group: 'Che cosa dice l’articolo di «{name}»:',
    did: 'Chi, con le parole dell’articolo:',
    saidBy: '{name} nell’articolo:',
    said: 'Che cosa è stato detto, secondo l’articolo:',
    verbatim: 'Parola per parola: {name} nell’articolo.',
    verbatimOpen: 'Parola per parola, tra virgolette nell’articolo; da esso non so dire chi lo dice.',
    altered: 'Non è parola per parola. Chi lo dice nell’articolo: {name}.',
    alteredOpen: 'Non è parola per parola ciò che cita l’articolo.',
    misattributed: 'Non {claimed}. Chi lo dice nell’articolo: {name}.',
    misattributedOpen:
      'Non so dire se sia {claimed}: non ho trovato nell’articolo nessuno che lo dica chiaramente.',
    misattributedAltered: 'Non {claimed}, e non parola per parola. Chi lo dice nell’articolo: {name}.',
    paraphrase: 'Non è una citazione, ma le parole del giornalista. Chi lo dice nell’articolo: {name}.',
    paraphraseOpen:
      'Non è una citazione, ma le parole del giornalista; dall’articolo non so dire chi lo dice.',
    narration: 'Non è una citazione: lo dice l’articolo stesso.',
    notFound: 'Non ho trovato queste parole nell’articolo.',
    whatToCheck: 'Scrivi le parole da verificare, almeno due, e chi le avrebbe dette.',
    tooMuchToCheck: 'È troppo lungo da verificare. Mandane una parte.',
    wordsCutOff: 'Nell’articolo «{article}» va con queste parole e ne rovescia il senso.',
    onlyMarks: 'Cambia solo la punteggiatura.',
    interrupted: 'Nell’articolo queste parole stanno in citazioni separate.',
    otherOrder: 'Nell’articolo queste parole stanno in un altro ordine.',
    moreQuotations: 'Altre citazioni non verificate: {count}.',
    passages: 'L’articolo dice:',
    unsure: 'Questa potrebbe essere la risposta:',
    dated: 'L’articolo porta la data {date}.',
    undated: 'Non ho trovato alcuna data nell’articolo.',
    titled: 'Il titolo:',
    written: 'L’articolo è firmato da:',
    closest: 'Ciò che più si avvicina (non è una risposta):',
    tryNext: 'Prova con:',
    didYouMean: 'Intendevi:',
    youCanAsk: 'Puoi chiedere:',
    help: 'Rispondo a domande su un articolo di giornale con le sue stesse parole. Che cosa puoi scrivere:',
    examples: 'Per esempio:',
    exampleQuestion: 'chi è {name}?',
    hello: 'Ciao! Chiedimi dell’articolo: rispondo con le sue stesse parole.',
    whoIAm:
      'Sono Verbatim, un bot. Rispondo a domande su un articolo di giornale con le sue stesse parole, senza aggiungerne di mie.',
    howIAm: 'Tutto bene, grazie. Chiedimi dell’articolo.',
    whatICanDo:
      'Trovo quello che dice l’articolo: chi ha detto cosa, chi era presente e se una citazione è esatta. Che cosa puoi scrivere lo mostra {command:help}.',
    welcome: 'Prego!',
    goodbye: 'Arrivederci!',
    askMore: 'Va bene. Chiedimi dell’articolo quando vuoi.',
    noSource: 'Non so dove è stato pubblicato.',
    corrected: 'L’articolo è stato corretto: {date}.',
    articleInUse: 'Qui risponde per primo questo:',
    articleUsual:
      'I comandi cercano prima nel più recente, poi negli altri; le domande libere cercano in tutti:',
    nowUsed: 'D’ora in poi qui risponde per primo questo:',
    nowNewest: 'D’ora in poi qui risponde per primo il più recente; adesso è:',
    otherArticles: 'Gli altri:',
    articleHolds: 'Letto nell’articolo: persone {people} · dichiarazioni {statements} · eventi {events}',
    articleFaults: 'Con errori, non caricati come salvati per ultimo:',
    articlesWithdrawn: 'Ritirati: {slugs}',
    ambiguous: 'Ci sono più persone possibili. Chi intendi?',
    noSuchName: 'Non ho trovato nell’articolo nessuno che corrisponda.',
    noPeople: 'Non ho trovato nell’articolo nessuno per «{name}».',
    nothingSaid: 'Non ho trovato nell’articolo alcuna dichiarazione di {name}.',
    nothingSaidAbout: 'Non ho trovato alcuna dichiarazione di {name} su questo.',
    noSuchSpeaker: 'Non ho trovato dichiarazioni di nessuno con quel nome.',
    notSaid: 'Non ho trovato nulla su questo nell’articolo.',
    tooLong: 'È troppo lungo per una domanda. Chiedi in una o due frasi.',
    valueTooLong: 'È troppo lungo per {option}: al massimo {count} caratteri.',
    emptyQuestion: 'Fai una domanda, o scrivi {command:help} per vedere a che cosa so rispondere.',
    unknownCommand: 'Questo comando non esiste. Prova con {command:help}.',
    missingOption: 'A questo comando manca: {option}.',
    unknownArticle: 'Non c’è nessun articolo con quel nome.',
    withdrawn: 'Quell’articolo è stato ritirato.',
    noArticles: 'Nessun articolo è caricato.',
    brokenJson: 'Questa riga non è una richiesta JSON.',
    badRequest: 'Questa richiesta non si può usare: {fault}.',
    unknownDocument: 'Nessun documento con quell’identificativo è noto: manda di nuovo il suo testo.',
    emptyDocument: 'Questo documento non ha testo.',
    inReportersWords: '{name}, con le parole del giornalista:',
    page: 'Pagina {page} di {pages}',
    oneQuote: '1 citazione',
    quotes: '{count} citazioni',
    paraphrased: 'parafrasato',
    buttonContext: 'Contesto',
    buttonMore: 'Avanti',
    buttonBack: 'Indietro',
    buttonShare: 'Condividi',
    buttonRemove: 'Rimuovi',
    stale: 'Questo pulsante è più vecchio dell’articolo come lo conosco ora. Chiedi di nuovo.',
    notYours: 'Solo chi ha chiesto, o chi modera, può rimuovere questa risposta.',
    menuAsk: 'Chiedi di questo',
    menuCheck: 'Verifica le citazioni',
    optionPrivate: 'Mostra la risposta solo a te',
    optionPrivateName: 'privato',
    failed: 'Qualcosa è andato storto da parte mia. La causa è nel registro sotto {id}.',
  },
  commands: {
    ...upkeep.commands,
    ...newsroom.commands,
    summary: {
      name: 'riassunto',
      description: 'Il titolo, la data e i punti chiave, con le parole dell’articolo',
      options: { article },
    },
    quote: {
      name: 'citazione',
      description: 'Che cosa ha detto qualcuno, parola per parola, e che cosa gli si attribuisce',
      options: {
        article,
        speaker: ['chi', 'Chi l’ha detto: una persona, un governo o un’organizzazione'],
        about: ['tema', 'Solo ciò che è stato detto su questo'],
      },
    },
    who: {
      name: 'chi',
      description: 'Chi c’era, chi è qualcuno o chi ha fatto qualcosa',
      options: {
        article,
        query: ['ricerca', 'Un luogo, un evento, una persona, una carica, un Paese o un’azione'],
      },
    },
    ask: {
      name: 'domanda',
      description: 'Chiedi dell’articolo con parole tue',
      options: { article, question: ['domanda', 'La tua domanda'] },
    },
    check: {
      name: 'verifica',
      description: 'È stato detto davvero? Confronta una citazione con l’articolo, parola per parola',
      options: {
        article,
        quote: ['citazione', 'Le parole che qualcuno avrebbe detto'],
        speaker: ['chi', 'Chi le avrebbe dette'],
      },
    },
    quiz: {
      name: 'quiz',
      description: 'Chi l’ha detto? Vera o alterata? Qualche domanda dalle citazioni dell’articolo',
      options: {
        article,
        round: ['turno', 'Quale turno, dal numero'],
        choice: ['scelta', 'Che cosa scegli: un nome, A o B; ? per la risposta'],
        score: ['punteggio', 'Il tuo punteggio finora, come 2/3'],
      },
    },
    help: {
      name: 'aiuto',
      description: 'Che cosa puoi scrivere, con esempi tratti dall’articolo',
      options: {},
    },
  },
} satisfies Translation;
