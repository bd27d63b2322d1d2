import type { Translation } from '../../translation.js';

/** Italian: the quiz. */
export default {
  phrases: {
    quizWho: 'Chi l’ha detto? Domanda {number} di {count}.',
    quizBent: 'Vera o alterata? Domanda {number} di {count}.',
    quizOneIsBent:
      'Una di queste citazioni si trova parola per parola nell’articolo. L’altra l’ho alterata, così che dica altro. Qual è quella vera?',
    quizVersion: '{letter}: {words}',
    quizRight: 'Giusto!',
    quizWrong: 'Sbagliato.',
    quizGivenUp: 'La risposta:',
    quizTrue: '{letter} è quella vera, parola per parola:',
    quizWasBent: '{letter} è quella che ho alterato.',
    quizScore: 'Il tuo punteggio finora: {right} su {played}.',
    quizOver: 'Era l’ultima domanda. Il tuo punteggio: {right} su {played}.',
    quizTooFew: 'In questo articolo non ho trovato citazioni adatte a un quiz. Puoi chiedergli altro:',
    quizUnread: 'Questo turno o questa scelta non esiste. Turni di questo articolo: {count}.',
    quizAsCommand: 'Un quiz è solo per te. Usa {command:quiz}.',
    buttonQuizNext: 'Avanti',
    buttonQuizTell: 'Dimmelo',
  },
} satisfies Pick<Translation, 'phrases'>;
