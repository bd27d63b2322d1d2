import { describe, expect, it } from 'vitest';
import { runProgram } from './npm.js';

const ctrlC = '\u0003';
const ctrlD = '\u0004';
const tab = '\t';
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this looks for
const colours = /\u001b\[\d*;?\d+m/gu;

/** Types into a prompt in a pseudo-terminal, made by util-linux's `script`; each turn waits for the prompt, or for its own sign. */
async function type(
  keys: readonly (string | { readonly sign: string; readonly keys: string })[],
  environment: Record<string, string> = {},
) {
  const { code, out } = await runProgram('script', ['-qec', 'npm start --silent', '/dev/null'], {
    turns: keys.map((turn) => (typeof turn === 'string' ? { sign: '› ', keys: turn } : turn)),
    environment: { TERM: 'xterm-256color', ...environment },
  });
  return { code, out };
}

describe('the prompt', () => {
  it('greets, answers in colour, and leaves by Ctrl-D', async () => {
    const { code, out } = await type(['/who riyadh\r', ctrlD]);
    expect(out).toContain('Russia Rejects NATO Troops in Ukraine');
    expect(out).toContain('Mike Waltz');
    expect(out).toMatch(colours);
    expect(code).toBe(0);
  });

  it('shows no colours where they are not wanted', async () => {
    const { code, out } = await type(['/who riyadh\r', ctrlD], { NO_COLOR: '1' });
    expect(out).toContain('Mike Waltz');
    expect(out).not.toMatch(colours);
    expect(code).toBe(0);
  });

  it('is left out where the lines come from a pipe, and so are the colours', async () => {
    const { out } = await runProgram('script', [
      '-qec',
      'echo /who riyadh | npm start --silent',
      '/dev/null',
    ]);
    expect(out).toContain('Mike Waltz');
    expect(out).not.toContain('›');
    expect(out).not.toMatch(colours);
  });

  it('leaves by Ctrl-C', async () => {
    const { code, out } = await type(['/who riyadh\r', ctrlC]);
    expect(out).toContain('Mike Waltz');
    expect(out).not.toMatch(/error|^\s+at /imu);
    expect(code).toBe(0);
  });

  it('completes commands and names, and brings back the line before', async () => {
    const up = '\u001b[A';
    const { out } = await type([
      `/quo${tab}`,
      { sign: 'te ', keys: `rubi${tab}` },
      { sign: 'Marco Rubio', keys: '\r' },
      `${up}\r`,
      ctrlD,
    ]);
    expect(out.split('Marco Rubio in the article:').length - 1).toBe(2);
  });
});
