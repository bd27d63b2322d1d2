import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { Library } from '../../src/knowledge/library.js';
import { choicesFor, respond } from '../../src/request/respond.js';
import { crowd } from '../corpus/crowd.js';
import { deskWith } from '../desk.js';

const knowledge = crowd(2_000);
const desk = deskWith(new Library([knowledge]));
const who = commands.find(({ data }) => data.name === 'who');
const names = knowledge.contents.people.map(({ name }) => name.text);
const offered = (typed: string): string[] =>
  who ? choicesFor(desk, who, 'query', typed).map(({ value }) => value) : [];

describe('an article that names thousands', () => {
  const wanted = names[1_234] ?? '';
  const [first = '', last = ''] = wanted.split(' ');

  it('offers those of whose names a word begins with what is typed, in their order', () => {
    const beginning = first.slice(0, 2);
    const all = names.filter((name) => name.split(' ').some((word) => word.startsWith(beginning)));
    expect(all.length).toBeGreaterThan(25);
    expect(offered(beginning)).toEqual(all.slice(0, 25));
    expect(offered('')).toEqual(names.slice(0, 25));
    expect(offered('Qqqq')).toEqual([]);
  });

  it.each([
    ['the name', wanted],
    ['its second word', last],
    ['a letter left out', `${first} ${last.slice(0, 3)}${last.slice(4)}`],
    ['letters exchanged', `${first} ${last[0]}${last[2]}${last[1]}${last.slice(3)}`],
  ])('offers a name by %s', (_, typed) => {
    expect(offered(typed)).toContain(wanted);
  });

  it('finds whom a question means', async () => {
    expect(await respond(desk, `/who ${wanted}`)).toMatchObject({ people: [{ name: { text: wanted } }] });
  });
});
