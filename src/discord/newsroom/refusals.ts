import type { Reason, Unreadable } from '../../knowledge/unreadable.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
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

const phrases = { ...reasons, ...obstacles };

/** Why no article can be made of something, in one word. */
export function causeOf(error: Unreadable): Reason | Obstacle {
  return error.reason === 'other' && error instanceof Unfetchable ? error.obstacle : error.reason;
}

/** The same in a reader's language. */
export function refusalOf(error: Unreadable): Phrase {
  return phrase(phrases[causeOf(error)], { why: error.message });
}
