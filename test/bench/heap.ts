import { openDesk } from '../../src/start.js';

/** Bytes still held after a collection: on the heap, and outside of it in buffers. */
interface Held {
  readonly step: string;
  readonly heap: number;
  readonly outside: number;
}

const steps: Held[] = [];

function note(step: string): void {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  steps.push({ step, heap: heapUsed, outside: external });
}

// A process of its own, which prints what is held after each step as JSON.
const desk = await openDesk('knowledge');
note('library opened');
const { respond } = await import('../../src/request/respond.js');
await respond(desk, 'who attended the talks?');
note('first question answered');
const { questions } = await import('../answer/natoTalks/lines.js');
for (const line of questions) await respond(desk, line);
note(`${questions.length} questions answered`);
const { readDocument } = await import('../../src/console/documents.js');
const { deskOf, labelled } = await import('./texts.js');
// All stay in use to the end, so that each step adds an article to the last.
const desks = [desk];
for (const { id, text } of labelled) {
  const read = deskOf(await readDocument(id, text));
  await respond(read, 'what happened?');
  desks.push(read);
  note(`${desks.length - 1} read on the fly`);
}
console.log(JSON.stringify({ steps, articles: desks.length }));
