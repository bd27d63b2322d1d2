import type { Translation } from '../../translation.js';

/** German: articles that are new, corrected or withdrawn, and answers from before that. */
export default {
  phrases: {
    announcedIn: 'Neue, berichtigte und zurückgezogene Artikel werden in {channel} angekündigt.',
    announcedNowhere:
      'Neue, berichtigte und zurückgezogene Artikel werden nicht angekündigt; {command:settings} {option:settings.announcements}:{phrase:choiceHere} lässt sie in dem Kanal ankündigen, in dem es eingegeben wird.',
    mayNotAnnounce: 'In diesem Kanal darf ich nicht schreiben: Bis ich es darf, wird nichts angekündigt.',
    announcedInServers: 'Artikel werden auf Servern angekündigt, auf denen ich Mitglied bin.',
    announcementsAlone:
      '„{option:settings.announcements}“ gilt im ganzen Server: Stell es ohne die anderen Optionen ein.',
    choiceHere: 'hier',
    privacyAnnounced: 'Welche Artikel auf diesem Server angekündigt wurden und wann, 30 Tage lang.',
    newArticle: 'Neuer Artikel:',
    newArticles: 'Neue Artikel:',
    correctedArticle: 'Berichtigter Artikel:',
    correctedArticles: 'Berichtigte Artikel:',
    withdrawnArticle: 'Zurückgezogener Artikel:',
    withdrawnArticles: 'Zurückgezogene Artikel:',
    correctedOn: 'berichtigt: {date}',
    askAbout: 'Frag mich danach: {command:ask} {option:ask.article}:{slug}',
    moreAnnounced: 'Und {count} weitere: {command:article list}',
    sinceCorrected:
      'Diese Antwort stammt aus einer früheren Fassung des Artikels, der seitdem berichtigt wurde: {date}.',
    sinceWithdrawn: 'Der Artikel, aus dem diese Antwort stammt, wurde seitdem zurückgezogen.',
    askOnceMore: 'Frag bitte noch einmal.',
    buttonAskAgain: 'Noch einmal fragen',
    askedAgain: 'Noch einmal gefragt: Die Antwort stammt jetzt aus dem Artikel, wie er ist.',
  },
} satisfies Pick<Translation, 'phrases'>;
