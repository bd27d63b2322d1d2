import type { Translation } from '../../translation.js';

/** French: articles that are new, corrected or withdrawn, and answers from before that. */
export default {
  phrases: {
    announcedIn: 'Les articles nouveaux, corrigés et retirés sont annoncés dans {channel}.',
    announcedNowhere:
      'Les articles nouveaux, corrigés et retirés ne sont pas annoncés ; {command:settings} {option:settings.announcements}:{phrase:choiceHere} les fait annoncer dans le salon où on le tape.',
    mayNotAnnounce: 'Je ne peux pas écrire dans ce salon : tant que je ne le peux pas, rien n’est annoncé.',
    announcedInServers: 'Les articles sont annoncés dans les serveurs dont je suis membre.',
    announcementsAlone:
      '« {option:settings.announcements} » vaut pour tout le serveur : réglez-le sans les autres options.',
    choiceHere: 'ici',
    privacyAnnounced: 'Quels articles ont été annoncés dans ce serveur, et quand, pendant 30 jours.',
    newArticle: 'Nouvel article :',
    newArticles: 'Nouveaux articles :',
    correctedArticle: 'Article corrigé :',
    correctedArticles: 'Articles corrigés :',
    withdrawnArticle: 'Article retiré :',
    withdrawnArticles: 'Articles retirés :',
    correctedOn: 'corrigé : {date}',
    askAbout: 'Posez-moi des questions : {command:ask} {option:ask.article}:{slug}',
    moreAnnounced: 'Et {count} de plus : {command:article list}',
    sinceCorrected: 'Cette réponse vient d’une version antérieure de l’article, corrigé depuis : {date}.',
    sinceWithdrawn: 'L’article dont vient cette réponse a été retiré depuis.',
    askOnceMore: 'Posez la question à nouveau.',
    buttonAskAgain: 'Redemander',
    askedAgain: 'Redemandé : la réponse vient maintenant de l’article tel qu’il est.',
  },
} satisfies Pick<Translation, 'phrases'>;
