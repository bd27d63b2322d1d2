import { phrase } from '../../phrases/phrases.js';
import type { RateLimited } from '../scheduling/rateLimiter.js';
import type { Screen } from './message.js';
import { noteScreen } from './screen.js';

/** Tells a user who asks too fast when to ask again. @param locale the reader's language, as a BCP 47 tag */
export function tooFastScreen({ wait }: RateLimited, locale: string): Screen {
  return noteScreen(phrase('tooFast', { count: Math.ceil(wait / 1000) }), locale);
}
