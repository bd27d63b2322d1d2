import type { Translation } from '../../translation.js';

/** French: the quiz. */
export default {
  phrases: {
    quizWho: 'Qui l’a dit ? Question {number} sur {count}.',
    quizBent: 'Vraie ou déformée ? Question {number} sur {count}.',
    quizOneIsBent:
      'L’une de ces citations se trouve mot pour mot dans l’article. J’ai déformé l’autre pour qu’elle dise autre chose. Laquelle est vraie ?',
    quizVersion: '{letter} : {words}',
    quizRight: 'Bonne réponse !',
    quizWrong: 'Mauvaise réponse.',
    quizGivenUp: 'La réponse :',
    quizTrue: '{letter} est la vraie, mot pour mot :',
    quizWasBent: '{letter} est celle que j’ai déformée.',
    quizScore: 'Votre score jusqu’ici : {right} sur {played}.',
    quizOver: 'C’était la dernière question. Votre score : {right} sur {played}.',
    quizTooFew:
      'Je n’ai pas trouvé dans cet article de citations qui se prêtent à un quiz. Vous pouvez lui demander autre chose :',
    quizUnread: 'Cette manche ou ce choix n’existe pas. Manches de cet article : {count}.',
    quizAsCommand: 'Un quiz n’est que pour vous. Utilisez {command:quiz}.',
    buttonQuizNext: 'Suivante',
    buttonQuizTell: 'Donner la réponse',
  },
} satisfies Pick<Translation, 'phrases'>;
