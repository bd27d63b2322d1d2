import type { Translation } from '../../translation.js';

/** German: the quiz. */
export default {
  phrases: {
    quizWho: 'Wer hat es gesagt? Frage {number} von {count}.',
    quizBent: 'Wahr oder verbogen? Frage {number} von {count}.',
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
    quizUnread: 'Diese Runde oder diese Wahl gibt es nicht. Runden dieses Artikels: {count}.',
    quizAsCommand: 'Ein Quiz ist für dich allein. Nimm {command:quiz}.',
    buttonQuizNext: 'Weiter',
    buttonQuizTell: 'Sag es mir',
  },
} satisfies Pick<Translation, 'phrases'>;
