import type { Translation } from '../../translation.js';

/** Spanish: a message of somebody's that the bot was pointed to. */
export default {
  phrases: {
    messageWordless: 'No he encontrado texto en este mensaje.',
    noMarks: 'Este mensaje no lleva comillas.',
    fewMarked: 'Lo que va aquí entre comillas es demasiado corto para comprobarlo.',
    nearest: 'Las palabras más cercanas del artículo:',
    nearestSame: 'Las palabras más cercanas del artículo, las iguales en negrita:',
    nothingLike: 'No he encontrado nada parecido en el artículo.',
    nothingLikeAnywhere: 'No he encontrado nada parecido en los artículos.',
    perhapsTitle: 'Quizá un título, o ironía: no he encontrado nada parecido.',
  },
} satisfies Pick<Translation, 'phrases'>;
