import * as z from 'zod';
import { type Article, Passage } from '../article/article.js';
import { type Ids, knowledgeSchema } from '../knowledge/schema.js';
import type { Reading } from './api.js';

type Pin = Reading['pins'][number];

/** Pinning words needs no ids. */
const noIds: Ids = { all: new Map(), referable: new Set(), places: new Set() };

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? { ...value } : {};

/** Walks a file along its schema. A field holds words if its schema turns it into a passage. */
function* walk(schema: unknown, value: unknown, path: string): Generator<Pin> {
  if (value === null || value === undefined) return;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    yield* walk(schema.unwrap(), value, path);
  } else if (schema instanceof z.ZodArray) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    for (const [index, item] of items.entries()) yield* walk(schema.element, item, `${path}[${index}]`);
  } else if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator, options } = schema.def;
    const named = fieldsOf(value)[discriminator];
    const meant = options.find(
      (option) => option instanceof z.ZodObject && option.shape[discriminator]?.safeParse(named).success,
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
 * Where a file's words stand in the text: exactly where the loader pins them, even if the rest of the file is wrong.
 * Words that are not found are left out.
 * @param article built in the same way as the loader builds it for this file
 * @param file the parsed `article.json`
 * @returns in the order of the schema; `path` as in faults (`statements[3].words`)
 */
export function pinsOf(article: Article, file: unknown): Pin[] {
  return [...walk(knowledgeSchema(article, noIds), file, '')];
}
