import type { Translation } from '../../translation.js';

/** Italian: what is asked before something is done, what comes too fast, what is chosen. */
export default {
  phrases: {
    tooFast: 'Un momento: qui rispondo a poche domande per volta. Chiedi di nuovo tra {seconds} s.',
    eraseQuestions:
      'Da cancellare: ciò che è stato chiesto in questo server senza avere risposta, e tutti i voti.',
    eraseAll: 'Da cancellare: tutto ciò che è conservato di questo server.',
    eraseHere: 'Da cancellare: tutto ciò che è impostato qui.',
    keptQuestions: 'Domande: {questions} · Voti: {votes}',
    keptAll: 'Impostazioni: {settings} · Domande: {questions} · Voti: {votes} · Articoli: {articles}',
    eraseSure: 'Non si può annullare.',
    eraseNext: 'Per cancellarlo, scrivi:',
    erasedHere: 'Tutto ciò che era impostato qui è cancellato.',
    nothingErased: 'Non è stato cancellato nulla.',
    noQuestionsHere: 'Domande e voti si conservano solo nei server.',
    mayNotErase:
      'Tutto lo cancella chi può gestire i canali dell’intero server. Tu puoi cancellare domande e voti.',
    choiceYes: 'sì',
    buttonErase: 'Cancella',
    buttonKeep: 'Conserva',
    buttonUse: 'Usa qui',
    buttonSummary: 'Riassunto',
    menuArticles: 'Guarda uno di questi',
    menuLines: 'Scegli',
  },
} satisfies Pick<Translation, 'phrases'>;
