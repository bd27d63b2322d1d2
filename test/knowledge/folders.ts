import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentsFile } from '../../src/knowledge/schema.js';

/** An invented article of one speaker. */
export interface Story {
  readonly title: string;
  readonly date?: string;
  /** "The bridge at Varn opened on Monday." */
  readonly event: string;
  readonly speaker: string;
  readonly words: string;
}

export const bridge: Story = {
  title: 'Bridge Opens At Varn',
  date: 'Nov 3rd, 2025',
  event: 'The bridge at Varn opened on Monday after nine years of work.',
  speaker: 'Ada Holm',
  words: 'It took us nine years and a great deal of patience.',
};
export const ferry: Story = {
  title: 'Ferry To Lund Stops Sailing',
  date: 'Dec 1st, 2025',
  event: 'The ferry to Lund stopped sailing because its engine failed.',
  speaker: 'Ben Okoro',
  words: 'Nobody told us that the engine was so old.',
};

/** The text of a story. */
export function textOf({ date, event, speaker, title, words }: Story): string {
  return [title, ...(date ? [date] : []), event, `Mayor ${speaker} said: “${words}” Then it rained.`].join(
    '\n\n',
  );
}

/** What an editor would write of a story, with changes. */
export function fileOf(story: Story, changes: Partial<ContentsFile> = {}): ContentsFile {
  return {
    title: story.title,
    date: story.date ?? null,
    source: null,
    summary: [story.event],
    people: [
      { id: 'mayor', name: story.speaker, role: 'Mayor', introduced: `Mayor ${story.speaker}`, aliases: [] },
    ],
    organisations: [],
    places: [],
    events: [],
    statements: [{ id: 's', speakers: ['mayor'], direct: true, words: story.words, cue: 'said' }],
    facts: [{ id: 'f', words: story.event, about: [] }],
    ...changes,
  };
}

/** Writes a story's folder. */
export async function writeStory(
  folder: string,
  slug: string,
  story: Story,
  changes: Partial<ContentsFile> = {},
): Promise<void> {
  await mkdir(join(folder, slug), { recursive: true });
  await writeFile(join(folder, slug, 'article.txt'), textOf(story));
  await writeFile(join(folder, slug, 'article.json'), JSON.stringify(fileOf(story, changes)));
}

/** Runs a test with an empty folder, which is deleted afterwards. */
export async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
