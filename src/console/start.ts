import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { commands } from '../../commands/index.js';
import { type Config, OperatorFault } from '../config.js';
import { Library } from '../knowledge/library.js';
import { patientReader, type Reader } from '../reader/reader.js';
import { deskFor } from '../request/neededArticles.js';
import type { Desk } from '../request/respond.js';
import { messageOf, openConfiguredDesk, openDesk, requireArticle } from '../start.js';
import { splitLines } from '../support/splitLines.js';
import { type Arguments, readArguments } from './arguments.js';
import { render } from './render.js';
import { Session } from './session.js';

/** Writes to standard output, and waits while its buffer is full. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/**
 * Starts the console. It answers the lines of the command line, else those of standard input; a terminal gets a prompt.
 * @param words the command line after `npm start --` or `npm run ask --`
 * @param articles where the articles are
 * @param reader finds the words that answer free questions
 * @throws OperatorFault for arguments, an article or a folder that cannot be used
 */
export async function startConsole(
  words: readonly string[],
  articles: Pick<Config, 'archive' | 'knowledge'>,
  reader: Reader,
): Promise<void> {
  try {
    await answerAll(readArguments(words), articles, patientReader(reader));
  } finally {
    await reader.close();
  }
}

async function answerAll(
  wanted: Arguments,
  articles: Pick<Config, 'archive' | 'knowledge'>,
  reader: Reader,
): Promise<void> {
  // A closed pipe, as by `head`, is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const { desk, article } = await open(wanted, articles, reader);
  if (wanted.json) return answerJson(desk, article, wanted);
  const session = new Session(desk, article);
  if (wanted.lines.length === 0 && process.stdin.isTTY && process.stdout.isTTY) {
    const { prompt } = await import('./prompt.js');
    return prompt(desk, session, article, wanted.explain);
  }
  await answerText(session, wanted);
}

/** Opens the articles. @returns them, and the one that the command line names */
async function open(
  { article, lines }: Arguments,
  { archive, knowledge }: Pick<Config, 'archive' | 'knowledge'>,
  reader: Reader,
): Promise<{ desk: Desk; article?: string }> {
  // Lines from the command line are answered before any file can change: nothing needs to be watched.
  const openArticles = (): Promise<Desk> =>
    lines.length > 0 && !archive
      ? openDesk(knowledge, reader)
      : openConfiguredDesk({ archive, knowledge }, reader);
  if (article === undefined) {
    const desk = await openArticles();
    requireArticle(desk, archive ? 'the archive' : knowledge);
    return { desk };
  }
  // npm runs scripts in the package's folder; a path is relative to where npm was started.
  const path = [resolve(process.env.INIT_CWD ?? '.', article), resolve(article)].find(existsSync);
  if (path !== undefined) return { desk: await deskOf(path, reader) };
  const desk = await openArticles();
  const { library } = await deskFor(desk, { slugs: [article] });
  if (library.get(article) === undefined) {
    throw new OperatorFault(`--article: there is no file and no article of the name ${article}`);
  }
  return { desk, article };
}

/** Reads a plain text file as the only article. */
async function deskOf(path: string, reader: Reader): Promise<Desk> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new OperatorFault(`--article: the file cannot be read: ${messageOf(error)}`);
  });
  if (text.trim() === '') throw new OperatorFault('--article: the file is empty');
  if (text.includes('\0')) throw new OperatorFault('--article: the file is not a text');
  const { readDocument } = await import('./documents.js');
  const knowledge = await readDocument(basename(path).replace(/\.[^.]+$/u, ''), text);
  return { library: new Library([knowledge]), commands, reader };
}

/** The lines to answer: those of the command line, else those of standard input. */
async function* asked({ lines }: Arguments): AsyncGenerator<string> {
  if (lines.length > 0) yield* lines;
  else yield* splitLines(process.stdin);
}

/** Writes one JSON object for each line, and nothing else. */
async function answerJson(desk: Desk, article: string | undefined, wanted: Arguments): Promise<void> {
  const { JsonLines } = await import('./json.js');
  const face = new JsonLines(desk, article);
  for await (const line of asked(wanted)) await write(`${JSON.stringify(await face.answer(line))}\n`);
}

/** Writes the answer to each line, with a blank line between answers. */
async function answerText(session: Session, wanted: Arguments): Promise<void> {
  const piped = wanted.lines.length === 0 && !process.stdin.isTTY;
  const colours = !piped && process.stdout.isTTY && process.stdout.hasColors();
  let between = '';
  for await (const line of asked(wanted)) {
    if (line.trim() === '' && wanted.lines.length === 0) continue;
    const text = wanted.explain ? await session.explain(line) : render(await session.answer(line), colours);
    await write(`${between}${text}\n`);
    between = '\n';
  }
}
