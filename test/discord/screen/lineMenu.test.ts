import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/knowledge/library.js';
import { readKnowledge } from '../../../src/knowledge/load.js';
import { plainText } from '../../../src/present/present.js';
import { respond } from '../../../src/request/respond.js';
import { deskWith } from '../../desk.js';
import { buttonsOf, readableTextOf, selectsOf, textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { bareWords, shown, withBot } from '../support.js';

/** An article of so many people of one name. */
function family(count: number) {
  const names = ['Ann', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon'].slice(0, count);
  const people = names.map((name) => ({
    id: name.toLowerCase(),
    name: `${name} Smith`,
    role: null,
    introduced: `${name} Smith came to the fair.`,
    aliases: [],
  }));
  const text = ['The Smiths Meet', ...people.map(({ introduced }) => introduced)].join('\n\n');
  const file = {
    title: 'The Smiths Meet',
    date: null,
    source: null,
    summary: people.slice(0, 1).map(({ introduced }) => introduced),
    people,
    organisations: [],
    places: [],
    events: [],
    statements: [],
    facts: people.map(({ id, introduced }) => ({ id: `f-${id}`, words: introduced, about: [id] })),
  };
  const { knowledge, faults } = readKnowledge('smiths', text, JSON.stringify(file));
  if (!knowledge) throw new Error(JSON.stringify(faults));
  return { desk: deskWith(new Library([knowledge])), lines: people.map(({ name }) => `/who ${name}`) };
}

describe('people of one name', () => {
  it('are chosen in a menu where they are more than buttons fit', () => {
    const { desk, lines } = family(9);
    return withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('who', { query: 'smith' }));
        const [menu, another] = selectsOf(message);
        expect(menu?.options?.map(({ label }) => label)).toEqual(lines);
        expect(another).toBeUndefined();
        expect(buttonsOf(message).filter(({ label }) => label?.startsWith('/'))).toEqual([]);
        expect(bareWords(readableTextOf(message))).toEqual(
          bareWords(`/who smith ${plainText(await respond(desk, '/who smith'))}`),
        );
        const value = menu?.options?.[6]?.value ?? '';
        const outcome = await double.interact.choose(message, menu?.custom_id ?? '', [value]);
        expect(outcome).toMatchObject({ kind: 'update', message: { id: message.id } });
        expect(textOf(message)).toContain('Gus Smith');
        expect(readableTextOf(message)).toMatch(/^-# \/who Gus Smith\n/);
        expect(selectsOf(message)).toEqual([]);
      },
      { desk },
    );
  });

  it('are buttons where those fit', () => {
    const { desk, lines } = family(3);
    return withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('who', { query: 'smith' }));
        expect(selectsOf(message)).toEqual([]);
        expect(buttonsOf(message).flatMap(({ label }) => label ?? [])).toEqual(expect.arrayContaining(lines));
      },
      { desk },
    );
  });

  it('are chosen for themselves alone by whoever has not asked', () =>
    withBot(
      async ({ double }) => {
        const next = double.nextMessage();
        double.message(`<@${double.world.bot.id}> /who smith`);
        const message = await next;
        const before = textOf(message);
        const [menu] = selectsOf(message);
        const value = menu?.options?.[1]?.value ?? '';
        const copy = await double.interact.choose(message, menu?.custom_id ?? '', [value], {
          user: person('Stranger', { permissions: '0' }),
        });
        expect([copy.message?.ephemeral, textOf(message)]).toEqual([true, before]);
        expect(textOf(shown(copy))).toContain('Ben Smith');
      },
      { desk: family(9).desk },
    ));

  it('are told that a choice is old where it is none of the menu’s', () =>
    withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('who', { query: 'smith' }));
        const [menu] = selectsOf(message);
        const option = menu?.options?.[0];
        if (!menu || !option) throw new Error('there is no menu');
        for (const forged of ['', 'x', 'r:A', option.value.replace(/^i:[^:]+/, 'i:nowhere'), 'c:a:b:c']) {
          option.value = forged;
          const outcome = await double.interact.choose(message, menu.custom_id ?? '', [forged]);
          expect(textOf(shown(outcome))).toContain('article has changed since');
        }
      },
      { desk: family(9).desk },
    ));
});
