import type { Translation } from '../../translation.js';

/** French: a message of somebody's that the bot was pointed to. */
export default {
  phrases: {
    messageWordless: 'Je n’ai trouvé aucun texte dans ce message.',
    noMarks: 'Ce message n’a pas de guillemets.',
    fewMarked: 'Ce qui est entre guillemets ici est trop court pour être vérifié.',
    nearest: 'Les mots les plus proches dans l’article :',
    nearestSame: 'Les mots les plus proches dans l’article, les mêmes en gras :',
    nothingLike: 'Je n’ai rien trouvé de semblable dans l’article.',
    nothingLikeAnywhere: 'Je n’ai rien trouvé de semblable dans les articles.',
    perhapsTitle: 'Peut-être un titre, ou de l’ironie : je n’ai rien trouvé de semblable.',
  },
} satisfies Pick<Translation, 'phrases'>;
