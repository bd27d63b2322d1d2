import { phrase } from '../answer/wording.js';
import type { TooFast } from './memory.js';
import { noteScreen, type Screen } from './screen.js';

/** Tells whoever asks too fast when to ask again. @param locale the reader's, as a BCP 47 tag */
export function tooFastScreen({ wait }: TooFast, locale: string): Screen {
  return noteScreen(phrase('tooFast', { seconds: String(Math.ceil(wait / 1000)) }), locale);
}
