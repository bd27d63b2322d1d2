import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiscordDouble } from '../double/double.js';
import { textOf } from '../double/message.js';

let double: DiscordDouble;
let child: ChildProcess;
/** Resolves with code and signal when it has ended, and all that it has started. */
let closed: Promise<unknown[]>;
let out: string;
let errors: string;

beforeEach(async () => {
  double = await DiscordDouble.start();
});

afterEach(async () => {
  child.kill('SIGKILL');
  await double.stop();
});

const main = [process.execPath, 'scripts/run.js', 'main'];

/** Starts the bot as its own process. */
function start(environment: Readonly<Record<string, string>>, [program = '', ...parts] = main): void {
  child = spawn(program, parts, {
    env: { ...process.env, DISCORD_API_URL: double.apiUrl, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  closed = once(child, 'close');
  out = '';
  errors = '';
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
}

async function printed(text: string): Promise<void> {
  while (!out.includes(text)) {
    if (child.exitCode !== null) throw new Error(`the process ended: ${errors}`);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')]);
  }
}

async function exitCode(): Promise<unknown> {
  return (await closed)[0];
}

describe('the process', () => {
  it.each([
    ['SIGINT', main],
    ['SIGTERM', ['npm', 'start']],
  ] as const)('finishes a reply in flight on %s, then leaves: %j', async (signal, program) => {
    start({ DISCORD_TOKEN: double.token }, [...program]);
    await printed('commands registered');
    double.fail({ route: 'POST /interactions/*/*/callback', does: 'slow', delay: 800 });
    const outcome = double.interact.command('summary');
    while (double.requests.every(({ path }) => !path.endsWith('/callback')))
      await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill(signal);
    const { kind, message } = await outcome;
    expect([kind, message && textOf(message).includes('Russia Rejects NATO Troops')]).toEqual([
      'reply',
      true,
    ]);
    // npm itself ends by the signal; what it has started keeps its output open until it has left.
    const code = await exitCode();
    if (program === main) expect(code).toBe(0);
    expect(out).toContain('"leaving"');
    expect(errors).not.toMatch(/\n\s+at /);
    expect(double.violations).toEqual([]);
  });

  it('leaves with 1 and one line on standard error where the token is refused, without the token', async () => {
    start({ DISCORD_TOKEN: 'not.the.token' });
    expect(await exitCode()).toBe(1);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toContain('DISCORD_TOKEN');
    expect(out + errors).not.toContain('not.the.token');
  });

  it('leaves with 1 where Discord ends the connection for good', async () => {
    start({ DISCORD_TOKEN: double.token });
    await printed('commands registered');
    double.gateway.drop(4004);
    expect(await exitCode()).toBe(1);
    expect(out).toContain('AuthenticationFailed');
  });
});
