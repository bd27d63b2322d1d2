import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { loadArticle } from '../../src/knowledge/load.js';
import { respond } from '../../src/request/respond.js';
import { completeFile } from '../../src/review/page/completeFile.js';
import { uncertainItems } from '../../src/review/page/uncertain.js';
import { deskWith } from '../desk.js';
import { browserPath, expectAccessible, launch, openTab } from './page/browser.js';
import { type Program, startProgram } from './page/program.js';

/** Real articles, a text file each: those of Wikinews that are here, or those of the folder that REVIEW_TEXTS names. */
const folder = process.env.REVIEW_TEXTS ?? 'test/eval/wikinews/docs';
const [most, patience] = [3, 180_000];
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .slice(0, most)
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe.skipIf(browserPath === undefined)('real news (skipped without Chromium: set CHROMIUM)', () => {
  let browser: Browser;
  let program: Program;

  beforeAll(async () => {
    program = await startProgram();
    browser = await launch();
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  }, patience);

  it.each(texts)(
    '%s is added, reviewed, published, and answers',
    async (_, text) => {
      const tab = await openTab(browser, program.link, { viewport: { width: 1280, height: 800 } });
      const { complaints, page } = tab;
      page.setDefaultTimeout(30_000);
      await page.getByRole('radio', { name: 'Pasted text' }).check();
      await page.getByRole('textbox', { name: 'Text' }).fill(text);
      await page.getByRole('button', { name: 'Add article' }).click();
      const progress = page.getByText(/^\d+ of \d+ checked$/u).first();
      await progress.waitFor();
      await expectAccessible(page);
      const slug = new URL(page.url()).hash.match(/article=([a-z0-9-]+)/u)?.[1] ?? '';

      // Nothing answers before it is published.
      expect((await LiveLibrary.open(program.folder)).library.has(slug)).toBe(false);

      // Every uncertain item is confirmed.
      const numbers = async (): Promise<number[]> =>
        ((await progress.textContent()) ?? '').match(/\d+/gu)?.map(Number) ?? [];
      const [, all = 0] = await numbers();
      for (let looked = 0; looked < all; looked++) {
        await page.keyboard.press('c');
        await expect.poll(async () => (await numbers())[0]).toBe(looked + 1);
      }
      // By the keyboard, as the items: a click waits for the page to be drawn, which a busy machine may put off.
      await page.getByRole('button', { name: 'Publish', exact: true }).first().press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).press('Enter');
      await page.getByText('Published. The bot answers from it now.').waitFor();
      expect(complaints).toEqual([]);
      await tab.close();

      const { faults, knowledge } = await loadArticle(program.folder, slug);
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(uncertainItems(completeFile(JSON.parse(program.json(slug))))).toEqual([]);
      const { library } = await LiveLibrary.open(program.folder);
      expect(library.has(slug)).toBe(true);
      const answer = await respond(deskWith(library), `/summary article:${slug}`);
      expect(answer).toMatchObject({
        status: 'answered',
        knowledge: { article: { text: knowledge?.article.text } },
      });
    },
    patience,
  );
});
