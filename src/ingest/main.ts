import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Article } from '../knowledge/article.js';
import { readKnowledge } from '../knowledge/load.js';
import { normaliseText } from '../search/words.js';
import { clean, decode, Unreadable } from './clean.js';
import { draftWithReasons } from './draft.js';
import { readLines } from './lines.js';
import { doubtsOf, tableOf } from './report.js';
import { serialise } from './serialise.js';

const usage = `Usage: npm run ingest -- FILE... [--slug NAME] [--out FOLDER] [--force] [--strict]
       npm run --silent ingest -- --json   (JSON lines { "id", "text" } from standard input)

Drafts article.txt and article.json of each file (.txt, .md, .html; "-" is standard input) for an editor to review.
  --slug NAME    the folder's name; else it is made of the title
  --out FOLDER   where the folder is put; knowledge if left out
  --force        overwrite a folder that is there
  --strict       end with status 1 where anything is doubtful`;

interface Options {
  readonly slug?: string | undefined;
  readonly out: string;
  readonly force: boolean;
  readonly strict: boolean;
}

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
  return /^\s*<(?:!doctype html|html)\b/iu.test(text) ? 'html' : 'text';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Reads one file, writes its folder and tells what to look at. Gives whether all is beyond doubt. */
async function ingest(file: string, options: Options): Promise<boolean> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  const raw = decode(bytes);
  const { text, leftOut, warnings } = clean(raw, kindOf(file, raw));
  const first = new Article('draft', text);
  const slug = options.slug ?? slugOf(first, file);
  const folder = join(options.out, slug);
  const article = new Article(slug, text);
  const draft = draftWithReasons(article);
  const json = `${JSON.stringify(serialise(article, draft.contents), null, 2)}\n`;
  const faults = readKnowledge(slug, text, json).faults.filter(({ severity }) => severity === 'error');
  if (faults.length > 0)
    throw new Error(
      `the draft does not load: ${faults.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
  if (
    !options.force &&
    ((await exists(join(folder, 'article.txt'))) || (await exists(join(folder, 'article.json'))))
  ) {
    throw new Unreadable(`${folder} is there already; --force overwrites it`);
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'article.txt'), text);
  await writeFile(join(folder, 'article.json'), json);
  const { people, organisations, places, events, statements, facts } = draft.contents;
  const direct = statements.filter((statement) => statement.direct).length;
  console.log(
    `${folder}: ${direct} quotations, ${statements.length - direct} paraphrases, ${people.length} people, ${organisations.length} organisations, ${places.length} places, ${events.length} events, ${facts.length} facts`,
  );
  for (const warning of warnings) console.log(`  warning: ${warning}`);
  if (leftOut.length > 0) console.log(`  left out: ${leftOut.map((line) => `“${line}”`).join(', ')}`);
  const doubts = doubtsOf(draft);
  if (doubts.length > 0)
    console.log(
      ['  to look at, the most doubtful first (confidence, passage, read as, why):', ...tableOf(doubts)].join(
        '\n',
      ),
    );
  return doubts.length === 0 && warnings.length === 0;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      slug: { type: 'string' },
      out: { type: 'string', default: 'knowledge' },
      force: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.json) {
    await readLines(process.stdin, process.stdout);
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
  let failed = false;
  for (const file of files) {
    try {
      const certain = await ingest(file, values);
      if (values.strict && !certain) failed = true;
    } catch (error) {
      const told = error instanceof Unreadable || (error instanceof Error && 'code' in error);
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
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
