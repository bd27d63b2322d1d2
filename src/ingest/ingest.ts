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
import { type NextVersion, nextVersion } from './files.js';
import { type Drafted, draftOf, type Material } from './material.js';

/** Where a draft is saved, and how. */
export interface IngestOptions {
  /** The folder of articles. */
  readonly out: string;
  /** The name of the article's folder; left out, its title makes one. */
  readonly slug?: string | undefined;
  /** Where a folder of that name exists: refuse (the default), make its next version, or add a number to the name. */
  readonly ifExists?: 'refuse' | 'update' | 'number';
  /** Runs a save while nothing else in this program writes the article's files; left out, it runs at once. */
  readonly saving?: (slug: string, save: () => Promise<boolean>) => Promise<boolean>;
}

/** A folder of the article's name exists. */
export class SlugTaken extends Unreadable {
  constructor(
    readonly slug: string,
    message: string,
  ) {
    super(message);
  }
}

/** A draft in its folder. */
export interface Ingested extends Drafted, Pick<NextVersion, 'kept' | 'conflicts'> {
  /** The name of the article's folder, and its path. */
  readonly slug: string;
  readonly folder: string;
  readonly files: Version;
  /** Whether this is another version of an article that existed. */
  readonly isUpdate: boolean;
}

const withSource = z.object({ source: z.object({ url: z.string() }).nullable() });

/** The slug of the article that was published at an address; undefined where there is none. */
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
 * Drafts an article and saves the draft, which answers nobody until it is published. An article of the same address gets its
 * next version, which keeps what an editor changed in the one before.
 * @throws Unreadable where the material is no article; {@link SlugTaken} where a folder of its name exists and is to stay
 * @throws NetworkUnavailable where the annotator's weights cannot be used
 * @throws Error where the draft cannot be written; what was there stays
 */
export async function ingest(
  material: Material,
  { ifExists = 'refuse', out, saving = (_, save) => save(), slug }: IngestOptions,
  annotator: Annotator,
): Promise<Ingested> {
  const found = slug === undefined && material.url !== null ? await slugAt(out, material.url) : undefined;
  const drafted = await draftOf(material, annotator, slug ?? found);
  const isAnother = found === undefined && ifExists === 'number';
  const name = isAnother
    ? freeSlug(drafted.article.slug, (one) => existsSync(join(out, one)))
    : drafted.article.slug;
  const folder = join(out, name);
  const before = await versionIn(folder);
  if (before && found === undefined && ifExists === 'refuse')
    throw new SlugTaken(
      name,
      `${folder} exists already; --force makes this its next version, and keeps what you changed`,
    );
  const { conflicts, files, kept } = await saveNext(folder, drafted, before, annotator, (save) =>
    saving(name, save),
  );
  return { ...drafted, slug: name, folder, files, isUpdate: before !== null, kept, conflicts };
}

/** How often a draft is merged again where somebody saves another version meanwhile. */
const mostMerges = 3;

/** Merges a draft with the version that is there when it is saved, and saves it. */
async function saveNext(
  folder: string,
  drafted: Drafted,
  before: Version | null,
  annotator: Annotator,
  saving: (save: () => Promise<boolean>) => Promise<boolean>,
): Promise<NextVersion> {
  for (let merges = 1; ; merges++) {
    const made = await nextVersion(
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

async function save(folder: string, { conflicts, files }: NextVersion): Promise<void> {
  // What an editor may lose is saved together with what replaces it.
  const notes = conflicts.length > 0 ? { [conflictsName]: `${JSON.stringify(conflicts, null, 2)}\n` } : {};
  await saveDraft(folder, files, notes);
  if (conflicts.length === 0) await rm(join(reviewed(folder), conflictsName), { force: true });
}

/** The version that an editor works on; null where neither of its files exists. */
async function versionIn(folder: string): Promise<Version | null> {
  const [text, json] = await readTogether(
    () => reviewed(folder),
    async (path) => (existsSync(path) ? readFile(path, 'utf8') : null),
  );
  return text === null && json === null ? null : { text: text ?? '', json: json ?? '' };
}
