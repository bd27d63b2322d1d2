import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/config.js';
import { JsonLines } from '../../src/console/json.js';
import { Session } from '../../src/console/session.js';
import * as answering from '../../src/request/respond.js';
import { openDesk } from '../../src/start.js';

vi.mock('../../src/request/respond.js', { spy: true });

const desk = await openDesk(readConfig({}).knowledge);
const respond = vi.mocked(answering.respond);
/** The conversation that came with each request so far. */
const given = () => respond.mock.calls.map(([, , circumstances]) => circumstances?.conversation);

beforeEach(() => {
  respond.mockClear();
});

describe('conversations', () => {
  it('are kept apart by their ids, and a plain line has none', async () => {
    const face = new JsonLines(desk, undefined);
    const ask = (text: string, conversation?: string | number) =>
      face.answer(JSON.stringify({ text, conversation }));
    await ask('who is Lavrov?', 'a');
    await ask('who is Rubio?', 'b');
    await ask('what did he say?', 'a');
    await ask('what did he say?', 'b');
    await face.answer('what did he say?');
    await ask('what did he say?', 7);
    const [a, b, againA, againB, plain, other] = given();
    expect([a, b, plain, other]).toEqual([undefined, undefined, undefined, undefined]);
    expect(againA).toBeDefined();
    expect(againB).toBeDefined();
    expect(JSON.stringify(againA)).not.toBe(JSON.stringify(againB));
  });

  it('are one for a whole session at the console', async () => {
    const session = new Session(desk, undefined);
    await session.answer('who is Lavrov?');
    await session.explain('what did he say?');
    await session.answer('and Rubio?');
    const [first, ...later] = given();
    expect(first).toBeUndefined();
    expect(later.length).toBeGreaterThanOrEqual(2);
    for (const conversation of later) expect(conversation).toBeDefined();
  });
});
