import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { JsonLines } from '../../src/console/json.js';
import { type Output, outputSchema } from '../../src/console/output.js';
import { openDesk } from '../../src/start.js';
import { runBuilt } from './npm.js';

const slug = 'russia-rejects-nato-troops';
const text = readFileSync(
  fileURLToPath(new URL(`../../knowledge/${slug}/article.txt`, import.meta.url)),
  'utf8',
);
const story =
  'Bridge opens\n\nThe bridge at Varn opened on Monday. Mayor Ada Holm said: “It took us nine years.” It cost nine million euros.';

/** Asks lines in a process of their own; the objects are checked against the contract. */
async function askProcess(lines: readonly string[]): Promise<Output[]> {
  const { code, out, err } = await runBuilt('console/main', ['--json'], { input: lines.join('\n') });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n').flatMap((line) => (line === '' ? [] : [outputSchema.parse(JSON.parse(line))]));
}

/** Asks lines in this process. */
async function ask(lines: readonly (string | object)[]): Promise<Output[]> {
  const face = new JsonLines(await openDesk(readConfig({}).knowledge), undefined);
  const outputs: Output[] = [];
  for (const line of lines)
    outputs.push(
      outputSchema.parse(await face.answer(typeof line === 'string' ? line : JSON.stringify(line))),
    );
  return outputs;
}

function expectCut({ quotes, evidence, closest }: Output, from: string): void {
  const answers = evidence.flatMap(({ answer }) => answer ?? []);
  for (const { text, start, end } of [...quotes, ...evidence, ...answers, ...closest]) {
    expect(text).toBe(from.slice(start, end));
  }
  for (const { answer, end, start } of evidence)
    if (answer) expect(start <= answer.start && answer.end <= end).toBe(true);
}

describe('JSON lines', () => {
  it('answers in order, each passage cut from the article', async () => {
    const lines = [
      '/who riyadh',
      '/quote zelensky',
      '/summary',
      '/help',
      '/article',
      '/who macron',
      'was ukraine invited?',
    ];
    const outputs = await askProcess(lines);
    expect(outputs.map(({ request }) => request)).toEqual(lines);
    expect(outputs.map(({ kind }) => kind).slice(0, 6)).toEqual([
      'people',
      'statements',
      'summary',
      'help',
      'article',
      'none',
    ]);
    for (const output of outputs) {
      expect(output.article).toBe(slug);
      expectCut(output, text);
    }
    const [people, quotes, , , , nobody] = outputs;
    expect(people?.people).toEqual([
      { name: 'Marco Rubio', role: 'U.S. Secretary of State' },
      { name: 'Mike Waltz', role: 'U.S. National Security Advisor' },
      { name: 'Yury Ushakov', role: 'presidential aide' },
    ]);
    expect(quotes?.quotes.map(({ direct }) => direct)).toEqual([true, true, false, false]);
    expect(new Set(quotes?.quotes.map(({ speaker }) => speaker))).toEqual(new Set(['Volodymyr Zelensky']));
    expect(nobody).toMatchObject({ status: 'not-in-article', people: [], quotes: [], evidence: [] });
  });

  it('gives one object for every line, whatever it holds', async () => {
    const odd = [
      '',
      '   ',
      '{"text": "/who riyadh"',
      '{}',
      '{"text": 3}',
      '{"text": "/who riyadh", "conversation": {}}',
      '{"text": "/who riyadh", "document": "d1"}',
      '[1, 2]',
      'null',
      '/nope',
      '/quote',
      `who ${'really '.repeat(600)}went`,
      '😀😀😀',
      'who \u0000 was there',
      'who was\u2028there',
      '\ud800',
      '/who \r',
      '"',
    ];
    const outputs = await askProcess(odd);
    expect(outputs).toHaveLength(odd.length);
    for (const output of outputs) {
      expectCut(output, text);
      if (output.status === 'answered') continue;
      expect(output).toMatchObject({ people: [], quotes: [] });
      if (output.status !== 'unsure') expect(output.evidence).toEqual([]);
    }
    expect(outputs.slice(0, 7).map(({ status }) => status)).toEqual(Array(7).fill('invalid'));
    const quote = outputs[odd.indexOf('/quote')];
    expect(quote?.status).toBe('invalid');
    expect(quote?.suggestions).toContain('/quote Sergei Lavrov');
  });

  it('answers nothing to no line', async () => {
    expect(await askProcess([])).toEqual([]);
  });

  it('knows articles by slug, and says which one is unknown', async () => {
    const [known, unknown, both] = await ask([
      { text: '/who riyadh', article: slug, conversation: null, locale: 'de' },
      { text: '/who riyadh', article: 'no-such-article' },
      { text: '/who riyadh', article: slug, document: { id: 'd1', text: story } },
    ]);
    expect(known).toMatchObject({ status: 'answered', article: slug });
    expect(unknown).toMatchObject({ status: 'invalid', article: null, suggestions: [slug] });
    expect(both?.status).toBe('invalid');
  });

  it('answers over a document, and over the same one by its id alone', async () => {
    const [first, again, unknown, empty, other] = await ask([
      { text: '/summary', document: { id: 'd1', text: story } },
      { text: 'who is ada holm', document: { id: 'd1' } },
      { text: '/summary', document: { id: 'd2' } },
      { text: '/summary', document: { id: 'd3', text: ' \n' } },
      '/who riyadh',
    ]);
    expect(first).toMatchObject({ status: 'answered', article: 'd1' });
    expect(first?.evidence.length).toBeGreaterThan(0);
    if (first) expectCut(first, story);
    if (again) expectCut(again, story);
    expect(again?.article).toBe('d1');
    expect(unknown).toMatchObject({ status: 'invalid', article: null });
    expect(empty).toMatchObject({ status: 'invalid', article: null });
    expect(other).toMatchObject({ status: 'answered', article: slug });
  });

  it('never repeats a mass mention or an invite', async () => {
    const outputs = await ask([
      '/quote @everyone https://discord.gg/abc',
      '/quote trump about @here discord.com/invite/abc',
      '/check "@everyone join discord.gg/abc now please"',
      'did @everyone see discordapp.com/invite/x',
    ]);
    for (const { text } of outputs) expect(text).not.toMatch(/@everyone|@here|discord\.gg|\/invite\//iu);
  });

  it('answers each line before the next one comes', async () => {
    const child = spawn('npm', ['run', '--silent', 'ask', '--', '--json'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const turn = async (line: string): Promise<Output> => {
      child.stdin.write(`${line}\n`);
      const { value } = await lines.next();
      return outputSchema.parse(JSON.parse(String(value)));
    };
    expect((await turn('/who riyadh')).status).toBe('answered');
    expect((await turn('/quote rubio')).kind).toBe('statements');
    child.stdin.end();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
  });
});
