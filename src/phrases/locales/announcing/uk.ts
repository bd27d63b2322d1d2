import type { Translation } from '../../translation.js';

/** Ukrainian: articles that are new, corrected or withdrawn, and answers from before that. */
export default {
  phrases: {
    announcedIn: 'Про нові, виправлені та відкликані статті повідомляється в {channel}.',
    announcedNowhere:
      'Про нові, виправлені та відкликані статті не повідомляється; {command:settings} {option:settings.announcements}:{phrase:choiceHere} вмикає повідомлення в тому каналі, де це введено.',
    mayNotAnnounce: 'Я не можу писати в цьому каналі: доки не зможу, повідомлень не буде.',
    announcedInServers: 'Про статті повідомляється на серверах, де я є учасником.',
    announcementsAlone:
      '«{option:settings.announcements}» діє на всьому сервері: задайте це без інших параметрів.',
    choiceHere: 'тут',
    privacyAnnounced: 'Про які статті було повідомлено на цьому сервері та коли, протягом 30 днів.',
    newArticle: 'Нова стаття:',
    newArticles: 'Нові статті:',
    correctedArticle: 'Виправлена стаття:',
    correctedArticles: 'Виправлені статті:',
    withdrawnArticle: 'Відкликана стаття:',
    withdrawnArticles: 'Відкликані статті:',
    correctedOn: 'виправлено: {date}',
    askAbout: 'Запитайте мене про неї: {command:ask} {option:ask.article}:{slug}',
    moreAnnounced: 'І ще {count}: {command:article list}',
    sinceCorrected: 'Ця відповідь із попередньої версії статті, яку відтоді виправили: {date}.',
    sinceWithdrawn: 'Статтю, з якої взято цю відповідь, відтоді відкликали.',
    askOnceMore: 'Запитайте ще раз.',
    buttonAskAgain: 'Запитати ще раз',
    askedAgain: 'Запитано ще раз: тепер відповідь із нинішньої версії статті.',
  },
} satisfies Pick<Translation, 'phrases'>;
