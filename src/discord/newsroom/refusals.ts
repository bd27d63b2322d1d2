import { type Phrase, phrase } from '../../answer/wording.js';
import type { Reason, Unreadable } from '../../knowledge/unreadable.js';
import { type Obstacle, Unfetchable } from '../../web/unfetchable.js';

/** How a reader is told why no article can be made of something. */
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

/** The same of a link that gave no page. */
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

/** Why no article can be made of something, in a reader's language. */
export function refusalOf(error: Unreadable): Phrase {
  const known = error.reason !== 'other' || !(error instanceof Unfetchable);
  const key = known ? reasons[error.reason] : obstacles[error.obstacle];
  return phrase(key, { why: error.message });
}
