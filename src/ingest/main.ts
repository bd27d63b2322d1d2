import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Annotator } from '../annotator/annotator.js';
import { openAnnotator } from '../annotator/openAnnotator.js';
import { modelsFolder } from '../config.js';
import { Article } from '../knowledge/article.js';
import { Unready } from '../reader/network.js';
import { normaliseText } from '../search/words.js';
import { clean, Unreadable } from './clean.js';
import { decode } from './decode.js';
import { draft } from './draft.js';
import { readLines } from './lines.js';
import { conflictLines, doubtsOf, sure, tableOf } from './report.js';
import { save } from './save.js';

const usage = `Usage: npm run ingest -- FILE... [--slug NAME] [--out FOLDER] [--force] [--strict] [--level N]
       npm run --silent ingest -- --json   (JSON lines { "id", "text" } from standard input)

Drafts article.txt and article.json of each file (.txt, .md, .html; "-" is standard input) for an editor to review.
  --slug NAME    the folder's name; else it is made of the title
  --out FOLDER   where the folder is put; knowledge if left out
  --force        write into a folder that is there; what you changed in its article.json stays as you have it, and
                 what cannot stay is listed and put into conflicts.json beside it
  --level N      what is doubtful and listed: confidence below N, from 0 to 1; ${sure} if left out
  --strict       end with status 1 where anything is doubtful, in conflict or warned of`;

interface Options {
  readonly slug?: string | undefined;
  readonly out: string;
  readonly force: boolean;
  readonly strict: boolean;
  readonly level: number;
}

/** What lies beyond this many characters is in article.txt only: longer texts are no articles. */
const mostDrafted = 100_000;
const tooLong = `The text is longer than ${mostDrafted.toLocaleString('en')} characters: only the beginning is drafted.`;
/** Largest file that is read; its text may be 5 million characters. */
const mostBytes = 40e6;
/** Letters of a title that make a folder's name. */
const longestSlug = 60;

function slugOf(article: Article, file: string): string {
  const from = article.title?.text ?? basename(file, extname(file));
  const slug = normaliseText(from)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut = slug.length <= longestSlug ? slug : slug.slice(0, longestSlug + 1).replace(/-[^-]*$/, '');
  return cut === '' ? 'article' : cut;
}

const kinds = { '.md': 'markdown', '.markdown': 'markdown', '.html': 'html', '.htm': 'html' } as const;

function kindOf(file: string, text: string): 'text' | 'markdown' | 'html' {
  const extension = extname(file).toLowerCase();
  if (extension === '.md' || extension === '.markdown' || extension === '.html' || extension === '.htm')
    return kinds[extension];
  if (/^\s*<(?:!doctype html|html)\b/iu.test(text)) return 'html';
  // Text from standard input has no name to tell.
  return file === '-' && /^\ufeff?\s*#{1,3} \S/u.test(text) ? 'markdown' : 'text';
}

async function read(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) throw new Unreadable(`the file is larger than ${mostBytes / 1e6} MB`);
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new Unreadable('there is no such file');
    if (code === 'EISDIR') throw new Unreadable('this is a folder: name the files in it');
    if (code === 'EACCES') throw new Unreadable('this file may not be read');
    throw error;
  }
}

/** The paragraphs of a text that are drafted. */
function beginningOf(text: string): string {
  if (text.length <= mostDrafted) return text;
  const end = text.lastIndexOf('\n\n', mostDrafted);
  return text.slice(0, end > 0 ? end : mostDrafted);
}

/** Reads one file, writes its folder and tells what to look at. Gives whether all is beyond doubt. */
async function ingest(file: string, options: Options, annotator: Annotator): Promise<boolean> {
  const bytes = file === '-' ? await buffer(process.stdin) : await read(file);
  const raw = decode(bytes);
  const { text, source, leftOut, warnings } = clean(raw.text, kindOf(file, raw.text));
  const first = new Article('draft', text);
  const slug = options.slug ?? slugOf(first, file);
  const folder = join(options.out, slug);
  const article = new Article(slug, text);
  const made = await draft(new Article(slug, beginningOf(text)), annotator);
  const contents = { ...made.contents, source };
  const all = [...raw.warnings, ...warnings, ...(text.length > mostDrafted ? [tooLong] : [])];
  const { kept, conflicts } = await save(folder, article, contents, options.force, annotator);
  const { people, organisations, places, events, statements, facts } = contents;
  const direct = statements.filter((statement) => statement.direct).length;
  console.log(
    `${folder}: ${direct} quotations, ${statements.length - direct} paraphrases, ${people.length} people, ${organisations.length} organisations, ${places.length} places, ${events.length} events, ${facts.length} facts`,
  );
  for (const warning of all) console.log(`  warning: ${warning}`);
  if (leftOut.length > 0) console.log(`  left out: ${leftOut.map((line) => `“${line}”`).join(', ')}`);
  if (kept.length > 0) console.log(`  kept as you had changed it: ${kept.join(', ')}`);
  for (const line of conflictLines(conflicts)) console.log(line);
  const doubts = doubtsOf(made, options.level);
  if (doubts.length > 0)
    console.log(
      ['  to look at, the most doubtful first (confidence, passage, read as, why):', ...tableOf(doubts)].join(
        '\n',
      ),
    );
  return doubts.length === 0 && all.length === 0 && conflicts.length === 0;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      slug: { type: 'string' },
      out: { type: 'string', default: 'knowledge' },
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
  if (values.slug !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(values.slug)) {
    console.error('--slug takes lower-case letters and digits with hyphens between');
    return 2;
  }
  const level = Number(values.level);
  if (!(level >= 0 && level <= 1) || values.level.trim() === '') {
    console.error('--level takes a number from 0 to 1');
    return 2;
  }
  let failed = false;
  for (const file of files) {
    try {
      const certain = await ingest(file, { ...values, level }, annotator);
      if (values.strict && !certain) failed = true;
    } catch (error) {
      const told =
        error instanceof Unreadable ||
        error instanceof Unready ||
        (error instanceof Error && 'code' in error);
      console.error(
        `${file}: ${error instanceof Error ? error.message : String(error)}${told ? '' : ' (a fault of this program)'}`,
      );
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
