import type { Translation } from '../../translation.js';

/** Spanish: the quiz. */
export default {
  phrases: {
    quizWho: '¿Quién lo dijo? Pregunta {number} de {count}.',
    quizBent: '¿Verdadera o alterada? Pregunta {number} de {count}.',
    quizOneIsBent:
      'Una de estas citas está palabra por palabra en el artículo. La otra la he alterado para que diga otra cosa. ¿Cuál es la verdadera?',
    quizVersion: '{letter}: {words}',
    quizRight: '¡Correcto!',
    quizWrong: 'Incorrecto.',
    quizGivenUp: 'La respuesta:',
    quizTrue: '{letter} es la verdadera, palabra por palabra:',
    quizWasBent: '{letter} es la que he alterado.',
    quizScore: 'Tu puntuación hasta ahora: {right} de {played}.',
    quizOver: 'Era la última pregunta. Tu puntuación: {right} de {played}.',
    quizTooFew:
      'No he encontrado en este artículo citas con las que hacer un quiz. Puedes preguntarle otra cosa:',
    quizUnread: 'No existe esa ronda o esa opción. Rondas de este artículo: {count}.',
    quizAsCommand: 'Un quiz es solo para ti. Usa {command:quiz}.',
    buttonQuizNext: 'Siguiente',
    buttonQuizTell: 'Dímelo',
  },
} satisfies Pick<Translation, 'phrases'>;
