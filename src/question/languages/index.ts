import type { OtherLanguage } from '../../lexicon/languages.js';
import de from './de.js';
import es from './es.js';
import fr from './fr.js';
import type { Grammar } from './grammar.js';
import it from './it.js';
import pl from './pl.js';
import pt from './pt.js';
import ru from './ru.js';
import uk from './uk.js';

/** The grammars of all languages besides English. */
export const grammars: Readonly<Record<OtherLanguage, Grammar>> = { de, es, fr, it, pl, pt, ru, uk };
