import type { Translation } from '../../translation.js';

/** Italian: articles that are new, corrected or withdrawn, and answers from before that. */
export default {
  phrases: {
    announcedIn: 'Gli articoli nuovi, corretti e ritirati vengono annunciati in {channel}.',
    announcedNowhere:
      'Gli articoli nuovi, corretti e ritirati non vengono annunciati; {command:settings} {option:settings.announcements}:{phrase:choiceHere} li fa annunciare nel canale in cui lo si scrive.',
    mayNotAnnounce: 'Non posso scrivere in questo canale: finché non posso, non viene annunciato nulla.',
    announcedInServers: 'Gli articoli vengono annunciati nei server di cui sono membro.',
    announcementsAlone:
      '«{option:settings.announcements}» vale in tutto il server: impostalo senza le altre opzioni.',
    choiceHere: 'qui',
    privacyAnnounced: 'Quali articoli sono stati annunciati in questo server, e quando, per 30 giorni.',
    newArticle: 'Nuovo articolo:',
    newArticles: 'Nuovi articoli:',
    correctedArticle: 'Articolo corretto:',
    correctedArticles: 'Articoli corretti:',
    withdrawnArticle: 'Articolo ritirato:',
    withdrawnArticles: 'Articoli ritirati:',
    correctedOn: 'corretto: {date}',
    askAbout: 'Chiedimi dell’articolo: {command:ask} {option:ask.article}:{slug}',
    moreAnnounced: 'E altri {count}: {command:article list}',
    sinceCorrected:
      'Questa risposta viene da una versione precedente dell’articolo, che da allora è stato corretto: {date}.',
    sinceWithdrawn: 'L’articolo da cui viene questa risposta è stato ritirato nel frattempo.',
    askOnceMore: 'Chiedi di nuovo.',
    buttonAskAgain: 'Chiedi di nuovo',
    askedAgain: 'Chiesto di nuovo: ora la risposta viene dall’articolo così com’è.',
  },
} satisfies Pick<Translation, 'phrases'>;
