import { spawnSync } from 'node:child_process';
import { median } from './measure.js';
import { printTimes } from './print.js';
import { type Program, run } from './processes.js';

const rounds = 11;
const built = 'dist/src/console/main.js';
const fuse = 'import of fuse.js';
const question = 'was ukraine invited?';

const programs: readonly Program[] = [
  { name: fuse, command: 'node', words: ['-e', "import('fuse.js')"] },
  { name: 'no program', command: 'node', words: ['-e', '0'] },
  { name: 'one question, to the end', command: 'node', words: [built, question] },
  {
    name: 'one that is refused, to the end',
    command: 'node',
    words: [built, 'what did rubio say about nato?'],
  },
  { name: '/summary, to the end', command: 'node', words: [built, '/summary'] },
  {
    name: 'one question, to its answer',
    command: 'node',
    words: [built, question],
    until: 'Ukraine was not invited',
  },
];
/** The prompt needs a terminal, which util-linux's `script` makes. */
const prompt: Program = {
  name: 'to the prompt',
  command: 'script',
  words: ['-qec', `node ${built}`, '/dev/null'],
  until: '› ',
};

/** Starts of the built program as processes of their own, against the import of a search library alone. */
export async function benchStart(): Promise<void> {
  spawnSync('node', ['scripts/build.js'], { stdio: 'inherit' });
  const terminal = spawnSync('script', ['--version']).status === 0;
  const all = terminal ? [...programs, prompt] : programs;
  const times = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < all.length; at++) {
      const program = all[(at + round) % all.length];
      if (program) times.get(program.name)?.push((await run(program)).ms);
    }
  }
  const medians = new Map([...times].map(([name, list]) => [name, median(list)]));
  printTimes(`Start of a process, median of ${rounds}`, medians, fuse);
  if (!terminal) console.log('  The start of the prompt is left out: there is no `script` here.');
}
