import { prepareSources } from '../answer/check/sources.js';
import { prepareStatements } from '../answer/statements.js';
import { entitiesOf } from '../index/entities.js';
import { prepareSentences } from '../index/sentences.js';
import type { Knowledge } from '../knowledge/load.js';
import { prepareText } from '../knowledge/readText.js';
import { runInSlices, type Steps } from '../support/steps.js';

/** A shorter article, in UTF-16 code units, is made ready within its first question: that takes some hundredths of a second. */
const longText = 20_000;

/** What the answers look things up in, each before those that need it. */
function* preparation(knowledge: Knowledge): Steps<void> {
  yield* prepareText(knowledge);
  entitiesOf(knowledge).statementsBy();
  yield;
  yield* prepareSentences(knowledge);
  yield* prepareSources(knowledge);
  yield* prepareStatements(knowledge);
}

/** Makes a long article ready to answer from without blocking the event loop for long. What is ready already is not made again. */
export async function prepare(knowledge: Knowledge): Promise<void> {
  if (knowledge.article.text.length < longText) return;
  await runInSlices(preparation(knowledge));
}
