import { openAnnotator } from '../annotator/openAnnotator.js';
import { sendTo } from '../archive/send.js';
import { loadConfig, modelsFolder, OperatorFault } from '../config.js';
import { patientReader } from '../reader/reader.js';
import { messageOf, openConfiguredReader, run } from '../start.js';
import { KeyedQueue } from '../support/keyedQueue.js';
import { createFetcher } from '../web/fetcher.js';
import { Articles } from './articles.js';
import { readCommandLine } from './commandLine.js';
import { draftCreator } from './createDraft.js';
import { Guard, newToken } from './guard.js';
import { createHandle } from './handle.js';
import { Refusal } from './refusal.js';
import { listen } from './server.js';

/** Starts the review server on this machine and prints the link to open. */
async function start(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2));
  if (typeof commandLine === 'string') {
    console.log(commandLine);
    return;
  }
  const { port, slug } = commandLine;
  const config = loadConfig();
  const reader = openConfiguredReader(config);
  const queue = new KeyedQueue();
  const articles = new Articles(config.knowledge, patientReader(reader), queue, async (slug) => {
    if (config.archive === null) return;
    try {
      await sendTo(config.archive, config.knowledge, [slug], () => undefined);
    } catch (error) {
      console.error(error);
      throw new Refusal(
        503,
        `done here, but the archive at LIBRARY_URL cannot be used: run npm run article -- send ${slug} later`,
      );
    }
  });
  const listed = await articles.list().catch((error: unknown) => {
    throw new OperatorFault(`KNOWLEDGE_DIR: the folder cannot be read: ${messageOf(error)}`);
  });
  if (slug !== undefined && !listed.articles.some((one) => one.slug === slug))
    throw new OperatorFault(`there is no article named ${slug} in ${config.knowledge}`);
  const server = await listen(port);
  const token = newToken();
  const createDraft = draftCreator({
    out: config.knowledge,
    queue,
    annotator: openAnnotator(modelsFolder()),
    fetcher: createFetcher({ allow: config.fetchAllow }),
  });
  const guard = new Guard(server.port, token);
  server.answer(createHandle({ articles, createDraft, guard, log: (id, cause) => console.error(id, cause) }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      // Writes in progress are finished, so that no file is left half written.
      void server
        .close()
        .then(() => queue.idle())
        .finally(() => process.exit(0));
    });
  // A browser never sends the fragment, so no server or log gets the token.
  const shown = slug === undefined ? '' : `&article=${slug}`;
  console.log(`http://127.0.0.1:${server.port}/#token=${token}${shown}`);
}

void run(start);
