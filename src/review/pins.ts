import * as z from 'zod';
import { type Article, Passage } from '../article/article.js';
import { type Ids, knowledgeSchema } from '../knowledge/schema.js';
import type { Reading } from './api.js';

type Pin = Reading['pins'][number];

/** To find words no ids are needed. */
const noIds: Ids = { all: new Map(), referable: new Set(), places: new Set() };

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? { ...value } : {};

/** Walks a file along its schema: a field of words is one whose schema makes a passage of them. */
function* walk(schema: unknown, value: unknown, path: string): Generator<Pin> {
  if (value === null || value === undefined) return;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    yield* walk(schema.unwrap(), value, path);
  } else if (schema instanceof z.ZodArray) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    for (const [index, item] of items.entries()) yield* walk(schema.element, item, `${path}[${index}]`);
  } else if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator, options } = schema.def;
    const told = fieldsOf(value)[discriminator];
    const meant = options.find(
      (option) => option instanceof z.ZodObject && option.shape[discriminator]?.safeParse(told).success,
    );
    yield* walk(meant, value, path);
  } else if (schema instanceof z.ZodObject) {
    const fields = fieldsOf(value);
    for (const [key, field] of Object.entries(schema.shape))
      yield* walk(field, fields[key], path === '' ? key : `${path}.${key}`);
  } else if (schema instanceof z.ZodPipe) {
    const { data } = schema.safeParse(value);
    if (data instanceof Passage) yield { path, start: data.start, end: data.end };
  }
}

/**
 * Where each of a file's words stands in the text: the very place to which the loader pins them, be the rest of the file
 * right or wrong. Words that it does not find have none.
 * @param article laid out as the loader does it for this file
 * @param file what `article.json` holds
 * @returns in the order of the schema; `path` as faults have it (`statements[3].words`)
 */
export function pinsOf(article: Article, file: unknown): Pin[] {
  return [...walk(knowledgeSchema(article, noIds), file, '')];
}
