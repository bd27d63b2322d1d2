import type { Translation } from '../../translation.js';

/** French: what people asked and did not get, and what they thought of answers. */
export default {
  phrases: {
    askedOfNone: 'Sur aucun article en particulier',
    askedOfGone: '{slug} (n’est plus là)',
    inboxQuestion: 'Voir une question',
    inboxAnswer: 'Voir une réponse',
    inboxVotes: 'Réponses jugées fausses ou utiles au cours des 30 derniers jours :',
    inboxNoVotes: 'Aucun vote des 30 derniers jours n’est conservé.',
    inboxAgain: 'Demandé à nouveau à l’instant :',
    inboxChanged: 'L’article a changé depuis : je ne peux pas montrer ce qui a été montré.',
    inboxGone: 'L’article n’est plus là : je ne peux pas montrer ce qui a été montré.',
    inboxLong: 'Réponses longues : je ne les distingue pas.',
    inboxChecks: 'Vérifications de citations : lesquelles, ce n’est pas conservé.',
    inboxReasons: 'Raisons données, les plus récentes d’abord :',
    inboxDone: 'C’est réglé. La question reviendra si elle est posée à nouveau.',
    inboxDeleted: 'C’est supprimé, avec son décompte.',
    inboxMissing: 'Cette entrée n’existe plus.',
    buttonDone: 'Réglé',
    buttonDelete: 'Supprimer',
    buttonQuestions: 'Questions',
    buttonVotes: 'Votes',
    reasonTitle: 'Qu’est-ce qui est faux ?',
    reasonLabel: 'Votre raison (peut rester vide)',
    reasonHint: 'La modération la voit pendant 30 jours, sans votre nom.',
  },
} satisfies Pick<Translation, 'phrases'>;
