import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newsFolder } from '../corpus/folder.js';
import { bundle } from './bundle.js';
import { chart } from './chart.js';
import { type Held, heldSchema, type SystemName, systems } from './corpusNames.js';
import { median } from './measure.js';
import { duration, print, ratio } from './print.js';
import { run } from './processes.js';

/** Articles of a quick run; `BENCH_ARTICLES=1,100,1000,5000` for others. */
const quick = '1,100,1000';
/** Fuse.js looks at every sentence for every question: over more articles it would take an hour. */
const mostForFuse = 1000;
const reference = 'MiniSearch';
const chartFile = fileURLToPath(new URL('../../docs/speed.svg', import.meta.url));

/** The time below which such a share of them stays. */
const share = (times: readonly number[], of: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * of))] ?? Number.NaN;

/**
 * The time below which such a share of the questions stays, each of which counts by its median over the rounds: what
 * else the machine does falls on some question or other. The first round reads the articles, and is told apart.
 */
const middle = ({ rounds }: Held, of: number): number => {
  const [first = [], ...later] = rounds;
  return share(
    first.map((_, at) => median(later.map((times) => times[at] ?? Number.NaN))),
    of,
  );
};

/** What was measured of one size. */
interface Measured {
  readonly articles: number;
  /** How long it takes Verbatim to read the articles' files and to store what it read, in milliseconds. */
  readonly stored: number;
  readonly found: ReadonlyMap<SystemName, Held>;
}

async function measure(program: string, articles: number, turn: number): Promise<Measured> {
  const folder = await newsFolder(articles);
  const some = systems.filter((name) => name !== 'Fuse.js' || articles <= mostForFuse);
  const found = new Map<SystemName, Held>();
  const asProcess = async (name: string): Promise<string> => {
    const words = ['--expose-gc', program, name, folder, String(articles)];
    return (await run({ name, command: 'node', words })).out;
  };
  const stored = Number(await asProcess('build'));
  // Each in a process of its own, in an order that moves on from size to size.
  for (let at = 0; at < some.length; at++) {
    const name = some[(at + turn) % some.length] ?? reference;
    found.set(name, heldSchema.parse(JSON.parse(await asProcess(name))));
  }
  return { articles, stored, found };
}

function table({ articles, found, stored }: Measured): void {
  const of = found.get(reference);
  if (!of) return;
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const rows = systems.flatMap((name): string[][] => {
    const held = found.get(name);
    if (!held) return [];
    const [first = []] = held.rounds;
    const to = (value: number, other: number): string =>
      name === reference ? duration(value) : `${duration(value)} (${ratio(value, other)})`;
    return [
      [
        name,
        duration(held.build ?? stored),
        held.start === null ? '–' : to(held.start, of.build ?? Number.NaN),
        `${megabytes(held.memory)} (${ratio(held.memory, of.memory)})`,
        to(median(held.cpu.slice(1)), median(of.cpu.slice(1))),
        to(middle(held, 0.5), middle(of, 0.5)),
        to(middle(held, 0.99), middle(of, 0.99)),
        duration(share(first, 0.5)),
        duration(share(first, 0.99)),
        held.blocked === null ? '–' : duration(held.blocked),
        held.right.toFixed(2),
      ],
    ];
  });
  print(`${articles} articles, ${of.sentences} sentences; ratios to ${reference}, a start's to its build`, [
    [
      '',
      'build',
      'start',
      'memory',
      'CPU, mean',
      'median',
      '99th',
      'first median',
      'first 99th',
      'longest pause',
      'right',
    ],
    ...rows,
  ]);
}

/** Complete answers over libraries of generated articles against search libraries on the same sentences. */
export async function benchCorpus(): Promise<void> {
  const sizes = (process.env.BENCH_ARTICLES ?? quick).split(',').map(Number);
  const lines = new Map<SystemName, { sentences: number; ms: number }[]>();
  const program = await bundle('corpusSystem');
  for (const [turn, articles] of sizes.entries()) {
    const measured = await measure(program, articles, turn);
    table(measured);
    for (const [name, held] of measured.found) {
      const points = lines.get(name) ?? [];
      lines.set(name, [...points, { sentences: held.sentences, ms: middle(held, 0.5) }]);
    }
  }
  if (sizes.length > 1) writeFileSync(chartFile, chart(lines));
}
