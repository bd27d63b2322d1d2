import type { Reason, Unreadable } from '../../knowledge/unreadable.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { type Obstacle, Unfetchable } from '../../web/unfetchable.js';

/** The phrase for each reason why something is not an article. */
const reasons: Readonly<Record<Reason, Phrase['key']>> = {
  empty: 'refusedEmpty',
  pdf: 'refusedPdf',
  document: 'refusedDocument',
  archive: 'refusedArchive',
  image: 'refusedImage',
  binary: 'refusedBinary',
  'too-large': 'refusedLarge',
  language: 'refusedLanguage',
  'no-article': 'refusedNoArticle',
  login: 'refusedLogin',
  consent: 'refusedConsent',
  javascript: 'refusedJavaScript',
  'bot-check': 'refusedBotCheck',
  other: 'refusedOther',
};

/** The phrase for each reason why a link could not be fetched. */
const obstacles: Readonly<Record<Obstacle, Phrase['key']>> = {
  address: 'refusedAddress',
  private: 'refusedPrivate',
  robots: 'refusedRobots',
  missing: 'refusedMissing',
  login: 'refusedLogin',
  refused: 'refusedBySite',
  large: 'refusedLarge',
  slow: 'refusedSlow',
  kind: 'refusedBinary',
  unreachable: 'refusedUnreachable',
  redirects: 'refusedRedirects',
};

const phrases = { ...reasons, ...obstacles };

/** The reason in one word, for the log. */
export function causeOf(error: Unreadable): Reason | Obstacle {
  return error.reason === 'other' && error instanceof Unfetchable ? error.obstacle : error.reason;
}

/** The reason as a phrase for the user. */
export function refusalOf(error: Unreadable): Phrase {
  return phrase(phrases[causeOf(error)], { why: error.message });
}
