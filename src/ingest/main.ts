import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Annotator } from '../annotator/annotator.js';
import { openAnnotator } from '../annotator/openAnnotator.js';
import { loadConfig, modelsFolder } from '../config.js';
import { sure } from '../knowledge/doubtful.js';
import { isSlug } from '../knowledge/slug.js';
import { Unreadable } from '../knowledge/unreadable.js';
import { Unready } from '../reader/network.js';
import { diskTrouble } from '../support/diskTrouble.js';
import { codeOf } from '../support/errorCode.js';
import { createFetcher, type Fetcher } from '../web/fetcher.js';
import { bring } from './bring.js';
import { refuseSize } from './decode.js';
import { readLines } from './lines.js';
import { linkMaterial } from './linkMaterial.js';
import type { Material } from './material.js';
import { toldOf } from './told.js';

const usage = `Usage: npm run ingest -- FILE|LINK... [--slug NAME] [--out FOLDER] [--force] [--strict] [--level N]
       npm run --silent ingest -- --json   (JSON lines { "id", "text" } from standard input)

Drafts article.txt and article.json of each file (.txt, .md, .html; "-" is standard input) or web page. A draft answers
nobody until it is published: npm run review.
  --slug NAME    the folder's name; else it is made of the title
  --out FOLDER   where the folder is put; that of the bot's articles if left out
  --force        write into a folder that is there; what you changed in its article.json stays as you have it, and
                 what cannot stay is listed and put into conflicts.json beside it. A page that was read before needs
                 no --force: it is drafted again
  --level N      what is doubtful and listed: confidence below N, from 0 to 1; ${sure} if left out
  --strict       end with status 1 where anything is doubtful, in conflict or warned of`;

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
    const code = codeOf(error);
    if (code === 'ENOENT') throw new Unreadable('there is no such file');
    if (code === 'EISDIR') throw new Unreadable('this is a folder: name the files in it');
    if (code === 'EACCES') throw new Unreadable('this file may not be read');
    throw error;
  }
}

async function materialOf(name: string, fetcher: Fetcher): Promise<Material> {
  if (/^https?:\/\//iu.test(name)) return linkMaterial(name, fetcher);
  return { name, bytes: name === '-' ? await buffer(process.stdin) : await read(name), url: null };
}

/** Drafts one file or page and tells what to look at. Gives whether all is beyond doubt. */
async function ingest(
  name: string,
  { force, level, out, slug }: Options,
  fetcher: Fetcher,
  annotator: Annotator,
): Promise<boolean> {
  const bringing = { out, slug, ifThere: force ? 'update' : 'refuse' } as const;
  const brought = await bring(await materialOf(name, fetcher), bringing, annotator);
  const { isCertain, lines } = toldOf(brought, level);
  for (const line of lines) console.log(line);
  return isCertain;
}

/** What went wrong, in a sentence; what is no fault of the file's or the disk's is said to be one of ours. */
function causeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Unreadable || error instanceof Unready) return message;
  return diskTrouble(error) ?? `${message} (a fault of this program)`;
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
      const certain = await ingest(file, { ...values, out, level }, fetcher, annotator);
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
