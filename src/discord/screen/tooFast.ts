import { phrase } from '../../phrases/phrases.js';
import type { TooFast } from '../server/memory.js';
import type { Screen } from './message.js';
import { noteScreen } from './screen.js';

/** Tells whoever asks too fast when to ask again. @param locale the reader's, as a BCP 47 tag */
export function tooFastScreen({ wait }: TooFast, locale: string): Screen {
  return noteScreen(phrase('tooFast', { seconds: String(Math.ceil(wait / 1000)) }), locale);
}
