import { commonSpeechForms, narratedSpeechForms } from '../../lexicon/speechVerbs.js';
import { oneOf } from '../../lexicon/words.js';
import { senses } from '../../nlp/wordnet/wordnet.js';
import { isFunctionWord } from '../../nlp/words.js';

/** How a text says whose words it gives. The group `name` holds who. */
export interface CueRow {
  readonly pattern: RegExp;
  readonly meaning: string;
  /** Texts with the name that the row reads in each. */
  readonly yes: readonly (readonly [text: string, name: string])[];
  /** Texts that the row does not match. */
  readonly no: readonly string[];
}

const verb = oneOf(narratedSpeechForms);
const anyForm = oneOf(commonSpeechForms);
const name = '(?<name>[^:"“”„«»]{2,60}?)';

/** Cues before the words that are said, the words themselves without quotation marks. */
export const headCues: readonly CueRow[] = [
  {
    pattern: new RegExp(`^(?:as\\s)?${name}(?:\\s${verb}(?:\\sthat)?)?\\s?:\\s?`, 'i'),
    meaning: 'a name and a colon',
    yes: [
      ['Rubio: we will not go', 'Rubio'],
      ['As the mayor said: we will not go', 'the mayor'],
    ],
    no: ['we will not go', '“we will go: now”'],
  },
  {
    pattern: new RegExp(`^${name}\\s(?:once\\s|also\\s)?${verb},?\\s(?:that\\s)?`, 'i'),
    meaning: 'a name and a verb of saying',
    yes: [
      ['Rubio said that we will not go', 'Rubio'],
      ['the mayor once warned we will not go', 'the mayor'],
    ],
    no: ['we will not go'],
  },
];

/** The same for a question whether somebody said the words. */
export const questionCues: readonly CueRow[] = [
  {
    pattern: new RegExp(
      `^(?:did|does|has|is\\sit\\strue\\sthat)\\s${name}\\s(?:(?:[a-z]{2,12}ly|ever|just)\\s)?${anyForm}(?:\\sthat)?\\s?[:,]?\\s`,
      'i',
    ),
    meaning: 'a question whether a name said',
    yes: [
      ['did Rubio really say we will not go?', 'Rubio'],
      ['Has the mayor ever said that we will not go', 'the mayor'],
      ['is it true that Rubio said we will not go?', 'Rubio'],
    ],
    no: ['did we go?'],
  },
];

/** Cues after the words that are said. */
export const tailCues: readonly CueRow[] = [
  {
    pattern: /(?:[”"»“](?=\s)|\s-{1,2}|\s?[–—~|(])\s?(?<name>[^-–—~|()"“”]{2,60})\)?$/u,
    meaning: 'a name after a closing mark, a dash or a bracket',
    yes: [
      ['we will not go — Rubio', 'Rubio'],
      ['we will not go (the mayor)', 'the mayor'],
      ['“we will not go” rubio', 'rubio'],
    ],
    no: ['we will not go', 'a well-known road'],
  },
  {
    pattern: new RegExp(`[,.]?[”"»“’]?,?\\s(?<name>[^,"“”«»]{2,60}?)\\s${verb}\\.?$`, 'i'),
    meaning: 'a name and a verb of saying',
    yes: [['we will not go, Rubio said.', 'Rubio']],
    no: ['we will not go, Rubio.'],
  },
];

/** White space within the words that name a speaker; a message may have several lines of it. */
const gap = '\\s{1,9}';
const person = `(?<!\\p{L})(?<name>(?:\\p{Lu}[\\p{L}.'’-]{0,40}${gap}){0,3}\\p{Lu}[\\p{L}'’-]{0,40})`;

/** Cues in a text in which “” stands for words in quotation marks. */
export const frameCues: readonly CueRow[] = [
  {
    pattern: new RegExp(
      `${person}(?:,[^,“”]{0,60})?,?${gap}(?:\\p{L}{1,20}ly${gap}|has${gap}|once${gap})?${verb}\\b`,
      'gu',
    ),
    meaning: 'a name and a verb of saying',
    yes: [
      ['then Rubio said, “”', 'Rubio'],
      ['Marco Rubio, the secretary, repeatedly said “”', 'Marco Rubio'],
    ],
    no: ['they said “”', 'said Rubio'],
  },
  {
    // "told the BBC" names who listens.
    pattern: new RegExp(`\\b(?!(?:told|tells)\\b)${verb}${gap}(?:the${gap})?${person}`, 'gu'),
    meaning: 'a verb of saying and a name',
    yes: [['“,” said the Commission', 'Commission']],
    no: ['told Parliament “”'],
  },
  {
    pattern: new RegExp(`\\b[Aa]ccording${gap}to${gap}(?:the${gap})?${person}`, 'gu'),
    meaning: 'according to a name',
    yes: [['According to Rubio “”', 'Rubio']],
    no: ['according to him “”'],
  },
  {
    pattern: new RegExp(`${person}:\\s{0,9}“”`, 'gu'),
    meaning: 'a name and a colon before the words',
    yes: [['lol Rubio: “”', 'Rubio']],
    no: ['Rubio “”'],
  },
  {
    pattern: new RegExp(`“”\\s{0,9}[-–—~(]?\\s{0,9}${person}\\)?$`, 'gu'),
    meaning: 'a name after the words, at the end',
    yes: [
      ['“” — Marco Rubio', 'Marco Rubio'],
      ['“” Rubio', 'Rubio'],
    ],
    no: ['“” is what Rubio told us'],
  },
];

/** Names beside reporting words in a text in which “” stands for what is said ("As Rubio said “”"), in order. */
export function speakersAround(frame: string): string[] {
  return frameCues
    .flatMap(({ pattern }) => [...frame.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
    .map(({ groups }) => withoutLead(groups?.name ?? ''))
    .filter((name) => name !== '');
}

/** A name without the small words and adverbs before it, capitalised where a sentence begins ("As Rubio"). */
function withoutLead(name: string): string {
  const words = name.split(/\s+/u);
  const from = words.findIndex((word) => {
    const norm = word.toLowerCase();
    return !isFunctionWord(norm) && (words.length === 1 || senses(norm, 'r').length === 0);
  });
  return from === -1 ? '' : words.slice(from).join(' ');
}

const reported = new RegExp(`\\b${verb}\\b|\\b(?:is|was|were)\\slike\\b|:\\s*“”`, 'i');

/** Whether a text in which “” stands for some words says that somebody said them, be it who it may ("he said “”"). */
export function isReported(frame: string): boolean {
  return reported.test(frame);
}
