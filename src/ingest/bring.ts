import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Annotator } from '../annotator/annotator.js';
import { slugsIn } from '../knowledge/load.js';
import { conflictsName, saveDraft, type Version } from '../knowledge/publishing.js';
import { freeSlug } from '../knowledge/slug.js';
import { Unreadable } from '../knowledge/unreadable.js';
import { pathOf, readTogether, reviewed } from '../knowledge/versions.js';
import { sameAddress } from './address.js';
import { type Drafted, draftOf, type Material } from './material.js';
import { type Updated, updated } from './update.js';

/** What is done with a draft. */
export interface Bringing {
  /** The folder of articles. */
  readonly out: string;
  /** What the article's folder is called; else it is made of the title. */
  readonly slug?: string | undefined;
  /** What is done where a folder of that name is there: nothing, unless something else is said; it has a next version; or the article gets a name with a number. */
  readonly ifThere?: 'refuse' | 'update' | 'number';
  /** Saves while nobody else in this program writes the article's files; at once where it is left out. */
  readonly saving?: (slug: string, save: () => Promise<boolean>) => Promise<boolean>;
}

/** A folder of the name that an article's title makes is there. */
export class Taken extends Unreadable {
  /** @param slug the name */
  constructor(
    readonly slug: string,
    message: string,
  ) {
    super(message);
  }
}

/** An article that was brought, as a draft in its folder. */
export interface Brought extends Drafted, Pick<Updated, 'kept' | 'conflicts'> {
  /** The name of the article's folder, and its path. */
  readonly slug: string;
  readonly folder: string;
  /** What its files hold. */
  readonly files: Version;
  /** Whether the folder was there, so that this is another version of its article. */
  readonly isUpdate: boolean;
}

const withSource = z.object({ source: z.object({ url: z.string() }).nullable() });

/** The article of a folder of articles that was published at an address; undefined where there is none. */
async function slugAt(out: string, url: string): Promise<string | undefined> {
  const wanted = sameAddress(url);
  if (wanted === null || !existsSync(out)) return undefined;
  for (const slug of slugsIn(out)) {
    try {
      const json = await readFile(pathOf(reviewed(join(out, slug)), 'article.json'), 'utf8');
      const { source } = withSource.parse(JSON.parse(json));
      if (source && sameAddress(source.url) === wanted) return slug;
    } catch {
      // A folder that cannot be read has no address.
    }
  }
  return undefined;
}

/**
 * Drafts an article and saves the draft: it answers nobody until it is published. An article of the same address has its
 * next version then, which keeps what an editor changed in the one before.
 * @throws Unreadable where the material is no article; {@link Taken} where a folder of its name is there and nothing is to be
 * done then
 * @throws Unready where the annotator's weights cannot be used
 * @throws Error where the draft cannot be written; what was there stays
 */
export async function bring(
  material: Material,
  { ifThere = 'refuse', out, saving = (_, save) => save(), slug }: Bringing,
  annotator: Annotator,
): Promise<Brought> {
  const found = slug === undefined && material.url !== null ? await slugAt(out, material.url) : undefined;
  const drafted = await draftOf(material, annotator, slug ?? found);
  const isAnother = found === undefined && ifThere === 'number';
  const name = isAnother
    ? freeSlug(drafted.article.slug, (one) => existsSync(join(out, one)))
    : drafted.article.slug;
  const folder = join(out, name);
  const before = await versionIn(folder);
  if (before && found === undefined && ifThere === 'refuse')
    throw new Taken(
      name,
      `${folder} is there already; --force makes this its next version, and keeps what you changed`,
    );
  const { conflicts, files, kept } = await mergedInto(folder, drafted, before, annotator, (save) =>
    saving(name, save),
  );
  return { ...drafted, slug: name, folder, files, isUpdate: before !== null, kept, conflicts };
}

/** How often a version that somebody saves meanwhile is merged anew. */
const mostMerges = 3;

/** Saves the next version made of a draft and the one before, as that is when the next one is saved. */
async function mergedInto(
  folder: string,
  drafted: Drafted,
  before: Version | null,
  annotator: Annotator,
  saving: (save: () => Promise<boolean>) => Promise<boolean>,
): Promise<Updated> {
  for (let merges = 1; ; merges++) {
    const made = await updated(
      drafted,
      before && before.json !== '' ? before : null,
      annotator,
      `${reviewed(folder)}/article.json`,
    );
    const isSaved = await saving(async () => {
      const now = await versionIn(folder);
      if (!isDeepStrictEqual(now, before) && merges < mostMerges) {
        before = now;
        return false;
      }
      await save(folder, made);
      return true;
    });
    if (isSaved) return made;
  }
}

async function save(folder: string, { conflicts, files }: Updated): Promise<void> {
  // What an editor may lose is written together with what replaces it.
  const notes = conflicts.length > 0 ? { [conflictsName]: `${JSON.stringify(conflicts, null, 2)}\n` } : {};
  await saveDraft(folder, files, notes);
  if (conflicts.length === 0) await rm(join(reviewed(folder), conflictsName), { force: true });
}

/** The version of an article that an editor works on, as far as it is there; null where there is neither file. */
async function versionIn(folder: string): Promise<Version | null> {
  const [text, json] = await readTogether(
    () => reviewed(folder),
    async (path) => (existsSync(path) ? readFile(path, 'utf8') : null),
  );
  return text === null && json === null ? null : { text: text ?? '', json: json ?? '' };
}
