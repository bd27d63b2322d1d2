import type { Translation } from '../../translation.js';

/** Polish: articles that are new, corrected or withdrawn, and answers from before that. */
export default {
  phrases: {
    announcedIn: 'Nowe, sprostowane i wycofane artykuły są ogłaszane na kanale {channel}.',
    announcedNowhere:
      'Nowe, sprostowane i wycofane artykuły nie są ogłaszane; {command:settings} {option:settings.announcements}:{phrase:choiceHere} włącza ogłaszanie na kanale, na którym to wpiszesz.',
    mayNotAnnounce: 'Nie mogę pisać na tym kanale: dopóki nie będę mógł, nic nie zostanie ogłoszone.',
    announcedInServers: 'Artykuły są ogłaszane na serwerach, których jestem członkiem.',
    announcementsAlone:
      '„{option:settings.announcements}” obowiązuje na całym serwerze: ustaw to bez innych opcji.',
    choiceHere: 'tutaj',
    privacyAnnounced: 'Które artykuły ogłoszono na tym serwerze i kiedy, przez 30 dni.',
    newArticle: 'Nowy artykuł:',
    newArticles: 'Nowe artykuły:',
    correctedArticle: 'Sprostowany artykuł:',
    correctedArticles: 'Sprostowane artykuły:',
    withdrawnArticle: 'Wycofany artykuł:',
    withdrawnArticles: 'Wycofane artykuły:',
    correctedOn: 'sprostowano: {date}',
    askAbout: 'Zapytaj mnie o niego: {command:ask} {option:ask.article}:{slug}',
    moreAnnounced: 'I jeszcze {count}: {command:article list}',
    sinceCorrected:
      'Ta odpowiedź pochodzi z wcześniejszej wersji artykułu, który od tego czasu sprostowano: {date}.',
    sinceWithdrawn: 'Artykuł, z którego pochodzi ta odpowiedź, został od tego czasu wycofany.',
    askOnceMore: 'Zapytaj jeszcze raz.',
    buttonAskAgain: 'Zapytaj ponownie',
    askedAgain: 'Zapytano ponownie: odpowiedź pochodzi teraz z obecnej wersji artykułu.',
  },
} satisfies Pick<Translation, 'phrases'>;
