import type { OtherLanguage } from '../../lexicon/languages.js';
import type { Translation } from '../translation.js';
import de from './de.js';
import es from './es.js';
import fr from './fr.js';
import it from './it.js';
import pl from './pl.js';
import pt from './pt.js';
import ru from './ru.js';
import uk from './uk.js';

/** The translations of the English sentences in `en.ts`, by language. */
export const locales: Readonly<Record<OtherLanguage, Translation>> = { de, es, fr, it, pl, pt, ru, uk };
