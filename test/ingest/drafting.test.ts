import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it, vi } from 'vitest';
import { type Drafting, openDrafting } from '../../src/ingest/drafting.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';

const text = `Harbour opens

3 March 2026

The harbour of Varn opened on Monday after nine years of work, and many people came to look at it.

“It took us long,” said Ada Holm, the mayor of Varn.
`;
const orderOf = (words: string) => ({
  material: { name: 'text', bytes: Buffer.from(words), url: null, kind: 'text' as const },
  before: null,
});

let drafting: Drafting;

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
  drafting = openDrafting(resolve('models'), pathToFileURL(resolve('dist/src/ingest/worker.js')));
}, 60_000);

it('drafts in another process, one after the other', async () => {
  const both = await Promise.all(
    [text, text.replace('Harbour', 'Bay')].map((one) => drafting.draft(orderOf(one))),
  );
  expect(both.map(({ slug }) => slug)).toEqual(['harbour-opens', 'bay-opens']);
  expect(JSON.parse(both[0]?.files.json ?? '').statements[0]).toMatchObject({ speakers: ['ada-holm'] });
});

it('refuses what is no article as this process would', async () => {
  const refused = drafting.draft(orderOf('%PDF-1.4'));
  await expect(refused).rejects.toThrow(Unreadable);
  await expect(refused).rejects.toMatchObject({ reason: 'pdf' });
});

it.skipIf(process.platform !== 'linux')(
  'has no secret of this process, and goes on after it was ended',
  async () => {
    const children = (): number[] =>
      readdirSync('/proc')
        .filter((name) => /^\d+$/u.test(name))
        .map(Number)
        .filter((id) => argumentsOf(id).includes('worker.js') && parentOf(id) === process.pid);
    const [id = 0] = children();
    const environment = readFileSync(`/proc/${id}/environ`, 'utf8');
    expect(environment).toContain('PATH=');
    expect(environment).not.toMatch(/VITEST|TOKEN|DATABASE/u);
    process.kill(id, 'SIGKILL');
    await vi.waitFor(async () => {
      expect(children()).toEqual([]);
      await expect(drafting.draft(orderOf(text))).resolves.toMatchObject({ slug: 'harbour-opens' });
    }, 10_000);
  },
);

/** A file of /proc; empty where the process is gone. */
function procFile(id: number, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
const argumentsOf = (id: number): string => procFile(id, 'cmdline');
const parentOf = (id: number): number => Number(/^PPid:\s+(\d+)$/mu.exec(procFile(id, 'status'))?.[1]);
