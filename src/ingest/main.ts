import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Annotator } from '../annotator/annotator.js';
import { openAnnotator } from '../annotator/openAnnotator.js';
import { loadConfig, modelsFolder } from '../config.js';
import { isSlug } from '../knowledge/slug.js';
import { sure } from '../knowledge/uncertain.js';
import { Unreadable } from '../knowledge/unreadable.js';
import { NetworkUnavailable } from '../reader/network.js';
import { errorCodeOf } from '../support/errorCode.js';
import { fileErrorMessage } from '../support/fileErrorMessage.js';
import { createFetcher, type Fetcher } from '../web/fetcher.js';
import { refuseSize } from './decode.js';
import { ingest } from './ingest.js';
import { readLines } from './jsonLines.js';
import { fetchMaterial, type Material } from './material.js';
import { reportOf } from './report.js';

const usage = `Usage: npm run ingest -- FILE|LINK... [--slug NAME] [--out FOLDER] [--force] [--strict] [--level N]
       npm run --silent ingest -- --json   (JSON lines { "id", "text" } from standard input)

Drafts article.txt and article.json of each file (.txt, .md, .html; "-" is standard input) or web page. A draft answers
nobody until it is published: npm run review.
  --slug NAME    the folder's name; left out, the title makes one
  --out FOLDER   where to put the folder; left out, among the bot's articles
  --force        update a folder that exists. What you changed in its article.json stays; what cannot stay is listed,
                 and written to conflicts.json beside it. A page that was read before is updated without --force
  --level N      list what has a confidence below N, from 0 to 1; ${sure} if left out
  --strict       exit with status 1 if anything needs a review, is in conflict or has a warning`;

interface Options {
  readonly slug?: string | undefined;
  readonly out: string;
  readonly force: boolean;
  readonly level: number;
}

async function read(file: string): Promise<Uint8Array> {
  try {
    refuseSize((await stat(file)).size);
    return await readFile(file);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'ENOENT') throw new Unreadable('there is no such file');
    if (code === 'EISDIR') throw new Unreadable('this is a folder: name the files in it');
    if (code === 'EACCES') throw new Unreadable('this file may not be read');
    throw error;
  }
}

async function materialOf(name: string, fetcher: Fetcher): Promise<Material> {
  if (/^https?:\/\//iu.test(name)) return fetchMaterial(name, fetcher);
  return { name, bytes: name === '-' ? await buffer(process.stdin) : await read(name), url: null };
}

/** Drafts one file or page and prints its report. @returns whether nothing needs a review */
async function ingestOne(
  name: string,
  { force, level, out, slug }: Options,
  fetcher: Fetcher,
  annotator: Annotator,
): Promise<boolean> {
  const options = { out, slug, ifExists: force ? 'update' : 'refuse' } as const;
  const { isCertain, lines } = reportOf(
    await ingest(await materialOf(name, fetcher), options, annotator),
    level,
  );
  for (const line of lines) console.log(line);
  return isCertain;
}

/** The cause of an error, in a sentence; an error that is neither the file's nor the disk's is called ours. */
function causeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Unreadable || error instanceof NetworkUnavailable) return message;
  return fileErrorMessage(error) ?? `${message} (a bug in this program)`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      slug: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      level: { type: 'string', default: String(sure) },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const annotator = openAnnotator(modelsFolder());
  if (values.json) {
    await readLines(process.stdin, process.stdout, annotator);
    return 0;
  }
  const files = positionals.length > 0 ? positionals : process.stdin.isTTY ? [] : ['-'];
  if (files.length === 0 || (values.slug !== undefined && files.length > 1)) {
    console.error(files.length === 0 ? usage : '--slug names one folder: give one file with it');
    return 2;
  }
  if (values.slug !== undefined && !isSlug(values.slug)) {
    console.error('--slug takes lower-case letters and digits with hyphens between');
    return 2;
  }
  const level = Number(values.level);
  if (!(level >= 0 && level <= 1) || values.level.trim() === '') {
    console.error('--level takes a number from 0 to 1');
    return 2;
  }
  const config = loadConfig();
  const fetcher = createFetcher({ allow: config.fetchAllow });
  const near = relative('.', config.knowledge);
  const out = values.out ?? (near.startsWith('..') ? config.knowledge : near);
  let failed = false;
  for (const file of files) {
    try {
      const certain = await ingestOne(file, { ...values, out, level }, fetcher, annotator);
      if (values.strict && !certain) failed = true;
    } catch (error) {
      console.error(`${file}: ${causeOf(error)}`);
      failed = true;
    }
  }
  return failed ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.on('error', () => process.exit(0));
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 2;
    },
  );
}
