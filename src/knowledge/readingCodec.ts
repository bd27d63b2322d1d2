import type { Article } from '../article/article.js';
import type { Span } from '../article/spans.js';
import { countryByWord } from '../lexicon/countries.js';
import { entityKinds } from '../nlp/entityKind.js';
import { genders } from '../nlp/gender.js';
import { type Mention, mentionForms, type ReadEntity, type Reading, readingOf } from '../nlp/reading.js';
import { plain, type Token } from '../nlp/tokens.js';
import { ByteReader, ByteWriter } from '../support/bytes.js';
import type { Steps } from '../support/steps.js';

/** Increase it whenever readings change: old ones are then rebuilt. */
export const readingVersion = 2;

/** How a token’s form or lemma is stored: derived from the form before it, or written out. */
const derived = 0;
const written = 1;

function writeUnlessEqual(writer: ByteWriter, text: string, expected: string): void {
  writer.number(text === expected ? derived : written);
  if (text !== expected) writer.text(text);
}

function writeSpan(writer: ByteWriter, { end, start }: Span, from = 0): void {
  writer.number(start - from);
  writer.number(end - start);
}

function writeTokens(writer: ByteWriter, tokens: readonly Token[]): void {
  const tags = [...new Set(tokens.map(({ pos }) => pos))];
  writer.number(tags.length);
  for (const tag of tags) writer.text(tag);
  writer.number(tokens.length);
  let [end, sentence] = [0, 0];
  for (const token of tokens) {
    writeSpan(writer, token, end);
    writer.number(tags.indexOf(token.pos));
    writer.number(token.sentence - sentence);
    writeUnlessEqual(writer, token.norm, plain(token.text).toLowerCase());
    writeUnlessEqual(writer, token.lemma, token.norm);
    [end, sentence] = [token.end, token.sentence];
  }
}

function writeEntity(writer: ByteWriter, { country, forms, gender, kind, name, role }: ReadEntity): void {
  // Stored articles are published, so the probability is 1.
  writer.number(entityKinds.indexOf(kind));
  writeSpan(writer, name);
  writer.number(forms.length);
  for (const form of forms) writer.text(form);
  writeSpan(writer, role ?? { start: 0, end: 0 });
  writer.number(gender ? genders.indexOf(gender) + 1 : 0);
  writer.text(country?.names[0] ?? '');
}

/** Encodes a reading. It stores offsets only, not the text. */
export function encodeReading({ entities, mentions, tokens }: Reading): Uint8Array {
  const writer = new ByteWriter();
  writeTokens(writer, tokens);
  writer.number(entities.length);
  for (const entity of entities) writeEntity(writer, entity);
  writer.number(mentions.length);
  for (const mention of mentions) {
    writeSpan(writer, mention);
    writer.number(mention.entity);
    writer.number(mentionForms.indexOf(mention.how));
    // −1 stands for the title.
    writer.number(mention.sentence + 1);
  }
  return writer.bytes;
}

/**
 * Returns an element of a list.
 * @throws RangeError if the index is out of range
 */
function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`there is no number ${index} among ${list.length}`);
  return found;
}

function readSpan(reader: ByteReader, from = 0): Span {
  const start = from + reader.number();
  return { start, end: start + reader.number() };
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Elements of a long list that are read in one step. */
const perStep = 500;

function* timesInSteps<T>(count: number, make: () => T): Steps<T[]> {
  const list: T[] = [];
  while (list.length < count) {
    list.push(make());
    if (list.length % perStep === 0) yield;
  }
  return list;
}

function* readTokens(reader: ByteReader, { text }: Article): Steps<Token[]> {
  const tags = times(reader.number(), () => reader.text());
  let [last, sentence] = [0, 0];
  return yield* timesInSteps(reader.number(), () => {
    const { start, end } = readSpan(reader, last);
    const pos = at(tags, reader.number());
    sentence += reader.number();
    const own = text.slice(start, end);
    const norm = reader.number() === written ? reader.text() : plain(own).toLowerCase();
    const lemma = reader.number() === written ? reader.text() : norm;
    last = end;
    return { text: own, start, end, pos, norm, lemma, sentence };
  });
}

function readEntity(reader: ByteReader, article: Article): Omit<ReadEntity, 'mentions'> {
  const kind = at(entityKinds, reader.number());
  const name = article.passage(readSpan(reader));
  const forms = times(reader.number(), () => reader.text());
  const role = readSpan(reader);
  const gender = reader.number();
  return {
    kind,
    name,
    forms,
    role: role.end > role.start ? article.passage(role) : null,
    gender: gender > 0 ? at(genders, gender - 1) : null,
    country: countryByWord.get(reader.text()) ?? null,
    probability: 1,
  };
}

/**
 * Decodes a reading of the same article, in steps.
 * @throws RangeError if the bytes are malformed
 */
export function* decodeReading(article: Article, bytes: Uint8Array): Steps<Reading> {
  const reader = new ByteReader(bytes);
  const tokens = yield* readTokens(reader, article);
  const entities = yield* timesInSteps(reader.number(), () => readEntity(reader, article));
  const mentions = yield* timesInSteps(reader.number(), (): Mention => {
    const span = readSpan(reader);
    const entity = reader.number();
    const how = at(mentionForms, reader.number());
    return { ...span, entity, how, sentence: reader.number() - 1 };
  });
  return readingOf(article, tokens, entities, mentions);
}
