import type { Translation } from '../../translation.js';

/** Russian: articles that are new, corrected or withdrawn, and answers from before that. */
export default {
  phrases: {
    announcedIn: 'О новых, исправленных и отозванных статьях сообщается в {channel}.',
    announcedNowhere:
      'О новых, исправленных и отозванных статьях не сообщается; {command:settings} {option:settings.announcements}:{phrase:choiceHere} включает сообщения в том канале, где это введено.',
    mayNotAnnounce: 'Я не могу писать в этом канале: пока не смогу, сообщений не будет.',
    announcedInServers: 'О статьях сообщается на серверах, где я состою.',
    announcementsAlone:
      '«{option:settings.announcements}» действует на всём сервере: задайте это без других параметров.',
    choiceHere: 'здесь',
    privacyAnnounced: 'О каких статьях было сообщено на этом сервере и когда, в течение 30 дней.',
    newArticle: 'Новая статья:',
    newArticles: 'Новые статьи:',
    correctedArticle: 'Исправленная статья:',
    correctedArticles: 'Исправленные статьи:',
    withdrawnArticle: 'Отозванная статья:',
    withdrawnArticles: 'Отозванные статьи:',
    correctedOn: 'исправлено: {date}',
    askAbout: 'Спросите меня о ней: {command:ask} {option:ask.article}:{slug}',
    moreAnnounced: 'И ещё {count}: {command:article list}',
    sinceCorrected: 'Этот ответ взят из прежней версии статьи, которую с тех пор исправили: {date}.',
    sinceWithdrawn: 'Статью, из которой взят этот ответ, с тех пор отозвали.',
    askOnceMore: 'Спросите ещё раз.',
    buttonAskAgain: 'Спросить ещё раз',
    askedAgain: 'Спрошено ещё раз: теперь ответ взят из нынешней версии статьи.',
  },
} satisfies Pick<Translation, 'phrases'>;
