import { entitiesOf } from '../../index/entities.js';
import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { wordsOf } from '../../search/words.js';
import { frameOf, nounsBefore, surroundings } from './around.js';
import { hasAllWords } from './nameWords.js';

/** Texts that speak: "the letter said". Whoever wrote it said so too. */
const writing =
  /\b(?:statement|report|letter|e-?mail|memo|message|post|tweet|release|filing|survey|study|note|notice|memoir|book|column|complaint|lawsuit|ruling|speech|article|paper|review|bulletin|communiqu[eé]|petition|website|announcement)$/i;
/** Words between which a writing's name and its author's can stand: "a report published in May by the bank". */
const byAuthor = /^(?:\s+[\p{L}\p{N}.’'-]+){0,5}?\s+(?:by|from|of)\s+([^,.;:“”"()]{2,80})/iu;

/** Whether a name is no name but calls a text: "the statement". */
export function isWriting(name: string): boolean {
  return writing.test(name);
}

const cache = new WeakMap<Knowledge, Map<Entity, string>>();

/**
 * All that the article calls a speaker: names, role, what stands before and after the name, and the words that
 * are the subject of what it reports of the speaker ("The Carrow coach said …").
 */
export function descriptionOf(knowledge: Knowledge, speaker: Entity): string {
  const known = cache.get(knowledge) ?? new Map<Entity, string>();
  cache.set(knowledge, known);
  const made = known.get(speaker) ?? describe(knowledge, speaker);
  known.set(speaker, made);
  return made;
}

function describe(knowledge: Knowledge, speaker: Entity): string {
  const { article, contents } = knowledge;
  const role = 'role' in speaker ? (speaker.role?.text ?? '') : '';
  const subjects = contents.statements
    .filter(({ speakers }) => speakers.includes(speaker.id))
    .map((statement) => subjectOf(statement));
  return [
    speaker.name.text,
    ...speaker.aliases,
    role,
    surroundings(article, speaker.name.text),
    ...subjects,
  ].join(' ');
}

/** Whether the words beside a statement's reporting word end with a name, as in: said the bank's head, Yusuf Demir. */
export function isNamedAt(statement: Statement, name: string): boolean {
  return endsWithName(subjectOf(statement), name);
}

const inverted =
  /^[,.!?]?["”’'»]\s+(?:said|says|added|asked|wrote|explained|warned|recalled)\s+([^.;:“”"]{0,80})/i;

/** The same for words that no statement takes up; a sentence that is nothing but a quotation goes on from the one before. */
export function isNamedAround(passage: Passage, name: string): boolean {
  const { article } = passage;
  const sentence = article.sentenceOf(passage);
  const after = article.text.slice(passage.end, Math.max(passage.end, sentence.end));
  const own = inverted.exec(after)?.[1];
  if (own !== undefined) return endsWithName(own, name);
  const before = article.sentences[article.sentenceAt(passage.start) - 1];
  if (/\p{L}/u.test(frameOf(passage)) || !before) return false;
  if (article.paragraphOf(before) !== article.paragraphOf(passage)) return false;
  const close = before.text.search(/["”’'»]\s+\p{Ll}+\s/u);
  const earlier = close === -1 ? undefined : inverted.exec(before.text.slice(close))?.[1];
  return earlier !== undefined && endsWithName(earlier, name);
}

/** Whether one of the parts of some words, between commas, ends with a name. */
function endsWithName(text: string, name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (!last || !/^\p{Lu}/u.test(last.text)) return false;
  return text.split(/\s*[,()]\s*|\s[–—]\s/u).some((part) => {
    const end = wordsOf(part).at(-1);
    return end?.norm === last.norm && !/[’']s?$/u.test(end.text) && hasAllWords(part, name);
  });
}

/** The words beside a statement's reporting word that say who speaks; empty where another word goes before it ("and said"). */
export function subjectOf({ cue }: Statement): string {
  const { article } = cue;
  const sentence = article.sentenceOf(cue);
  const before = article.text.slice(sentence.start, Math.max(sentence.start, cue.start)).trimEnd();
  const after = article.text.slice(cue.end, sentence.end);
  // “…,” said the manager, Inés Vasquez.
  const inverse = /[,”"’'»]$/u.test(before) ? (/^[^.;:“”"]{0,80}/u.exec(after)?.[0] ?? '') : '';
  // But: a spokesman, Grant Pell, said: “…”
  if (/\p{L}/u.test(inverse)) return inverse;
  if (/^according to$/i.test(cue.text)) return /^[^,.;:“”"]{0,80}/u.exec(after)?.[0] ?? '';
  return nounsBefore(before);
}

/** Who wrote what a passage cites, as the article puts it up to there: names and descriptions of the authors. */
export function authorsOf(knowledge: Knowledge, speaker: Entity, passage: Passage): string {
  const noun = writing.exec(speaker.name.text)?.[0].toLowerCase() ?? '';
  const { article } = knowledge;
  const mentions = article.sentences
    .slice(0, article.sentenceAt(passage.start) + 1)
    .filter(({ text }) => wordsOf(text).some(({ norm }) => norm === noun));
  return mentions.map((sentence) => authorsIn(knowledge, sentence, noun)).join(' ');
}

function authorsIn(knowledge: Knowledge, sentence: Passage, noun: string): string {
  const frame = frameOf(sentence);
  const at = new RegExp(`\\b${noun}\\b`, 'iu').exec(frame);
  if (!at) return '';
  const before = frame.slice(0, at.index);
  const named = byAuthor.exec(frame.slice(at.index + noun.length))?.[1] ?? '';
  const owner = /(?:^|[\s,;(])((?:\S+\s+){0,5}?\S+)[’']s?\s+(?:\S+\s+){0,2}$/u.exec(before)?.[1] ?? '';
  // "said in a statement that …": who speaks there wrote it.
  const here = /\b(?:in|with|through|via)\s+(?:an?|the|its|his|her|their)\s+(?:\S+\s+){0,3}$/i.test(before)
    ? knowledge.contents.statements.filter(({ cue }) => sentence.contains(cue))
    : [];
  const speakers = new Set(here.flatMap(({ speakers: ids }) => ids));
  return [
    named,
    owner,
    ...[...speakers].flatMap((id) => {
      const entity = entitiesOf(knowledge).entity(id);
      return entity && !isWriting(entity.name.text) ? [descriptionOf(knowledge, entity)] : [];
    }),
  ].join(' ');
}
