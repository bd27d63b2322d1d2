import * as z from 'zod';
import type { Annotator } from '../annotator/annotator.js';
import { Article } from '../article/article.js';
import { readKnowledge } from '../knowledge/load.js';
import { type Version, writtenOut } from '../knowledge/publishing.js';
import { stateShape } from '../knowledge/state.js';
import { Unreadable } from '../knowledge/unreadable.js';
import { draft } from './draft.js';
import { beginningOf, type Drafted, draftOf, type Material } from './material.js';
import { type LooseFile, looseFile, type Merged, merge } from './merge.js';
import { serialise } from './serialise.js';
import { settle } from './settle.js';

/** A version of an article as files, ready to be saved as a draft. */
export interface NextVersion extends Pick<Merged, 'kept' | 'conflicts'> {
  readonly files: Version;
}

/** Whether a key says how the article stands rather than what it says. The editor words a correction: it stays. */
const isState = (key: string): boolean => key === '$schema' || (key in stateShape && key !== 'corrected');

function readEdited(name: string, json: string): LooseFile {
  const remedy = 'correct it, or remove it to start from a new draft';
  try {
    const file = looseFile.parse(JSON.parse(json.replace(/^\ufeff/u, '')));
    return looseFile.parse(Object.fromEntries(Object.entries(file).filter(([key]) => !isState(key))));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Unreadable(`${name} cannot be read (${why}): ${remedy}`);
  }
}

/**
 * Merges a new draft with the version before: what an editor changed in that one stays.
 * @param before the version that was edited; null where the article is new
 * @param annotator drafts the earlier text again, which tells what the editor changed
 * @param name what errors call the version before
 * @throws Unreadable where the version before is no JSON, or has errors that cannot be mended
 */
export async function nextVersion(
  { article, contents }: Pick<Drafted, 'article' | 'contents'>,
  before: Version | null,
  annotator: Annotator,
  name = 'article.json',
): Promise<NextVersion> {
  const { slug, text } = article;
  const fresh = serialise(article, contents);
  let made: Merged = { file: looseFile.parse(fresh), kept: [], conflicts: [] };
  if (before) {
    const old = new Article(slug, before.text);
    // A draft of the text alone has no address: that it has one now is no change of the editor's.
    const beginning = new Article(slug, beginningOf(before.text));
    const base =
      old.text.trim() === ''
        ? fresh
        : serialise(old, { ...(await draft(beginning, annotator)).contents, source: contents.source });
    made = settle(slug, text, merge(base, readEdited(name, before.json), fresh), fresh);
  }
  const order = [...Object.keys(fresh), ...Object.keys(made.file)].filter((key) => key in made.file);
  const json = writtenOut(Object.fromEntries(order.map((key) => [key, made.file[key]])));
  const errors = readKnowledge(slug, text, json).faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && before)
    throw new Unreadable(
      `${name} has errors that a new draft cannot fix (${errors.map(({ message }) => message).join('; ')}): correct them first`,
    );
  if (errors.length > 0)
    throw new Error(`the draft does not load: ${errors.map(({ path }) => path).join(', ')}`);
  return { files: { text, json }, kept: made.kept, conflicts: made.conflicts };
}

/** What to draft. */
export interface Order {
  readonly material: Material;
  /** The article's slug; left out, its title makes one. */
  readonly slug?: string;
  /** The version that an editor has worked on, whose changes stay; null where the article is new. */
  readonly before: Version | null;
}

/** A draft as files, with what an editor is told of it. */
export interface DraftedFiles extends NextVersion {
  readonly slug: string;
  readonly title: string | null;
  /** Where it was published, as its page says; null where nothing says. */
  readonly url: string | null;
  /** What is unusual about it, in sentences. */
  readonly warnings: readonly string[];
}

/** Drafts an article in this thread. @throws as {@link draftOf} and {@link nextVersion} */
export async function draftFiles(
  { before, material, slug }: Order,
  annotator: Annotator,
): Promise<DraftedFiles> {
  const drafted = await draftOf(material, annotator, slug);
  const { article, contents, warnings } = drafted;
  return {
    ...(await nextVersion(drafted, before, annotator)),
    slug: article.slug,
    title: article.title?.text ?? null,
    url: contents.source?.url ?? null,
    warnings,
  };
}
