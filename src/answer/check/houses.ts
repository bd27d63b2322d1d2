import type { Article, Span } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity } from '../../knowledge/schema.js';
import { genderOfFirstName } from '../../reading/firstNames.js';
import { descriptionOf } from './described.js';
import { hasAllWords } from './nameWords.js';

/** What an article calls a firm after it has named it. */
const firmNoun =
  '(?:company|firm|maker|manufacturer|developer|retailer|airline|bank|chain|operator|group|business|corporation|carmaker|lender|insurer|builder|publisher|supplier|start-?up)';
const firmDescription = new RegExp(`^(?:the|its)\\s+${firmNoun}$`, 'i');
/** Bodies that nobody calls a company. */
const noFirm =
  /\b(?:union|alliance|league|commission|council|court|committee|ministry|department|party|parliament|police|university|college|school|institute|museum|office|association|federation|nations|workers|senate|congress|board|government|police|army)\b/i;
const offices =
  '(?:[Cc]hief [Ee]xecutive|[Cc]hief \\p{L}+ [Oo]fficer|ceo|CEO|[Ss]pokes(?:man|woman|person)|chair(?:man|woman|person)?|managing director|director|general secretary|president|founder|owner)';
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** How many sentences back a house is looked for whose office-holder is named: "its" means the nearest. */
const furthestBack = { its: 1, bare: 3 } as const;

/** Whether somebody whom the reading took for a person is called like one, but is none. */
function isFirmLike({ text }: Article, one: Entity): boolean {
  const { name } = one;
  if (!('role' in one) || one.role !== null || !/\s/u.test(name.text)) return false;
  if (text.includes(`${name.text}, which `) || /ing$/u.test(name.text)) return true;
  if (new RegExp(`${literally(name.text)}[’']s?\\s+${offices}\\b`, 'u').test(text)) return true;
  return !genderOfFirstName(name.text.split(' ')[0] ?? '') && !text.includes(`${name.text}, who `);
}

/** The organisation that is named last in a stretch of the article. */
function lastNamed({ article, contents }: Knowledge, span: Span, isWanted: (name: string) => boolean) {
  const text = article.text.slice(span.start, span.end);
  const firms = contents.people.filter((one) => isFirmLike(article, one));
  const rated = [...contents.organisations, ...firms]
    .filter(({ name }) => /^\p{Lu}/u.test(name.text) && !/^the\s\p{Ll}/iu.test(name.text))
    .filter(({ name }) => isWanted(name.text))
    // The agency of a date line ("LONDON (AP) —") is not what the article is about.
    .filter(({ name }) => article.text.replace(`(${name.text})`, '').includes(name.text))
    .map((one) => ({
      one,
      at: Math.max(...[one.name.text, ...one.aliases].map((form) => text.lastIndexOf(form))),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at);
  return rated[0]?.one ?? null;
}

/**
 * The firm that a description means which the knowledge may have as a speaker of its own ("the company"): the one
 * named last before it.
 * @param description how the article calls it
 * @param cue the reporting words beside the description
 */
export function firmMeant(knowledge: Knowledge, description: string, cue: Span): Entity | null {
  if (!firmDescription.test(description)) return null;
  return lastNamed(knowledge, { start: 0, end: cue.start }, (name) => !noFirm.test(name));
}

/** "its director", "the union’s president": the office with whose it is. */
const owned = new RegExp(
  `\\b(?<owner>its|(?:the\\s+)?[\\p{L}-]+[’']s?)\\s+(?:[\\p{L}-]+\\s+){0,2}${offices}\\b`,
  'iu',
);
const theirs = new RegExp(`\\b(?:her|his|their|my|our)\\s+(?:[\\p{L}-]+\\s+){0,2}${offices}\\b`, 'iu');
/** Offices that need no owner beside them in the news of one firm. */
const bare =
  /\b(?:Chief Executive|Chief \p{L}+ Officer|CEO|[Ss]pokes(?:man|woman|person))\b(?!\s+(?:of|for|in|at|from)\b)/u;

/**
 * Whether the article names somebody as an organisation's: "Real Almeria's president, Joaquin Belmonte", "Peter Kamau
 * of Oxfam", "Lumenar Chief Executive Marguerite Osei".
 */
function isNamedWith({ article }: Knowledge, speaker: Entity, house: Entity): boolean {
  const name = literally(speaker.name.text);
  return [house.name.text, ...house.aliases].some((form) => {
    const its = literally(form.replace(/^the\s+/i, ''));
    const patterns = [
      `\\b${its}[’']s?\\s+(?:[\\p{L}-]+\\s+){0,4}[\\p{L}-]+,?\\s+${name}`,
      `\\b${its}\\s+(?:[\\p{L}-]+\\s+){0,2}${offices}\\s+${name}`,
      `${name},?\\s+(?:of|from|at|for)\\s+(?:the\\s+)?${its}\\b`,
    ];
    return patterns.some((pattern) => new RegExp(pattern, 'u').test(article.text));
  });
}

/**
 * Whether somebody speaks for an organisation: the article names them as its own, or leaves its name out beside the
 * office ("Cedar Ridge said … Its director, Henrike Voigt") and names it last, shortly before the person.
 */
export function speaksForHouse(knowledge: Knowledge, speaker: Entity, house: Entity): boolean {
  const { article, contents, drafted } = knowledge;
  const person = contents.people.find(({ id }) => id === speaker.id);
  if (!drafted || !person || person.of.length > 0) return false;
  const isHouse = contents.organisations.some(({ id }) => id === house.id) || isFirmLike(article, house);
  if (isHouse && isNamedWith(knowledge, speaker, house)) return true;
  // "A Downing Street spokesperson" says whose.
  if (/^(?:[Aa]n?|[Tt]he)\s.*\p{Lu}/u.test(speaker.name.text)) return false;
  const at = article.text.indexOf(speaker.name.text);
  if (at === -1) return false;
  const description = descriptionOf(knowledge, speaker);
  const owner = owned.exec(description)?.groups?.owner?.toLowerCase();
  if (theirs.test(description) || !(owner !== undefined || bare.test(description))) return false;
  const noun = owner?.replace(/^the\s+|[’']s?$/gu, '') ?? '';
  const isNoun = noun !== '' && noun !== 'its' && !new RegExp(`^${firmNoun}$`, 'i').test(noun);
  if (isNoun && !hasAllWords(house.name.text, noun)) return false;
  const from =
    article.sentences[Math.max(0, article.sentenceAt(at) - furthestBack[owner === 'its' ? 'its' : 'bare'])]
      ?.start ?? at;
  const isWanted = (name: string): boolean =>
    isNoun ? hasAllWords(name, noun) : owner !== undefined || !noFirm.test(name);
  const nearest = lastNamed(knowledge, { start: isNoun ? 0 : from, end: at }, isWanted);
  return nearest !== null && (nearest === house || hasAllWords(nearest.name.text, house.name.text));
}
