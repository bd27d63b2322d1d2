import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type ViewportSize } from 'playwright-core';
import { completeFile } from '../../src/review/page/completeFile.js';
import { startProgram } from '../../test/review/page/program.js';

const slug = 'russia-rejects-nato-troops';

/** By the picture's name: the size of a laptop's window, and of a small telephone's, in pixels. */
const sizes: Readonly<Record<string, ViewportSize>> = {
  review: { width: 1280, height: 800 },
  'review-phone': { width: 360, height: 740 },
};

/** How sure a program might be of some of what the article says, by id. */
const confidences: Readonly<Record<string, number>> = {
  'us-not-sidelined': 0.52,
  'paris-gathering': 0.66,
  'us-and-russian-officials': 0.71,
  'absence-raises-concerns': 0.74,
  'mike-waltz': 0.78,
};
/** Who else might say the least certain statement. */
const candidates = [{ who: 'marco-rubio', share: 0.31, words: 'Marco Rubio' }];

/** The first article as a draft that nobody has looked at yet. */
function draftOfFirst() {
  const file = completeFile(JSON.parse(readFileSync(join('knowledge', slug, 'article.json'), 'utf8')));
  const lowered = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
    items.map((item) =>
      confidences[item.id] === undefined ? item : { ...item, confidence: confidences[item.id] },
    );
  return {
    ...file,
    draft: true,
    people: lowered(file.people),
    organisations: lowered(file.organisations),
    events: lowered(file.events),
    facts: lowered(file.facts),
    statements: lowered(file.statements).map((one) =>
      one.direct && one.id === 'us-not-sidelined' ? { ...one, candidates } : one,
    ),
  };
}

/**
 * Draws the review page, by the real program in a folder of its own.
 * @param browser path to the browser
 * @param folder where the pictures go
 * @returns their paths
 */
export async function drawReview(browser: string, folder: string): Promise<string[]> {
  const program = await startProgram();
  const chrome = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
  try {
    program.draft(slug, draftOfFirst());
    program.write(slug, 'article.txt', readFileSync(join('knowledge', slug, 'article.txt'), 'utf8'));
    const paths: string[] = [];
    for (const [name, viewport] of Object.entries(sizes)) {
      const page = await chrome.newPage({ viewport, reducedMotion: 'reduce', colorScheme: 'light' });
      await page.goto(`${program.link}&article=${slug}`);
      await page.getByText('0 of 5 checked').waitFor();
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path });
      await page.close();
      paths.push(path);
    }
    return paths;
  } finally {
    await chrome.close();
    await program.stop();
  }
}
