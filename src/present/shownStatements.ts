import { stretchesOf } from '../answer/highlights.js';
import type { Passage } from '../article/article.js';
import type { AttributedStatement } from '../index/namedEntity.js';
import type { Entity, Statement } from '../knowledge/schema.js';

/** How the reporter's text gives somebody's words: in quotation marks, in the reporter's words, or both. */
type How = 'quoted' | 'reported' | 'both';

/** Speakers whose words a text gives in the same way. */
export interface SpeakerGroup {
  readonly how: How;
  readonly speakers: readonly Entity[];
}

/** A piece of text that shows one or more statements. */
export interface ShownStatement {
  /** The quotation itself, if it can be understood alone; otherwise the reporter's text around it. */
  readonly passage: Passage;
  /** Whether it is the quotation itself. */
  readonly isQuotation: boolean;
  /** The speakers' words to highlight; empty if no highlight is needed. */
  readonly words: readonly Passage[];
  readonly speakerGroups: readonly SpeakerGroup[];
  /** The sentences that contain it; they need not be shown again. */
  readonly sentences: Passage;
}

/** A statement with those of its speakers who were asked for. */
interface SpokenStatement {
  readonly statement: Statement;
  readonly speakers: readonly Entity[];
  readonly sentences: Passage;
}

/** A quotation with fewer words is part of a sentence, as in: … called it a “surprise”. */
const leastWords = 4;
/** At most so many words beside a quotation only name the speaker; or half as many as the quotation has. */
const mostBeside = 5;
/** A paraphrase is highlighted only if it is at most this share of the text: bold words must stand out. */
const mostReported = 0.5;
const mark = '["\\u2018-\\u201f\\u00ab\\u00bb\\u2039\\u203a\\u300c-\\u300f]';
const openingMark = new RegExp(`${mark}$`, 'u');
const closingMark = new RegExp(`^${mark}`, 'u');
/** The end of the sentence may follow the words, outside of them. */
const closingEnd = new RegExp(`^[.!?…,]?${mark}`, 'u');
const doubleMark = /["\u201c-\u201f\u00ab\u00bb\u300c-\u300f]/u;

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The sentences that contain the words, or the words themselves if they are in the header. */
function sentencesAround(words: Passage): Passage {
  const { article } = words;
  const first = article.sentenceOf(words);
  const last = article.sentenceOf({ start: words.end - 1, end: words.end });
  return article.passage({ start: Math.min(first.start, words.start), end: Math.max(last.end, words.end) });
}

/** Whether a quotation can be understood alone: it is a sentence, and the text around it only names the speaker. */
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

/** Extends words to the quotation marks around them, if there are any on both sides. */
export function withMarks(words: Passage): Passage {
  const { article, end, start } = words;
  const isBetween =
    openingMark.test(article.text.slice(Math.max(0, start - 1), start)) &&
    closingMark.test(article.text.slice(end, end + 1));
  return isBetween ? article.passage({ start: start - 1, end: end + 1 }) : words;
}

/** Joins the speakers of each statement; direct statements come first. */
function spokenStatements(quotes: readonly AttributedStatement[]): SpokenStatement[] {
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

/** Groups statements that share sentences, in the order of each group's first. */
function bySentences(all: readonly SpokenStatement[]): SpokenStatement[][] {
  const inText = [...all].sort((a, b) => a.sentences.start - b.sentences.start);
  const numbers = new Map<SpokenStatement, number>();
  let end = 0;
  for (const [number, one] of inText.entries()) {
    const before = inText[number - 1];
    const isNext = before?.sentences.article === one.sentences.article && one.sentences.start < end;
    numbers.set(one, isNext ? (numbers.get(before) ?? number) : number);
    end = Math.max(isNext ? end : 0, one.sentences.end);
  }
  const groups = new Map<number | undefined, SpokenStatement[]>();
  for (const one of all) {
    const number = numbers.get(one);
    groups.set(number, [...(groups.get(number) ?? []), one]);
  }
  return [...groups.values()];
}

/** Groups the speakers by how the text gives their words. */
function speakerGroupsOf(group: readonly SpokenStatement[]): SpeakerGroup[] {
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

/** Whether to highlight words: they are not the whole text, a paraphrase is a small part of it, or others are quoted, too. */
function needHighlight(words: readonly Passage[], sentences: Passage, isQuoted: boolean): boolean {
  const beside = stretchesOf(sentences, words)
    .map(({ isAnswer, passage: { text } }) => (isAnswer ? ' ' : text))
    .join('');
  const share = 1 - countWords(beside) / countWords(sentences.text);
  return share < (isQuoted ? 1 : mostReported) || doubleMark.test(beside);
}

function shownIn(group: readonly SpokenStatement[]): ShownStatement[] {
  const all = group.map(({ statement }) => statement.words);
  const [first] = all;
  if (!first) return [];
  const start = Math.min(...group.map(({ sentences }) => sentences.start));
  const end = Math.max(...group.map(({ sentences }) => sentences.end));
  const sentences = first.article.passage({ start, end });
  const direct = group.filter(({ statement }) => statement.direct).map(({ statement }) => statement.words);
  const standAlone =
    direct.length > 0 &&
    group.every(
      ({ statement: { direct: isDirect, words }, sentences: its }) =>
        all.every((other) => other === words || !other.overlaps(words)) &&
        (!isDirect || standsAlone(words, its)),
    );
  if (standAlone)
    return group.map((one) => ({
      passage: one.statement.words,
      isQuotation: one.statement.direct,
      words: [],
      speakerGroups: speakerGroupsOf([one]),
      sentences,
    }));
  const isQuoted = direct.length > 0;
  const words = isQuoted ? direct.map(withMarks) : all;
  const highlighted = needHighlight(words, sentences, isQuoted) ? words : [];
  return [
    {
      passage: sentences,
      isQuotation: false,
      words: highlighted,
      speakerGroups: speakerGroupsOf(group),
      sentences,
    },
  ];
}

/**
 * Chooses the text to show for statements, so that no sentence is shown twice: a quotation alone if it is a whole sentence,
 * otherwise the sentences with the speakers' words highlighted.
 * @param quotes statements with their speakers, best answer first
 */
export function shownStatements(quotes: readonly AttributedStatement[]): ShownStatement[] {
  return bySentences(spokenStatements(quotes)).flatMap(shownIn);
}
