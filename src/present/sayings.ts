import { stretchesOf } from '../answer/highlights.js';
import type { Passage } from '../article/article.js';
import type { Said } from '../index/known.js';
import type { Entity, Statement } from '../knowledge/schema.js';

/** How words of somebody's stand in the reporter's text: in quotation marks, in the reporter's words, or both. */
type How = 'quoted' | 'reported' | 'both';

/** Speakers whose words stand in the same way in a text. */
export interface Voice {
  readonly how: How;
  readonly speakers: readonly Entity[];
}

/** What is shown of statements. */
export interface Saying {
  /** What is shown: the quotation itself, where it needs no other words, else the reporter's text around the words. */
  readonly passage: Passage;
  /** Whether it is the quotation itself. */
  readonly isAlone: boolean;
  /** The words that were said; none where they need no mark among those around them. */
  readonly words: readonly Passage[];
  readonly voices: readonly Voice[];
  /** The sentences in which it stands: they say no more of what is asked. */
  readonly sentences: Passage;
}

/** A statement with all its speakers who were asked for. */
interface Spoken {
  readonly statement: Statement;
  readonly speakers: readonly Entity[];
  readonly sentences: Passage;
}

/** A quotation of fewer words is a part of a sentence, as in: … called it a “surprise”. */
const leastWords = 4;
/** Words beside a quotation that only say who speaks: so many, or half as many as it has itself. */
const mostBeside = 5;
/** The share of a text that a paraphrase is at most to be marked in it: bold letters must stand out. */
const mostReported = 0.5;
const mark = '["\\u2018-\\u201f\\u00ab\\u00bb\\u2039\\u203a\\u300c-\\u300f]';
const openingMark = new RegExp(`${mark}$`, 'u');
const closingMark = new RegExp(`^${mark}`, 'u');
/** The article's mark of a sentence's end may stand outside of the words. */
const closingEnd = new RegExp(`^[.!?…,]?${mark}`, 'u');
const doubleMark = /["\u201c-\u201f\u00ab\u00bb\u300c-\u300f]/u;

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The sentences over which words reach, or the words themselves where they stand in the header. */
function sentencesAround(words: Passage): Passage {
  const { article } = words;
  const first = article.sentenceOf(words);
  const last = article.sentenceOf({ start: words.end - 1, end: words.end });
  return article.passage({ start: Math.min(first.start, words.start), end: Math.max(last.end, words.end) });
}

/** Whether a quotation can be read without its sentences: it is one itself, and they only say who speaks. */
function standsAlone({ article, end, start, text }: Passage, sentences: Passage): boolean {
  const before = article.text.slice(sentences.start, start).trimEnd().replace(openingMark, '');
  const after = article.text.slice(end, sentences.end).trimStart();
  const isSentence =
    !/^\p{Ll}/u.test(text) && (/[.!?…,]$/u.test(text) || /^[.!?…,]/u.test(after.replace(closingMark, '')));
  const own = countWords(text);
  const beside = `${before} ${after.replace(closingEnd, '')}`;
  return (
    isSentence &&
    own >= leastWords &&
    !doubleMark.test(beside) &&
    countWords(beside) <= Math.max(mostBeside, own / 2)
  );
}

/** Words with the quotation marks around them, where they stand between two. */
export function withMarks(words: Passage): Passage {
  const { article, end, start } = words;
  const isBetween =
    openingMark.test(article.text.slice(Math.max(0, start - 1), start)) &&
    closingMark.test(article.text.slice(end, end + 1));
  return isBetween ? article.passage({ start: start - 1, end: end + 1 }) : words;
}

/** Statements with their speakers, direct ones first. */
function spokenIn(quotes: readonly Said[]): Spoken[] {
  const speakers = new Map<Statement, Entity[]>();
  for (const { speaker, statement } of quotes) {
    const known = speakers.get(statement);
    if (!known) speakers.set(statement, [speaker]);
    else if (!known.includes(speaker)) known.push(speaker);
  }
  return [...speakers]
    .map(([statement, all]) => ({ statement, speakers: all, sentences: sentencesAround(statement.words) }))
    .sort((a, b) => Number(b.statement.direct) - Number(a.statement.direct));
}

/** Statements in groups that share sentences; the groups in the order of their first. */
function bySentences(all: readonly Spoken[]): Spoken[][] {
  const inText = [...all].sort((a, b) => a.sentences.start - b.sentences.start);
  const numbers = new Map<Spoken, number>();
  let end = 0;
  for (const [number, one] of inText.entries()) {
    const before = inText[number - 1];
    const isNext = before?.sentences.article === one.sentences.article && one.sentences.start < end;
    numbers.set(one, isNext ? (numbers.get(before) ?? number) : number);
    end = Math.max(isNext ? end : 0, one.sentences.end);
  }
  const groups = new Map<number | undefined, Spoken[]>();
  for (const one of all) {
    const number = numbers.get(one);
    groups.set(number, [...(groups.get(number) ?? []), one]);
  }
  return [...groups.values()];
}

/** Whose words a group has, and how: speakers of whom both are shown are one voice, and so on. */
function voicesOf(group: readonly Spoken[]): Voice[] {
  const howOf = new Map<Entity, How>();
  for (const { speakers, statement } of group)
    for (const speaker of speakers) {
      const how = statement.direct ? 'quoted' : 'reported';
      howOf.set(speaker, (howOf.get(speaker) ?? how) === how ? how : 'both');
    }
  const hows = [...new Set(howOf.values())];
  return hows.map((how) => ({
    how,
    speakers: [...howOf].flatMap(([speaker, its]) => (its === how ? [speaker] : [])),
  }));
}

/** Whether words must be told from those around them: they are not all, a paraphrase is not most, or others are quoted. */
function needMarks(words: readonly Passage[], sentences: Passage, isQuoted: boolean): boolean {
  const beside = stretchesOf(sentences, words)
    .map(({ isAnswer, passage: { text } }) => (isAnswer ? ' ' : text))
    .join('');
  const share = 1 - countWords(beside) / countWords(sentences.text);
  return share < (isQuoted ? 1 : mostReported) || doubleMark.test(beside);
}

function sayingsIn(group: readonly Spoken[]): Saying[] {
  const all = group.map(({ statement }) => statement.words);
  const [first] = all;
  if (!first) return [];
  const start = Math.min(...group.map(({ sentences }) => sentences.start));
  const end = Math.max(...group.map(({ sentences }) => sentences.end));
  const sentences = first.article.passage({ start, end });
  const direct = group.filter(({ statement }) => statement.direct).map(({ statement }) => statement.words);
  const isApart =
    direct.length > 0 &&
    group.every(
      ({ statement: { direct: isDirect, words }, sentences: its }) =>
        all.every((other) => other === words || !other.overlaps(words)) &&
        (!isDirect || standsAlone(words, its)),
    );
  if (isApart)
    return group.map((one) => ({
      passage: one.statement.words,
      isAlone: one.statement.direct,
      words: [],
      voices: voicesOf([one]),
      sentences,
    }));
  const isQuoted = direct.length > 0;
  const words = isQuoted ? direct.map(withMarks) : all;
  const marked = needMarks(words, sentences, isQuoted) ? words : [];
  return [{ passage: sentences, isAlone: false, words: marked, voices: voicesOf(group), sentences }];
}

/**
 * What is shown of statements so that no sentence stands twice: a quotation alone where it is a whole sentence, else the
 * sentences in which statements stand, once, with the words that were said; of quotations among the reporter's words these.
 * @param quotes statements with their speakers, in the order in which they answer
 */
export function sayingsOf(quotes: readonly Said[]): Saying[] {
  return bySentences(spokenIn(quotes)).flatMap(sayingsIn);
}
