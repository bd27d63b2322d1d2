import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writtenOut } from '../../../src/knowledge/publishing.js';
import type { ArticleFile } from '../../../src/review/page/file.js';
import { file, text } from './bridge.js';

/** `npm run review` as it is started, over a folder of its own. */
export interface Program {
  /** The link that it printed. */
  readonly link: string;
  /** Puts a draft of the bridge's article into the folder. */
  draft(slug: string, of?: ArticleFile): void;
  /** What `article.json` of an article says, as text. */
  json(slug: string): string;
  /** Writes a file of an article from outside, as another editor would. */
  write(slug: string, name: string, text: string): void;
  /** The path of the folder. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Builds what is not built, and starts the program without the reader's weights. */
export async function startProgram(): Promise<Program> {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-review-'));
  const child = spawn(process.execPath, ['dist/src/review/main.js'], {
    env: { ...process.env, KNOWLEDGE_DIR: folder, READER: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const [printed] = await Promise.race([once(child.stdout, 'data'), closed]);
  const path = (slug: string, name: string): string => join(folder, slug, name);
  return {
    folder,
    link: String(printed).trim(),
    draft: (slug, of = file) => {
      mkdirSync(join(folder, slug));
      writeFileSync(path(slug, 'article.txt'), text);
      writeFileSync(path(slug, 'article.json'), writtenOut({ ...of }));
    },
    json: (slug) => readFileSync(path(slug, 'article.json'), 'utf8'),
    write: (slug, name, words) => writeFileSync(path(slug, name), words),
    stop: async () => {
      child.kill();
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
