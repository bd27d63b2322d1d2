import de from './de.js';
import es from './es.js';
import fr from './fr.js';
import it from './it.js';
import type { Language } from './language.js';
import pl from './pl.js';
import ru from './ru.js';
import uk from './uk.js';

/** The languages that questions are understood in besides English, by their BCP 47 tags. */
export const languages: Readonly<Record<string, Language>> = { de, es, fr, it, pl, ru, uk };
