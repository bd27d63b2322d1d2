import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/load.js';
import { plainLine } from '../../src/present/plainText.js';
import { checkMessage, presentMessage } from '../../src/request/checkMessage.js';
import { loadArticles } from '../answer/check/table.js';

let knowledge: Knowledge;
beforeAll(async () => {
  const found = (await loadArticles()).get('glacier-lake-warning');
  if (!found) throw new Error('the article is missing');
  knowledge = found;
});

const verdicts = (message: string): (string | undefined)[] =>
  checkMessage(knowledge, message).checks.map((answer) => ('verdict' in answer ? answer.verdict : undefined));

describe('checkMessage', () => {
  it.each([
    ['lol Voss literally said “We measured a rise of 11 metres in nine weeks”', ['verbatim']],
    ['As Tanaka said, “There is no reason for panic”. Sure.', ['misattributed']],
    ['"There is a reason for panic" is what Castellan told the radio', ['altered']],
    [
      'Castellan says “There is no reason for panic”. Meanwhile Maier: "I will go when the goats go" 😂',
      ['verbatim', 'verbatim'],
    ],
    [
      'The “big news” is that Voss said “a flood would reach the first houses within 25 minutes”',
      ['paraphrase'],
    ],
    ['they said “One small step for man, one giant leap for mankind”', ['not-found']],
    ['they said “One Small Step For Man”', ['not-found']],
    ['»I will go when the goats go« 🐐', ['verbatim']],
  ])('%s', (message, expected) => {
    expect(verdicts(message)).toEqual(expected);
  });

  it('shows each quotation above its verdict, and counts those beyond ten', () => {
    const message = Array.from({ length: 12 }, (_, at) => `“this is number ${at}”`).join(' ');
    const blocks = presentMessage(checkMessage(knowledge, message));
    const labels = blocks.flatMap((block) => (block.type === 'label' ? block.text : []));
    expect(labels).toContain('“this is number 9”');
    expect(labels).not.toContain('“this is number 10”');
    expect(blocks.at(-1)).toMatchObject({ type: 'say', text: expect.stringContaining('2') });
  });
});

const lines = (message: string): string[] => presentMessage(checkMessage(knowledge, message)).map(plainLine);
const accusation = /^Not |did not find these words/u;

describe('a message without quotation marks', () => {
  it.each([
    ['I will go when the goats go', 'I will go when the goats go'],
    ['lol: There is no reason for panic. sure, sure', 'There is no reason for panic'],
    [
      'my uncle says we measured a rise of 11 metres in nine weeks and leaves',
      'We measured a rise of 11 metres in nine weeks',
    ],
    [
      'Voss thinks that floods reach the first houses within 25 minutes',
      'reach the first houses within 25 minutes',
    ],
  ])('is shown the nearest words, the same ones marked: %s', (message, same) => {
    const [answer] = checkMessage(knowledge, message).checks;
    if (answer?.kind !== 'passages') throw new Error('nothing is near');
    expect(answer.highlights?.map(({ text }) => text)).toEqual([same]);
    expect(lines(message).slice(0, 2)).toEqual([
      'This message has no quotation marks.',
      'The closest words in the article, with the same ones in bold:',
    ]);
    expect(lines(message).filter((line) => accusation.test(line))).toEqual([]);
  });

  it('is shown who says what it has word for word', () => {
    expect(lines('I will go when the goats go').join('\n')).toContain('said Edda Maier');
  });

  it('is shown words that are near without being the same', () => {
    const shown = lines('My relatives lived beneath the ice two hundred years');
    expect(shown.join('\n')).toContain('My family has lived under this ice for two hundred years');
    expect(shown.filter((line) => accusation.test(line))).toEqual([]);
  });

  it.each([
    ['Maier will never leave when the goats go', 'when the goats go'],
    ['there was reason enough for panic!', 'for panic'],
    ['panic lol', 'panic'],
    ['“panic” lol', 'panic'],
    ['“panic” among the goats?', 'the goats go'],
  ])('is never told that nothing is like what the article has most words of: %s', (message, part) => {
    const shown = lines(message).join('\n');
    expect(shown).toContain('The closest words in the article');
    expect(shown).toContain(part);
    expect(shown).not.toContain('nothing like it');
  });

  it.each([
    'nothing like this was ever in the news',
    'ok',
    '',
    '😂',
    'of the of the of the',
    'x'.repeat(20_000),
  ])('is told where nothing is like it: %s', (message) => {
    expect(lines(message).slice(0, 2)).toEqual([
      'This message has no quotation marks.',
      'I found nothing like it in the article.',
    ]);
  });
});

describe('quotation marks that quote nobody', () => {
  it.each([
    ['the “experts” of Karsten', 'The quoted words in this message are too short to check.'],
    ['a “very big” problem', 'The quoted words in this message are too short to check.'],
    ['I am reading “The Mountain of the Goats”', 'This may be a title or irony: I found nothing like it.'],
    ['their “green valley deal” is dead', 'This may be a title or irony: I found nothing like it.'],
  ])('accuse nobody: %s', (message, first) => {
    expect(lines(message)[0]).toBe(first);
    expect(lines(message).filter((line) => accusation.test(line))).toEqual([]);
  });

  it('are checked where somebody is said to have said it', () => {
    for (const message of [
      'he said “no collusion at all”',
      'Castellan: “No Collusion At All”',
      'Voss was like “no collusion at all”',
    ])
      expect(lines(message)[0]).toBe('I did not find these words in the article.');
  });
});
