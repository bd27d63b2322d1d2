import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** The browser that is there; undefined where there is none. CHROMIUM names another one. */
export const browserPath = [process.env.CHROMIUM ?? '', ...usual].find(
  (path) => path !== '' && existsSync(path),
);

/** Nothing of it reaches outside of this machine. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser. @throws Error where there is none */
export function launch(): Promise<Browser> {
  if (browserPath === undefined) throw new Error('there is no Chromium: set CHROMIUM');
  return chromium.launch({ executablePath: browserPath, args: quiet });
}

/** A page, and what it complained about. */
export interface Tab {
  readonly page: Page;
  /** Errors on the console, uncaught ones, and what the content security policy refused. */
  readonly complaints: readonly string[];
  /** The kinds of questions that the browser itself asked; it was told to go on. */
  readonly questions: readonly string[];
  /** Closes it, whatever is not saved. */
  close(): Promise<void>;
}

/** Opens a page of its own. */
export async function openTab(browser: Browser, link: string, options: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(link);
  return { page, complaints, questions, close: () => context.close() };
}

/** The rules of accessibility, as they are run in the page. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What a run tells, in few words. */
const audit = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
  id + ': ' + nodes.map(({ target, failureSummary }) => target + ' ' + failureSummary).join(' | ')))`;

/** Holds that axe finds nothing wrong with the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  expect(await page.evaluate(audit)).toEqual([]);
}

/** Holds that the page is not wider than its window. */
export async function expectNoSideways(page: Page): Promise<void> {
  const [wide, window] = await Promise.all(
    ['document.documentElement.scrollWidth', 'window.innerWidth'].map((what) => page.evaluate(what)),
  );
  expect(wide).toBe(window);
}

/** Holds that the whole of something is in the window, and above something else. */
export async function expectSeen(page: Page, selector: string, below: string): Promise<void> {
  const edgesOf = async (what: string) =>
    (await page.locator(what).first().boundingBox()) ?? { y: -1, height: 0 };
  await expect
    .poll(async () => {
      const [seen, limit] = [await edgesOf(selector), await edgesOf(below)];
      return seen.y >= 0 && seen.y + seen.height <= limit.y;
    })
    .toBe(true);
}

/** Presses Tab, or Shift and Tab, until the focus is on something with this name. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const most = 200;
  const seen: string[] = [];
  for (let count = 0; count < most; count++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    seen.push(now);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
  }
  throw new Error(`the focus did not come to ${name}, but to: ${seen.slice(-20).join(' · ')}`);
}

/** What has the focus is called: its label, else its words. */
export async function focused(page: Page): Promise<string> {
  const name = await page.evaluate(
    `(({ activeElement: at }) => (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent).trim())(document)`,
  );
  return String(name);
}
