import type { Translation } from '../../translation.js';

/** French: what is asked before something is done, what comes too fast, what is chosen. */
export default {
  phrases: {
    tooFast: 'Un instant : je ne réponds ici qu’à quelques questions à la fois. Redemandez dans {seconds} s.',
    eraseQuestions:
      'À effacer : ce qui a été demandé sur ce serveur et est resté sans réponse, et tous les votes.',
    eraseAll: 'À effacer : tout ce qui est conservé de ce serveur.',
    eraseHere: 'À effacer : tout ce qui est réglé ici.',
    keptQuestions: 'Questions : {questions} · Votes : {votes}',
    keptAll: 'Réglages : {settings} · Questions : {questions} · Votes : {votes} · Articles : {articles}',
    eraseSure: 'C’est irréversible.',
    eraseNext: 'Pour l’effacer, tapez :',
    erasedHere: 'Tout ce qui était réglé ici est effacé.',
    nothingErased: 'Rien n’a été effacé.',
    noQuestionsHere: 'Les questions et les votes ne sont conservés que pour les serveurs.',
    mayNotErase:
      'Seuls ceux qui peuvent gérer les salons de tout le serveur effacent tout. Vous pouvez effacer les questions et les votes.',
    choiceYes: 'oui',
    buttonErase: 'Effacer',
    buttonKeep: 'Conserver',
    buttonUse: 'Utiliser ici',
    buttonSummary: 'Résumé',
    menuArticles: 'Regardez l’un d’eux',
    menuLines: 'Choisissez',
  },
} satisfies Pick<Translation, 'phrases'>;
