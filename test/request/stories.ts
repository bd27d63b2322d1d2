import type { Answer } from '../../src/answer/answer.js';
import { Library } from '../../src/knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../src/knowledge/load.js';
import type { ContentsFile } from '../../src/knowledge/schema.js';
import type { RequestContext } from '../../src/request/context.js';
import { respond } from '../../src/request/respond.js';
import { deskWith } from '../desk.js';
import { bridge, ferry, fileOf, type Story, textOf } from '../knowledge/folders.js';

export { bridge, ferry };

/** A mayor who says nearly what the mayor of the bridge says. */
export const pier: Story = {
  title: 'Pier Reopens At Lund',
  date: 'Oct 2nd, 2025',
  event: 'The pier at Lund reopened on Friday after a storm.',
  speaker: 'Ola Wik',
  words: 'It took us nine months and a great deal of patience.',
};

/** Reads a story as an article. */
export function read(slug: string, story: Story, changes: Partial<ContentsFile> = {}): Knowledge {
  const { knowledge, faults } = readKnowledge(slug, textOf(story), JSON.stringify(fileOf(story, changes)));
  if (!knowledge) throw new Error(faults.map(({ message }) => message).join('\n'));
  return knowledge;
}

/** Three articles, the ferry's the newest. */
export const library = new Library([read('ferry', ferry), read('bridge', bridge), read('pier', pier)]);

/** Answers a line by words alone. */
export function answer(line: string, context: RequestContext = {}): Promise<Answer> {
  return respond(deskWith(library), line, context);
}

/** The slug of the article that an answer is of. */
export const slugOf = ({ knowledge }: Answer): string | undefined => knowledge?.article.slug;
