import type { Article, Passage } from '../knowledge/article.js';
import type { Contents, Fact, Statement } from '../knowledge/schema.js';
import { type Reading, readText } from '../reading/read.js';
import { attribute } from './attribute.js';
import type { Attributions } from './attribution.js';
import { type Cast, castOf } from './cast.js';
import { eventsOf } from './events.js';
import { Ids } from './ids.js';
import { type Paraphrase, paraphrasesOf } from './paraphrases.js';
import type { Speaker } from './speakers.js';
import { summarise } from './summary.js';

/** A draft with what it rests on, for reports. */
export interface Draft {
  readonly contents: Contents;
  readonly reading: Reading;
  readonly attributions: Attributions;
  readonly paraphrases: readonly Paraphrase[];
  readonly cast: Cast;
}

function statementsOf(
  article: Article,
  attributions: Attributions,
  paraphrases: readonly Paraphrase[],
  cast: Cast,
  ids: Ids,
): Statement[] {
  const found: Statement[] = [];
  for (const { quotation, statement, speaker, others, cue } of attributions.quotations) {
    const id = statement && speaker ? cast.speakerId(speaker) : undefined;
    if (id === undefined || !speaker) continue;
    const words = trimmed(article, quotation);
    if (!words) continue;
    found.push({
      id: ids.make(`${id} ${words.text.split(/\s+/).slice(0, 5).join(' ')}`, 'statement'),
      speakers: [...new Set([id, ...others.flatMap((other) => cast.speakerId(other) ?? [])])],
      direct: true,
      words,
      cue: article.passage(cue ?? speaker),
    });
  }
  for (const { speakers, words, cue } of paraphrases) {
    const all = [...new Set(speakers.flatMap((speaker) => cast.speakerId(speaker) ?? []))];
    const id = all[0];
    if (id === undefined) continue;
    const passage = article.passage(words);
    found.push({
      id: ids.make(`${id} ${passage.text.split(/\s+/).slice(0, 5).join(' ')}`, 'statement'),
      speakers: all,
      direct: false,
      words: passage,
      cue: article.passage(cue),
    });
  }
  return found.sort((a, b) => a.words.start - b.words.start);
}

function trimmed(article: Article, span: { start: number; end: number }): Passage | null {
  const text = article.text.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  const end = start + text.trim().length;
  return end > start ? article.passage({ start, end }) : null;
}

/** Every sentence that no statement or paraphrase takes up, with whom and what it is about. */
function factsOf(reading: Reading, statements: readonly Statement[], cast: Cast, ids: Ids): Fact[] {
  let next = 0;
  let reached = 0;
  return reading.article.sentences.flatMap((sentence, index): Fact[] => {
    let taken = reached > sentence.start;
    for (; (statements[next]?.words.start ?? Number.POSITIVE_INFINITY) < sentence.end; next++) {
      const end = statements[next]?.words.end ?? 0;
      reached = Math.max(reached, end);
      taken ||= end > sentence.start;
    }
    const letters = sentence.text.match(/\p{L}{2,}/gu)?.length ?? 0;
    if (taken || letters < 4) return [];
    const about = new Set(
      reading.mentionsIn(index).flatMap((mention) => cast.idOf.get(mention.entity) ?? []),
    );
    return [
      {
        id: ids.make(sentence.text.split(/\s+/).slice(0, 6).join(' '), 'fact'),
        words: sentence,
        about: [...about],
      },
    ];
  });
}

/**
 * A title for a text that has none: its first sentence; where that is the whole first paragraph, without its last
 * word, so that the paragraph is not taken for a headline when the title is found again.
 */
function titleFrom(article: Article): Passage | null {
  const sentence = article.sentences.find(({ text }) => /\p{L}/u.test(text));
  const paragraph = article.paragraphs.find((block) => sentence && block.contains(sentence));
  if (!sentence || !paragraph) return null;
  const beyond = article.text.slice(sentence.end, paragraph.end);
  if (/\p{L}/u.test(beyond)) return sentence;
  const words = [...sentence.text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/gu)];
  const last = words.at(-1);
  const end = sentence.text.slice(0, last?.index ?? 0).trimEnd().length;
  return end > 0 ? article.passage({ start: sentence.start, end: sentence.start + end }) : sentence;
}

/** What is said in an article, and by whom: all that a draft's statements are made of. */
export function readSpeech(article: Article): Pick<Draft, 'reading' | 'attributions' | 'paraphrases'> {
  const reading = readText(article);
  const attributions = attribute(reading);
  const paraphrases = paraphrasesOf(reading, attributions.frames, ({ actor }) =>
    actor ? [actor, ...actor.others].flatMap((each) => attributions.speakerOf(each) ?? []) : [],
  );
  return { reading, attributions, paraphrases };
}

/**
 * Drafts what an article says, with what the draft rests on.
 * @throws RangeError if the text is empty
 */
export function draftWithReasons(article: Article): Draft {
  const { reading, attributions, paraphrases } = readSpeech(article);
  const speakers: Speaker[] = [
    ...attributions.quotations.flatMap(({ statement, speaker, others }) =>
      statement && speaker ? [speaker, ...others] : [],
    ),
    ...paraphrases.flatMap((paraphrase) => paraphrase.speakers),
  ];
  const ids = new Ids();
  const cast = castOf(reading, speakers, ids);
  const events = eventsOf(reading, cast, ids);
  const statements = statementsOf(article, attributions, paraphrases, cast, ids);
  const whole = article.passage({ start: 0, end: article.text.length });
  const summary = summarise(article);
  const contents: Contents = {
    title: article.title ?? titleFrom(article) ?? whole,
    date: article.date,
    source: null,
    summary: summary.length > 0 ? summary : [article.title ?? whole],
    people: [...cast.people],
    organisations: [...cast.organisations],
    places: [...cast.places],
    events,
    statements,
    facts: factsOf(reading, statements, cast, ids),
  };
  return { contents, reading, attributions, paraphrases, cast };
}

/** A draft's items as far as a place of the text, for texts that are too long for an editor to review. */
export function upTo(contents: Contents, offset: number): Contents {
  const early = ({ start }: Passage): boolean => start < offset;
  return {
    ...contents,
    people: contents.people.filter(({ name }) => early(name)),
    organisations: contents.organisations.filter(({ name }) => early(name)),
    places: contents.places.filter(({ name }) => early(name)),
    events: contents.events.filter(({ name }) => early(name)),
    statements: contents.statements.filter(({ words }) => early(words)),
    facts: contents.facts.filter(({ words }) => early(words)),
  };
}

/**
 * Drafts what an article says: its people, organisations, places, events, statements, facts and summary, each pinned
 * to the article's own words. A quotation whose speaker the text leaves open makes no statement.
 * @throws RangeError if the text is empty
 */
export function draft(article: Article): Contents {
  return draftWithReasons(article).contents;
}
