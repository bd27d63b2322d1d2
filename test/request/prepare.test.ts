import { expect, it } from 'vitest';
import { prepareSources, sourcesOf } from '../../src/answer/check/sources.js';
import { indexedSentences, prepareSentences } from '../../src/index/sentences.js';
import { prepare } from '../../src/request/prepare.js';
import { articleOf } from '../answer/quiz/articles.js';
import { bridge, fileOf, textOf } from '../knowledge/folders.js';

/** A story with so many more paragraphs, each with two quotations. */
function storyOf(paragraphs: number) {
  const more = Array.from(
    { length: paragraphs },
    (_, at) => `Nobody paid for pier ${at}. “It stands there,” she added. “It is a good pier.”`,
  );
  return articleOf('bridge', [textOf(bridge), ...more].join('\n\n'), fileOf(bridge));
}

it('leaves nothing of a long article to its first question', async () => {
  const knowledge = storyOf(400);
  await Promise.all([prepare(knowledge), prepare(knowledge)]);
  for (const steps of [prepareSentences, prepareSources]) expect(steps(knowledge).next().done).toBe(true);
  expect(indexedSentences(knowledge).sentences).toHaveLength(knowledge.article.sentences.length);
  expect(sourcesOf(knowledge).quotations.length).toBe(801);
});

it('leaves a short article to it', async () => {
  const knowledge = storyOf(3);
  await prepare(knowledge);
  expect(prepareSentences(knowledge).next().done).toBe(false);
});
