import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadArticle } from '../../src/knowledge/load.js';
import { writtenOut } from '../../src/knowledge/publishing.js';
import { completeFile } from '../../src/review/page/completeFile.js';
import { uncertainItems } from '../../src/review/page/uncertain.js';
import { localOf, timeText } from '../../src/review/page/zone.js';
import { file, text } from './page/bridge.js';
import {
  browserPath,
  expectAccessible,
  expectNoSideways,
  expectSeen,
  focused,
  launch,
  openTab,
  type Tab,
  tabTo,
} from './page/browser.js';
import { type Program, startProgram } from './page/program.js';

const wide = { viewport: { width: 1280, height: 800 } };
const narrow = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Where nothing else is said, a browser and the program take their time on a machine that is busy. */
const patience = 120_000;

describe.skipIf(browserPath === undefined)(
  'the page in a browser (skipped without Chromium: set CHROMIUM)',
  () => {
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

    /** Opens an article of its own, or the list. */
    async function open(slug: string | null, options = {}): Promise<Tab> {
      const tab = await openTab(
        browser,
        slug === null ? program.link : `${program.link}&article=${slug}`,
        options,
      );
      onTestFinished(() => tab.close());
      tab.page.setDefaultTimeout(15_000);
      return tab;
    }

    /** What an article's file holds, after a look at its form: as by hand, and without a fault. */
    async function saved(slug: string): Promise<typeof file> {
      const json = program.json(slug);
      const read = completeFile(JSON.parse(json));
      expect(json).toBe(writtenOut({ ...read }));
      const { faults, knowledge } = await loadArticle(program.folder, slug);
      expect(faults).toEqual([]);
      expect(knowledge).not.toBeNull();
      return read;
    }

    it(
      'an article is reviewed with the keyboard alone, from the list to its publication',
      async () => {
        program.draft('by-keyboard');
        const { complaints, page } = await open(null, wide);
        await page.getByText('6 items to check').waitFor();
        await expectAccessible(page);
        await tabTo(page, 'Harbour Bridge to Close for a Year');
        await page.keyboard.press('Enter');

        // The least certain item comes first and has the focus. Somebody else says it.
        await page.getByText('0 of 6 checked').waitFor();
        await expect.poll(() => focused(page)).toMatch(/^Statement: “We cannot wait any longer,”; 55% sure/u);
        await expectAccessible(page);
        await tabTo(page, 'Speaker');
        await page.keyboard.type('Lena');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Enter');
        await page.getByText('1 of 6 checked').waitFor();

        // One is confirmed, undone, and confirmed again; the next is left out.
        await expect.poll(() => focused(page)).toMatch(/^Person: Ode; 60% sure/u);
        await page.keyboard.press('c');
        await page.getByText('2 of 6 checked').waitFor();
        await page.keyboard.press('u');
        await page.getByText('1 of 6 checked').waitFor();
        await expect.poll(() => focused(page)).toMatch(/^Person: Ode; 60% sure/u);
        await page.keyboard.press('c');
        await page.keyboard.press('j');
        await expect.poll(() => focused(page)).toMatch(/^Fact: Ode was seen/u);
        await page.keyboard.press('ArrowUp');
        await expect.poll(() => focused(page)).toMatch(/^Organisation: Ferry Union/u);

        // Words in the text become a person: two of "By Ada Quill".
        await page.keyboard.press('t');
        await page.locator('.text :focus').waitFor();
        while ((await focused(page)) !== 'By Ada Quill') await page.keyboard.press('ArrowUp');
        for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
        await page.getByRole('dialog', { name: 'Add “Ada Quill” as' }).waitFor();
        await expectAccessible(page);
        await page.keyboard.press('Enter');
        await tabTo(page, 'Person');
        await page.keyboard.press('Enter');
        await page.getByText('Person added.').waitFor();
        await expect.poll(() => focused(page)).toBe('By Ada Quill');

        await page.keyboard.press('Control+s');
        await page.getByText('Saved.').waitFor();
        expect(completeFile(JSON.parse(program.json('by-keyboard')))).toMatchObject({ draft: true });

        await tabTo(page, 'Publish');
        await page.keyboard.press('Enter');
        await page.getByText('4 items left to check.').waitFor();
        await expectAccessible(page);
        await tabTo(page, 'Publish');
        await page.keyboard.press('Enter');
        await page.getByText('Published. The bot answers from it now.').waitFor();
        await expectAccessible(page);

        const now = await saved('by-keyboard');
        expect(now.draft).toBeUndefined();
        expect(now.statements[0]).toEqual({
          id: 'wait',
          speakers: ['lena-ode'],
          direct: true,
          words: 'We cannot wait any longer,',
          cue: 'Marta Kovacs said',
        });
        expect(now.people.find(({ id }) => id === 'ode')).not.toHaveProperty('confidence', 0.6);
        expect(now.people.at(-1)).toMatchObject({ id: 'ada-quill', name: 'Ada Quill', role: null, of: [] });
        expect(uncertainItems(now).map(({ key }) => key)).toEqual([
          'organisations:ferry-union',
          'facts:seen',
          'events:meeting',
          'statements:scandal',
        ]);
        expect(complaints).toEqual([]);
      },
      patience,
    );

    it(
      'an article is reviewed by touch on a phone',
      async () => {
        program.draft('by-thumb');
        const { complaints, page } = await open('by-thumb', narrow);
        await page.getByText('0 of 6 checked').waitFor();
        await expectAccessible(page);
        await expectNoSideways(page);

        // Every button is as large as a thumb needs it.
        for (const button of await page.locator('button:visible, select:visible, summary:visible').all()) {
          const box = await button.boundingBox();
          expect(
            Math.min(box?.width ?? 0, box?.height ?? 0),
            await button.innerText(),
          ).toBeGreaterThanOrEqual(44);
        }

        await page.getByLabel('Speaker', { exact: true }).selectOption({ label: 'Iva Holt (20%)' });
        await page.getByRole('button', { name: 'Confirm' }).tap();
        await page.getByText('1 of 6 checked').waitFor();
        await page.getByRole('button', { name: 'Confirm' }).tap();
        await page.getByText('2 of 6 checked').waitFor();
        await page.getByRole('button', { name: 'Undo' }).tap();
        await page.getByText('1 of 6 checked').waitFor();

        // A tap in the text leads to the item, and back.
        await page.getByRole('button', { name: 'Show in text' }).tap();
        await expectNoSideways(page);
        await expectAccessible(page);
        await page.locator('.text').getByText('Tomas Brandt').tap();
        await page.getByRole('textbox', { name: 'Full name, as in the text' }).waitFor();
        await page.getByRole('button', { name: 'Show in text' }).tap();

        // Words that are selected as telephones do it become a person.
        await page.evaluate(`(() => {
        const words = [...document.querySelectorAll('[data-start]')].find(({ textContent }) => textContent === 'Ada Quill').firstChild;
        getSelection().setBaseAndExtent(words, 0, words, words.length);
      })()`);
        await page.getByRole('dialog', { name: 'Add “Ada Quill” as' }).waitFor();
        await expectNoSideways(page);
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Person' }).tap();
        await page.getByText('Person added.').waitFor();

        await page.getByRole('button', { name: 'Save' }).tap();
        await page.getByText('Saved.').waitFor();
        await page.getByRole('button', { name: 'Publish' }).tap();
        await page.getByRole('dialog').getByLabel('Embargoed until').fill('2031-03-05T06:00');
        await expectNoSideways(page);
        await expectAccessible(page);
        await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).tap();
        await page.getByText('Published. The bot will answer from it when the embargo ends.').waitFor();

        const now = await saved('by-thumb');
        expect(now.statements[0]?.speakers).toEqual(['iva-holt']);
        expect(now.people.at(-1)?.name).toBe('Ada Quill');
        expect(now.public).toMatch(/^2031-03-05T06:00:00[+-]\d\d:\d\d$/u);
        expect(complaints).toEqual([]);
      },
      patience,
    );

    it(
      'a reload loses nothing, and files changed on disk are not overwritten',
      async () => {
        program.draft('by-two');
        const { page, questions } = await open('by-two', wide);
        await page.getByRole('button', { name: 'Confirm' }).click();
        await page.reload();
        expect(questions).toEqual(['beforeunload']);
        await page.getByText('Your unsaved changes were restored.').waitFor();
        await page.getByText('1 of 6 checked').waitFor();

        const other = program.json('by-two').replace('"mayor of Port Arlen"', 'null');
        program.write('by-two', 'article.json', other);
        await page.keyboard.press('Control+s');
        await page.getByText('The files have changed on disk').waitFor();
        await expectAccessible(page);
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Download your changes' }).click();
        expect((await download).suggestedFilename()).toBe('by-two.json');
        await page.getByRole('button', { name: 'Reload' }).click();
        await page.getByText('Reloaded.').waitFor();
        await page.getByText('0 of 6 checked').waitFor();
        expect(program.json('by-two')).toBe(other);
      },
      patience,
    );

    it(
      'errors are shown in place, and prevent publishing',
      async () => {
        program.draft('by-mistake');
        const { page } = await open('by-mistake', wide);
        await page.locator('.text').getByText('Tomas Brandt').click();
        const name = page.getByRole('textbox', { name: 'Full name, as in the text' });
        await name.fill('Thomas Brandt');
        const fault = page.getByRole('alert').filter({ hasText: '“Thomas Brandt” is not in the text' });
        await fault.waitFor();
        expect(await name.getAttribute('aria-describedby')).toBe(await fault.getAttribute('id'));
        await page.getByRole('button', { name: '1 error' }).click();
        await expect.poll(() => focused(page)).toBe('Problems 1');
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Publish' }).click();
        await page.getByText('1 error to correct before you can publish.').waitFor();
        expect(await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).isDisabled()).toBe(
          true,
        );
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByRole('button', { name: '1 error' }).waitFor({ state: 'detached' });
      },
      patience,
    );

    it(
      'two people are merged, one is split, and a conflict is resolved',
      async () => {
        program.draft('by-hand');
        const conflict = { at: 'people.iva-holt.role', yours: 'Governor', draft: null, why: 'both changed' };
        const said = { ...file.statements[0], id: 'gone', words: 'We can wait', confidence: undefined };
        const gone = { at: 'statements.gone', yours: said, why: 'its words are gone' };
        program.write('by-hand', 'conflicts.json', JSON.stringify([conflict, gone]));
        const { complaints, page } = await open('by-hand', wide);
        const people = page.getByRole('region', { name: 'People' });
        await people.getByRole('button', { name: 'Lena Ode' }).click();
        await page.getByText('More', { exact: true }).click();
        await page.getByLabel('Merge with').selectOption('Ode');
        await page.getByRole('button', { name: 'Merge' }).click();
        await page.getByRole('heading', { name: 'People 4' }).waitFor();
        await page.getByText('1 of 6 checked').waitFor();

        await people.getByRole('button', { name: 'Marta Kovacs' }).click();
        await page.getByText('More', { exact: true }).click();
        await page.getByRole('button', { name: 'Split into two people…' }).click();
        await expectAccessible(page);
        await page.getByLabel('Name of the second person').fill('Kovac');
        await page.getByRole('button', { name: 'Split', exact: true }).click();
        await page.getByText('These words are not in the text.').waitFor();
        await page.getByLabel('Name of the second person').fill('Kovacs');
        await page.getByLabel('Statement: Kovacs told residents').check();
        await page.getByRole('button', { name: 'Split', exact: true }).click();
        await page.getByRole('heading', { name: 'People 5' }).waitFor();
        await expect.poll(() => focused(page)).toMatch(/^Person: Kovacs/u);

        // What is not in the text any more cannot be taken, and is shown in words.
        const toDecide = page.getByRole('region', { name: 'Conflicts' }).getByRole('listitem');
        const lost = toDecide.filter({ hasText: '“We can wait” · Marta Kovacs' });
        await lost.getByText('Your version no longer fits: “We can wait” is not in the text').waitFor();
        expect(await lost.getByRole('button').allTextContents()).toEqual(['Use the new draft']);
        await page.getByRole('button', { name: 'Publish' }).click();
        await page.getByText('2 conflicts left to resolve.').waitFor();
        await page.keyboard.press('Escape');
        await lost.getByRole('button', { name: 'Use the new draft' }).click();
        await page.getByRole('button', { name: 'Keep yours' }).waitFor();
        await page.getByRole('button', { name: 'Use the new draft' }).click();
        await page.getByRole('heading', { name: 'Conflicts' }).waitFor({ state: 'detached' });
        await page.keyboard.press('Control+s');
        await page.getByText('Saved.').waitFor();
        // Resolved conflicts are deleted.
        expect(existsSync(join(program.folder, 'by-hand', 'conflicts.json'))).toBe(false);
        const now = await saved('by-hand');
        expect(now.people.map(({ id, role }) => [id, role])).toEqual([
          ['marta-kovacs', 'mayor of Port Arlen'],
          ['lena-ode', null],
          ['tomas-brandt', null],
          ['iva-holt', null],
          ['kovacs', null],
        ]);
        expect(now.facts[1]?.about).toEqual(['lena-ode']);
        expect(now.statements.map(({ speakers }) => speakers)).toEqual([
          ['marta-kovacs'],
          ['marta-kovacs'],
          ['kovacs'],
          [],
        ]);
        expect(complaints).toEqual([]);
      },
      patience,
    );

    it(
      'an embargoed article is corrected, stays embargoed, and is withdrawn after a confirmation',
      async () => {
        const later = '2999-03-05T06:00:30+05:00';
        program.draft('by-time', { ...file, draft: undefined, public: later });
        const { complaints, page } = await open('by-time', wide);
        await page.getByRole('button', { name: 'Confirm' }).click();
        await page.keyboard.press('Control+s');
        await page.getByText('Saved.').waitFor();
        await page.getByRole('button', { name: 'Publish' }).click();
        const time = page.getByRole('dialog', { name: 'Publish this version' }).getByLabel('Embargoed until');
        expect(await time.inputValue()).toBe(localOf(later));
        await expectAccessible(page);
        await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
        await page.getByText('Published. The bot will answer from it when the embargo ends.').waitFor();
        expect((await saved('by-time')).public).toBe(later);
        expect(await page.getByText(`Embargoed until ${timeText(later)}`).count()).toBe(2);

        await page.getByRole('button', { name: 'Withdraw…' }).click();
        await page.getByRole('dialog', { name: 'Withdraw this article?' }).waitFor();
        await expectAccessible(page);
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
        expect((await saved('by-time')).withdrawn).toBeUndefined();
        await page.getByRole('button', { name: 'Withdraw…' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
        await page.getByText('Withdrawn. The bot no longer answers from it.').waitFor();
        expect((await saved('by-time')).withdrawn).toBe(true);
        expect(complaints).toEqual([]);
      },
      patience,
    );

    it(
      'a version saved in another tab is not discarded',
      async () => {
        program.draft('by-two-tabs');
        const { page } = await open('by-two-tabs', wide);
        const other = await open('by-two-tabs', wide);
        await page.getByText('0 of 6 checked').waitFor();
        await other.page.getByRole('button', { name: 'Confirm' }).click();
        await other.page.keyboard.press('Control+s');
        await other.page.getByText('Saved.').waitFor();
        await page.getByRole('button', { name: 'Discard…' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
        await page.getByText('The files have changed on disk').waitFor();
        await page.getByRole('button', { name: 'Reload' }).click();
        await page.getByText('0 of 5 checked').waitFor();
      },
      patience,
    );

    it(
      'changes stay while the server does not answer, and the request can be tried again',
      async () => {
        program.draft('by-itself');
        const { page } = await open('by-itself', wide);
        await page.getByText('0 of 6 checked').waitFor();
        await page.route('**/api/**', (route) => route.abort());
        await page.getByRole('button', { name: 'Confirm' }).click();
        await page.getByText('The server does not answer.').waitFor();
        await page.unroute('**/api/**');
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByText('The server does not answer.').waitFor({ state: 'detached' });
        await page.keyboard.press('Control+s');
        await page.getByText('Saved.').waitFor();
      },
      patience,
    );

    it(
      'a draft answers a question, is discarded and leaves the list; Back works',
      async () => {
        program.draft('by-question');
        program.draft('by-chance');
        const { page } = await open(null, wide);
        await page.getByRole('link', { name: 'Harbour Bridge' }).first().click();
        await page.getByText('of 6 checked').waitFor();
        await page.goBack();
        await page.getByRole('heading', { name: 'To review' }).waitFor();
        await page.goForward();
        await page.getByText('of 6 checked').waitFor();
        await page.getByLabel('Ask this version a question').fill('/who Iva Holt');
        await page.keyboard.press('Enter');
        await page.locator('.answer').getByText('Governor').waitFor();
        await expectSeen(page, '.answer', '.bar');
        await page.getByRole('button', { name: 'Discard…' }).click();
        await expectAccessible(page);
        await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
        await page.getByRole('heading', { name: 'To review' }).waitFor();
      },
      patience,
    );

    it(
      'an article is added as pasted text, and a bad link is refused with a reason',
      async () => {
        const { page } = await open(null, narrow);
        await page.getByLabel('Link to the article').fill('ftp://127.0.0.1/article');
        await page.getByRole('button', { name: 'Add article' }).tap();
        await page.getByRole('alert').waitFor();
        await expectAccessible(page);
        await expectNoSideways(page);
        await page.getByLabel('Pasted text').check();
        await page.getByLabel('Text of the article').fill(text.replace('Harbour', 'Hill'));
        await page.getByRole('button', { name: 'Add article' }).tap();
        await page.getByRole('heading', { name: 'Hill Bridge to Close for a Year' }).waitFor();
        const slug = 'hill-bridge-to-close-for-a-year';
        expect(program.json(slug)).toContain('"draft": true');
        await expectAccessible(page);

        // The same text again asks: next version or new article?
        const submitAgain = async (): Promise<void> => {
          await page.getByRole('button', { name: 'All articles' }).tap();
          await page.getByLabel('Pasted text').check();
          await page.getByLabel('Text of the article').fill(text.replace('Harbour', 'Hill'));
          await page.getByRole('button', { name: 'Add article' }).tap();
          await page
            .getByText('This looks like “Hill Bridge to Close for a Year”, which is a draft')
            .waitFor();
        };
        await submitAgain();
        await expectAccessible(page);
        await expectNoSideways(page);
        await page.getByRole('button', { name: 'Next version' }).tap();
        await page.getByRole('heading', { name: 'Hill Bridge to Close for a Year' }).waitFor();
        expect(new URL(page.url()).hash).toMatch(new RegExp(`article=${slug}$`, 'u'));
        await submitAgain();
        await page.getByRole('button', { name: 'New article' }).tap();
        await page.getByRole('heading', { name: 'Hill Bridge to Close for a Year' }).waitFor();
        expect(new URL(page.url()).hash).toMatch(new RegExp(`article=${slug}-2$`, 'u'));
      },
      patience,
    );

    it(
      'warnings about a submission are a note that can be closed',
      async () => {
        const { page } = await open(null, narrow);
        await page.getByLabel('Pasted text').check();
        await page
          .getByLabel('Text of the article')
          .fill('Ferry Stops\n\nThe ferry to Lund stopped on Monday.');
        await page.getByRole('button', { name: 'Add article' }).tap();
        const note = page.getByRole('status').filter({ hasText: 'The text is very short.' });
        await note.waitFor();
        expect(await page.getByRole('alert').count()).toBe(0);
        await expectAccessible(page);
        await note.getByRole('button', { name: 'Close' }).tap();
        await note.waitFor({ state: 'detached' });
      },
      patience,
    );

    it(
      'unsaved changes are marked in the list, and closing the tab asks first',
      async () => {
        program.draft('by-and-by');
        const { page, questions } = await open('by-and-by', wide);
        await page.getByRole('button', { name: 'Confirm' }).click();
        await page.getByRole('button', { name: 'All articles' }).click();
        const entry = page.getByRole('listitem').filter({ hasText: 'unsaved changes' });
        await entry.waitFor();
        await expectAccessible(page);
        await page.reload();
        expect(questions).toEqual(['beforeunload']);
        await entry.getByRole('link').click();
        await page.getByText('Your unsaved changes were restored.').waitFor();
        await page.keyboard.press('Control+s');
        await page.getByText('Saved.').waitFor();
        await page.reload();
        expect(questions).toEqual(['beforeunload']);
      },
      patience,
    );

    it(
      'an unreadable file is reported with the place of the error, and opens once corrected',
      async () => {
        program.draft('by-slip', {
          ...file,
          draft: undefined,
          title: 'The harbour bridge will close in May',
        });
        const right = program.json('by-slip');
        program.write('by-slip', 'article.json', right.replace(',', ''));
        const { page } = await open(null, narrow);
        const entry = page.getByRole('listitem').filter({ hasText: 'by-slip' });
        await entry.getByText('Cannot be read').waitFor();
        expect(await entry.getByText('Draft').count()).toBe(0);
        await entry.getByRole('link').tap();
        await page
          .getByText(/^by-slip\/article\.json:\d+:\d+: this is not JSON: a comma is missing here$/u)
          .waitFor();
        await expectAccessible(page);
        await expectNoSideways(page);
        await page.getByRole('link', { name: 'All articles' }).tap();
        program.write('by-slip', 'article.json', right.replace('"3 March 2031"', '"soon"'));
        await page.reload();
        await page.getByText('1 error').waitFor();
        await expectAccessible(page);
        program.write('by-slip', 'article.json', '{');
        await page.getByRole('link', { name: 'The harbour bridge will close in May' }).tap();
        await page.getByRole('button', { name: 'Try again' }).waitFor();
        program.write('by-slip', 'article.json', right);
        await page.getByRole('button', { name: 'Try again' }).tap();
        await page.getByText('0 of 6 checked').waitFor();
      },
      patience,
    );

    it.each([
      ['wide', { viewport: { width: 1280, height: 420 } }],
      ['narrow', { viewport: { width: 360, height: 560 }, hasTouch: true, isMobile: true }],
    ] as const)(
      'uncovered quotations are shown with the menu, or dismissed: %s',
      async (name, size) => {
        const slug = `by-quotation-${name}`;
        program.draft(slug, { ...file, statements: file.statements.filter(({ id }) => id !== 'scandal') });
        const { complaints, page } = await open(slug, size);
        await page.getByRole('button', { name: '1 warning' }).click();
        const line = page.getByRole('listitem').filter({
          hasText: 'These words are in quotation marks but not listed as a quotation: “It is a scandal,”',
        });
        await line.getByRole('button', { name: 'Show in text' }).click();
        await page.getByRole('dialog', { name: 'Add “It is a scandal' }).waitFor();
        await expectSeen(page, '.add-menu', '.bar');
        await expectSeen(page, '[data-start]:text("It is a scandal")', '.bar');
        await expectAccessible(page);
        await expectNoSideways(page);
        await page.getByRole('button', { name: 'Close', exact: true }).click();
        await page.getByRole('button', { name: '1 warning' }).click();
        await line.getByRole('button', { name: 'Not a quotation' }).click();
        await page.getByRole('button', { name: '1 warning' }).waitFor({ state: 'detached' });
        await page.getByText('In quotation marks, but not a quotation').waitFor();
        await expectAccessible(page);
        await page.keyboard.press('Control+s');
        await page.getByText('Saved.').waitFor();
        expect((await saved(slug)).notSpeech).toEqual(['It is a scandal,']);
        await page.getByRole('button', { name: 'Remove It is a scandal,' }).click();
        await page.getByRole('button', { name: '1 warning' }).waitFor();
        expect(complaints).toEqual([]);
      },
      patience,
    );

    it(
      'a paraphrase that nobody said is removed by its speaker menu',
      async () => {
        program.draft('by-nobody');
        const { page } = await open('by-nobody', wide);
        const said = page.getByRole('region', { name: 'Paraphrases' });
        await said.getByRole('button', { name: 'Kovacs told residents' }).click();
        await page.getByLabel('Speaker', { exact: true }).selectOption('Nobody: remove it');
        await page.getByText('Removed. You can undo this.').waitFor();
        await said.getByText('None.').waitFor();
        await page.keyboard.press('u');
        await said.getByRole('button', { name: 'Kovacs told residents' }).waitFor();
      },
      patience,
    );

    it(
      'the list names folders that it cannot open',
      async () => {
        program.draft('By_Name');
        const { page } = await open(null, wide);
        await page.getByRole('heading', { name: 'Cannot be opened here' }).waitFor();
        await page.getByRole('listitem').filter({ hasText: 'By_Name' }).waitFor();
        await expectAccessible(page);
      },
      patience,
    );

    it(
      'without its script the page says what to do',
      async () => {
        const { page } = await open(null, wide);
        await page.getByRole('heading', { name: 'Review', exact: true }).waitFor();
        expect(await page.getByText('npm run build').count()).toBe(0);
        await page.route('**/page.js', (route) => route.abort());
        await page.reload();
        await page.getByText('npm run build').waitFor();
      },
      patience,
    );

    it(
      'without a token the page says how to get a link',
      async () => {
        const tab = await openTab(browser, program.link.replace(/#.*$/u, ''), wide);
        onTestFinished(() => tab.close());
        await tab.page.getByText('Open this page with the full link').waitFor();
        await expectAccessible(tab.page);
      },
      patience,
    );

    it(
      'the page is accessible in dark mode and zoomed in',
      async () => {
        program.draft('by-night');
        const { page } = await open('by-night', {
          viewport: { width: 640, height: 400 },
          colorScheme: 'dark',
        });
        await page.getByText('0 of 6 checked').waitFor();
        await expectAccessible(page);
        await expectNoSideways(page);
        await page.keyboard.press('t');
        await page.locator('.text :focus').waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor();
        await expectAccessible(page);
      },
      patience,
    );
  },
);
