import type { Annotator } from '../annotator/annotator.js';
import type { Article, Passage } from '../article/article.js';
import { attribute } from '../attribution/attribute.js';
import type { Attribution, Candidate } from '../attribution/attribution.js';
import { type Paraphrase, paraphrasesOf } from '../attribution/paraphrases.js';
import { quotationsOf } from '../attribution/quotations.js';
import { type Cast, castOf } from '../events/articleEntities.js';
import { eventsOf } from '../events/events.js';
import { Ids } from '../knowledge/ids.js';
import type { Contents, Fact, Statement } from '../knowledge/schema.js';
import { readAnnotated } from '../nlp/readAnnotated.js';
import type { Reading } from '../nlp/reading.js';
import { type Confidence, eventConfidence, factConfidence, nameConfidence } from './confidence.js';
import { summarise } from './summary.js';

/** What is said in an article, and by whom. */
export interface Speech {
  readonly reading: Reading;
  readonly attributions: readonly Attribution[];
  readonly paraphrases: readonly Paraphrase[];
}

/** A draft, with the reading that it rests on. */
export interface Draft extends Speech {
  readonly contents: Contents;
  readonly cast: Cast;
}

/** Decimals that a confidence is written with. */
const decimals = 2;
const rounded = (value: number): number => Number(value.toFixed(decimals));

const confidenceOf = ({ confidence }: Confidence): { confidence: number } => ({
  confidence: rounded(confidence),
});

/** The confidence in each named entity, by its id. */
function confidenceById(reading: Reading, cast: Cast): ReadonlyMap<string, { readonly confidence: number }> {
  return new Map(
    [...cast.idOf].flatMap(([index, id]) => {
      const entity = reading.entities[index];
      return entity ? [[id, confidenceOf(nameConfidence(entity))] as const] : [];
    }),
  );
}

function statementsOf(
  article: Article,
  { attributions, paraphrases }: Speech,
  cast: Cast,
  ids: Ids,
): Statement[] {
  const idsOf = (speakers: readonly Candidate[]): string[] => [
    ...new Set(speakers.flatMap((speaker) => cast.speakerId(speaker) ?? [])),
  ];
  const idOf = (speakers: readonly string[], words: Passage): string =>
    ids.make(`${speakers[0] ?? ''} ${words.text.split(/\s+/).slice(0, 5).join(' ')}`, 'statement');
  const found: Statement[] = [];
  for (const { candidates, confidence, cue, quotation, speakers, statement } of attributions) {
    const words = statement ? trimmed(article, quotation) : null;
    if (!words) continue;
    const said = idsOf(speakers);
    const others = candidates.flatMap((candidate) => {
      const who = cast.speakerId(candidate);
      return who === undefined || said.includes(who)
        ? []
        : [{ who, share: rounded(candidate.share), words: article.passage(candidate.words) }];
    });
    found.push({
      id: idOf(said, words),
      speakers: said,
      direct: true,
      words,
      // Without a speaker there are no reporting words either.
      cue: cue ? article.passage(cue) : words,
      confidence: rounded(confidence),
      ...(others.length > 0 && { candidates: others }),
    });
  }
  for (const { confidence, cue, speakers, words } of paraphrases) {
    const said = idsOf(speakers);
    if (said.length === 0) continue;
    const passage = article.passage(words);
    found.push({
      id: idOf(said, passage),
      speakers: said,
      direct: false,
      words: passage,
      cue: article.passage(cue),
      confidence: rounded(confidence),
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

/** Every sentence that no statement takes up, with what it is about. */
function factsOf(reading: Reading, statements: readonly Statement[], cast: Cast, ids: Ids): Fact[] {
  let next = 0;
  let reached = 0;
  return reading.article.sentences.flatMap((sentence, index): Fact[] => {
    let taken = reached > sentence.start;
    for (; (statements[next]?.words.start ?? Number.POSITIVE_INFINITY) < sentence.end; next++) {
      // A statement without a speaker stays a sentence of the article.
      const end = statements[next]?.speakers.length ? (statements[next]?.words.end ?? 0) : 0;
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

/** Reads what is said in an article, and by whom. */
export async function readSpeech(article: Article, annotator: Annotator): Promise<Speech> {
  const quotations = quotationsOf(article);
  const annotations = await annotator.annotate(article.text, quotations);
  const reading = readAnnotated(article, annotations);
  return {
    reading,
    attributions: attribute(reading, quotations, annotations.speakers),
    paraphrases: paraphrasesOf(reading, quotations),
  };
}

/**
 * Drafts what an article says: its people, organisations, places, events, statements, facts and summary, each pinned
 * to the article's own words, with what the draft rests on. A quotation of which the text does not make clear who says
 * it has no speaker.
 * @throws RangeError if the text is empty
 * @throws NetworkUnavailable where the annotator's weights cannot be used
 */
export async function draft(article: Article, annotator: Annotator): Promise<Draft> {
  const speech = await readSpeech(article, annotator);
  const { attributions, paraphrases, reading } = speech;
  const speakers = [...attributions, ...paraphrases].flatMap((said) => said.speakers);
  const ids = new Ids();
  const cast = castOf(reading, speakers, ids);
  const events = eventsOf(reading, cast, ids);
  const statements = statementsOf(article, speech, cast, ids);
  const whole = article.passage({ start: 0, end: article.text.length });
  const summary = summarise(article);
  const sure = confidenceById(reading, cast);
  const contents: Contents = {
    title: article.title ?? titleFrom(article) ?? whole,
    date: article.date,
    author: article.author,
    source: null,
    summary: summary.length > 0 ? summary : [article.title ?? whole],
    people: cast.people.map((one) => ({ ...one, ...sure.get(one.id) })),
    organisations: cast.organisations.map((one) => ({ ...one, ...sure.get(one.id) })),
    places: cast.places.map((one) => ({ ...one, ...sure.get(one.id) })),
    events: events.map((event) => ({ ...event, ...confidenceOf(eventConfidence(event)) })),
    statements,
    facts: factsOf(reading, statements, cast, ids).map((fact) => ({
      ...fact,
      ...confidenceOf(factConfidence(reading, fact)),
    })),
  };
  return { ...speech, contents, cast };
}
