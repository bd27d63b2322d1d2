import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sendTo } from '../archive/send.js';
import { type Config, loadConfig } from '../config.js';
import { type Fault, faultLine, loadArticle, slugsIn } from '../knowledge/load.js';
import { discard, Faulty, publish, withdraw } from '../knowledge/publishing.js';
import { isSlug } from '../knowledge/slug.js';
import { type State, stateOf, stateShape } from '../knowledge/state.js';
import { draftFolder, hasNextVersion } from '../knowledge/versions.js';
import { fileErrorMessage } from '../support/fileErrorMessage.js';

const usage = `Usage: npm run article -- list
       npm run article -- publish SLUG [--from TIME] [--corrected TEXT]
       npm run article -- withdraw SLUG
       npm run article -- discard SLUG
       npm run article -- send [SLUG]

list       lists the articles and their states
publish    publishes the draft, in place of the version before; or publishes a withdrawn article again
  --from TIME        the end of an embargo, with a time zone: 2026-12-01T06:00:00+01:00
  --corrected TEXT   the correction date, as readers see it: "12 November 2025"
withdraw   withdraws the article: the bot stops answering from it, and says that it was withdrawn
discard    deletes the draft; a published version stays
send       writes one published article, or all of them, to the archive at LIBRARY_URL; the other commands do this by themselves`;

const words: Readonly<Record<State, string>> = {
  draft: 'draft',
  embargoed: 'embargoed',
  published: 'published',
  corrected: 'published (corrected)',
  withdrawn: 'withdrawn',
};

/** Prints each article with its state, and whether a version awaits review. */
async function list(folder: string): Promise<void> {
  for (const slug of slugsIn(folder)) {
    const { faults, state } = await loadArticle(folder, slug);
    const next = hasNextVersion(join(folder, slug))
      ? (await loadArticle(folder, join(slug, draftFolder))).faults
      : null;
    const errorsIn = (list: readonly Fault[]): number =>
      list.filter(({ severity }) => severity === 'error').length;
    const errors = errorsIn(faults) + errorsIn(next ?? []);
    const notes = [
      state ? words[stateOf(state, Date.now())] : 'cannot be read',
      ...(state?.public === undefined ? [] : [`public from ${state.public}`]),
      ...(next ? ['next version to review'] : []),
      ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}: npm run check`] : []),
    ];
    console.log(`${slug}: ${notes.join('; ')}`);
  }
}

/** Sends published articles to the archive, and prints what changed. @returns whether all were valid */
async function sendAll(url: string, folder: string, slugs: readonly string[]): Promise<boolean> {
  let areValid = true;
  const outcomes = {
    written: 'written to the archive',
    withdrawn: 'withdrawn in the archive',
    forgotten: 'removed from the archive',
    'as it was': null,
    faulty: 'not sent: it has errors',
  } as const;
  await sendTo(url, folder, slugs, ({ faults, outcome, slug }) => {
    if (outcomes[outcome]) console.log(`${slug}: ${outcomes[outcome]}`);
    if (outcome !== 'faulty') return;
    areValid = false;
    for (const fault of faults) console.error(`  ${faultLine(fault)}`);
  });
  return areValid;
}

/** The archive's address. @throws Error where none is configured */
function archiveOf({ archive }: Pick<Config, 'archive'>): string {
  if (archive === null) throw new Error('LIBRARY_URL is not set: there is no archive to send articles to');
  return archive;
}

interface Options {
  readonly from?: string | undefined;
  readonly corrected?: string | undefined;
}

/** Runs a command on an article. @returns the result in a line; null for an unknown command */
async function act(what: string, folder: string, { corrected, from }: Options): Promise<string | null> {
  switch (what) {
    case 'publish':
      await publish(folder, { corrected, from });
      return from === undefined ? 'published' : `published: the bot answers from it from ${from} on`;
    case 'withdraw':
      await withdraw(folder);
      return 'withdrawn: the bot no longer answers from it';
    case 'discard':
      return (await discard(folder)) ? 'draft discarded' : 'there is no draft to discard';
    default:
      return null;
  }
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, corrected: { type: 'string' }, help: { type: 'boolean' } },
  });
  const [what = '', named, ...rest] = positionals;
  // Shells complete a folder's name with a slash.
  const slug = named?.replace(/(?<!\/)\/+$/u, '');
  const config = loadConfig();
  const { archive, knowledge } = config;
  const all = { list, send: (folder: string) => sendAll(archiveOf(config), folder, slugsIn(folder)) };
  if ((what === 'list' || what === 'send') && slug === undefined) {
    try {
      return (await all[what](knowledge)) === false ? 1 : 0;
    } catch (error) {
      const disk = fileErrorMessage(error);
      console.error(disk ? `KNOWLEDGE_DIR: ${disk}` : String(error));
      return 1;
    }
  }
  if (values.help || slug === undefined || rest.length > 0) {
    (values.help ? console.log : console.error)(usage);
    return values.help ? 0 : 2;
  }
  const { corrected, public: from } = stateShape;
  if (!from.safeParse(values.from).success || !corrected.safeParse(values.corrected).success) {
    console.error(
      '--from takes a time with a time zone, such as 2026-12-01T06:00:00+01:00; --corrected takes 1 to 100 characters',
    );
    return 2;
  }
  const folder = join(knowledge, slug);
  if (!isSlug(slug) || !existsSync(folder)) {
    console.error(`${slug}: there is no such article; npm run article -- list shows all of them`);
    return 1;
  }
  try {
    if (what === 'send') return (await sendAll(archiveOf(config), knowledge, [slug])) ? 0 : 1;
    const outcome = await act(what, folder, values);
    console[outcome === null ? 'error' : 'log'](outcome === null ? usage : `${slug}: ${outcome}`);
    if (outcome !== null && archive !== null && existsSync(folder)) await sendAll(archive, knowledge, [slug]);
    return outcome === null ? 2 : 0;
  } catch (error) {
    console.error(
      `${slug}: ${fileErrorMessage(error) ?? (error instanceof Error ? error.message : String(error))}`,
    );
    if (error instanceof Faulty) for (const fault of error.faults) console.error(`  ${faultLine(fault)}`);
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
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
