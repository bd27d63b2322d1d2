import { describe, expect, it } from 'vitest';
import { cardAction } from '../../../src/discord/interactions/cardButton.js';
import { readCustomId, toCustomId } from '../../../src/discord/screen/customIds/buttonAction.js';
import { Library } from '../../../src/knowledge/library.js';
import { type Desk, respond } from '../../../src/request/respond.js';
import { type Told, told } from '../../card/story.js';
import { deskWith } from '../../desk.js';
import { longDesk, shippedDesk } from '../support.js';

const words = 'Every quay must open before the ice comes.';
const withStory = (slugHash: Told = {}): Desk => deskWith(new Library([told(slugHash)]));

describe('the press of a quotation card', () => {
  const press = async (desk: Desk, line: string) => cardAction(await respond(desk, line), 'abcdef');

  it.each([
    '/quote ann lee',
    `/check quote:"${words}"`,
    '/check quote:"open before the ice comes" speaker:lee',
  ])('is there for %s', async (line) => {
    expect(await press(withStory(), line)).toEqual({ does: 'card', version: 'abcdef', statement: 0 });
  });

  it.each([
    ['altered words', '/check quote:"Every quay must open before the summer comes."'],
    ['words of somebody else', `/check quote:"${words}" speaker:brandt`],
    ['the reporter’s own words', '/check quote:"Pia Brandt looked on."'],
    ['somebody without a quotation', '/quote pia brandt'],
    ['what is no quotation', '/who ann lee'],
    ['a summary', '/summary'],
  ])('is not there for %s', async (_, line) => {
    expect(await press(withStory(), line)).toBeNull();
  });

  it.each<[string, Told]>([
    ['a paraphrase', { statement: { direct: false, words: 'Pia Brandt looked on' } }],
    ['a speaker of whom a program is not sure', { statement: { confidence: 0.5 } }],
    ['an emoji', { words: 'Every quay must open 🎉' }],
  ])('is not there for %s', async (_, slugHash) => {
    expect(await press(withStory(slugHash), '/quote ann lee')).toBeNull();
  });

  it('is not there for words of an open speaker, although they are verbatim', async () => {
    const desk = withStory({ statement: { speakers: [] } });
    const answer = await respond(desk, `/check quote:"${words}"`);
    expect(answer).toMatchObject({ kind: 'check', verdict: 'verbatim' });
    expect(cardAction(answer, 'abcdef')).toBeNull();
  });

  it('is not there for several quotations, nor for an article that answers no more', async () => {
    expect(await press(longDesk(2), '/quote ann lee')).toBeNull();
    expect(cardAction(await respond(withStory(), '/quote ann lee'), null)).toBeNull();
  });

  it('is of the direct quotation where paraphrases stand beside it', async () => {
    const desk = await shippedDesk();
    const answer = await respond(desk, '/quote rubio');
    const found = cardAction(answer, 'abcdef');
    const statements = answer.knowledge?.contents.statements ?? [];
    expect(found?.does === 'card' && statements[found.statement]?.words.text).toBe(
      'willing to engage seriously',
    );
  });
});

describe('its custom id', () => {
  it('comes back as it was', () => {
    const press = { does: 'card', version: 'ab-d_f', statement: 4321 } as const;
    expect(readCustomId(toCustomId(press) ?? '')).toEqual(press);
  });

  it.each(['q', 'q:', 'q:abcdef', 'q:abcdef:', 'q::1', 'q:abcdef:!', 'q:abcdef:1:2'])('is not %s', (id) => {
    expect(readCustomId(id)).toBeNull();
  });
});
