import { beforeAll, describe, expect, it } from 'vitest';
import { checkMessage, presentMessage } from '../../../src/answer/check/message.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import { loadArticles } from './table.js';

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
    ['I will go when the goats go', ['verbatim']],
    ['nothing like this was ever in the news', ['not-found']],
    ['', [undefined]],
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
