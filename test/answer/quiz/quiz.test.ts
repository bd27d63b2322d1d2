import { describe, expect, it } from 'vitest';
import { roundsOf } from '../../../src/answer/quiz/rounds.js';
import { Library } from '../../../src/knowledge/library.js';
import { otherLanguages } from '../../../src/lexicon/languages.js';
import { lineIn } from '../../../src/phrases/commandNames.js';
import { plainText } from '../../../src/present/present.js';
import { type Desk, respond } from '../../../src/request/respond.js';
import { deskWith } from '../../desk.js';
import { storyOf } from './articles.js';

const people = { ann: 'Ann Lee', pia: 'Pia Brandt' };
const story = storyOf(people, [
  { id: 'ann', words: 'The boats came home before the storm.' },
  { id: 'pia', words: 'We will not sell the harbour to strangers.' },
  { id: 'ann', words: 'There are 40 boats on the old quay.' },
]);
const desk = deskWith(new Library([story]));
const rounds = await roundsOf(story);
const numberOf = (kind: string): number => rounds.findIndex((round) => round.kind === kind) + 1;
const [who, bent] = [numberOf('who'), numberOf('bent')];

/** What a reader of the console sees of a line. */
const shown = async (line: string, asked: Desk = desk): Promise<string> =>
  plainText(await respond(asked, line));

describe('/quiz at the console', () => {
  it('asks, and names the lines to type next', async () => {
    const round = rounds[who - 1];
    const text = await shown(`/quiz round:${who}`);
    expect(text).toContain('Who said it? Question 1 of 3.');
    expect(text).toContain(`> ${round?.sentence.words.text}`);
    expect(text).toContain(`  /quiz round:${who} choice:"Ann Lee"`);
    expect(text).toContain(`  /quiz round:${who} choice:?`);
    expect(await shown('/quiz')).toBe(await shown('/quiz round:1'));
  });

  it('tells the truth of a choice, be it right, wrong, or none', async () => {
    const { said } = rounds[who - 1]?.sentence ?? {};
    const name = said?.speaker.name.text ?? '';
    const other = Object.values(people).find((one) => one !== name) ?? '';
    const truth = `“${rounds[who - 1]?.sentence.words.text}” — ${name} (¶`;
    for (const [choice, verdict, score] of [
      [`"${name}"`, 'Right!', '1 of 1'],
      [name.split(' ')[1], 'Right!', '1 of 1'],
      [`"${other}"`, 'Wrong.', '0 of 1'],
      ['?', 'The answer:', '0 of 1'],
    ] as const) {
      const text = await shown(`/quiz round:${who} choice:${choice}`);
      expect(text).toContain(`${verdict}\n${truth}`);
      expect(text).toContain(
        `Your score so far: ${score}.\nTry:\n  /quiz round:${(who % 3) + 1} score:${score[0]}/1`,
      );
    }
  });

  it('marks two versions, and says at the end which one is true', async () => {
    const round = rounds[bent - 1];
    if (round?.kind !== 'bent') throw new Error('nothing is bent');
    const asked = await shown(`/quiz round:${bent}`);
    expect(asked).toContain(`A: ${round.versions[0]}\nB: ${round.versions[1]}`);
    const right = 'AB'[round.right];
    for (const choice of ['A', 'b', '1', '2', '?']) {
      const text = await shown(`/quiz round:${bent} choice:${choice}`);
      expect(text).toContain(`${right} is true, word for word:\n“${round.sentence.words.text}” — `);
      expect(text).toContain(`${round.right === 0 ? 'B' : 'A'} is the one I changed.`);
    }
  });

  it('ends with the score', async () => {
    const right = (rounds[who - 1]?.right ?? 0) + 1;
    const text = await shown(`/quiz round:${who} choice:${right} score:1/2`);
    expect(text).toContain('That was the last question. Your score: 2 of 3.');
    expect(text).not.toContain('/quiz');
  });

  it.each([
    'round:9',
    'round:0',
    'round:first',
    'round:1.5',
    'choice:somebody',
    'choice:7',
    'score:2',
    'score:3/2',
    'score:0/3',
  ])('does not take %s', async (typed) => {
    const answer = await respond(desk, `/quiz ${typed}`);
    expect(answer.status).toBe('invalid');
    expect(plainText(answer)).toContain('There is no such round or choice. This article has 3 rounds.');
  });

  it('is the same in every language, in its own words', async () => {
    for (const locale of otherLanguages) {
      const lines = [`/quiz round:${bent}`, `/quiz round:${bent} choice:A score:1/1`, `/quiz round:${who}`];
      for (const line of lines) {
        const local = lineIn(line, locale);
        const text = plainText(await respond(desk, local, { locale }), locale);
        expect(text).toBe(plainText(await respond(desk, line, { locale }), locale));
        expect([locale, text]).not.toEqual([locale, await shown(line)]);
      }
    }
  });

  it('says so of an article that has too little to ask, and what it can be asked', async () => {
    const bare = storyOf(people, [{ id: 'ann', words: 'Never again.' }], { slug: 'bare' });
    const answer = await respond(deskWith(new Library([bare])), '/quiz');
    expect([answer.status, answer.kind]).toEqual(['answered', 'help']);
    const text = plainText(answer);
    expect(text).toMatch(
      /^I found too few quotations in this article for a quiz\. You can ask it something else:/,
    );
    expect(text).toContain('/summary');
  });

  it('begins with another round for another seed, and comes round to it', async () => {
    const first = async (seed: number): Promise<string> =>
      plainText(await respond(desk, '/quiz', { seed })).split('\n')[1] ?? '';
    const seen = await Promise.all([0, 1, 2, 3].map(first));
    expect(new Set(seen).size).toBe(3);
    expect(seen[3]).toBe(seen[0]);
  });
});

describe('/quiz over several articles', () => {
  const other = storyOf(
    { ...people, carl: 'Carl Voss' },
    [{ id: 'carl', words: 'The ice will hold until April.' }],
    {
      slug: 'ice',
    },
  );
  const both = deskWith(new Library([story, other]));

  it('is of the one that is set, or that is named, which its lines name then', async () => {
    expect(await shown('/quiz', both)).toContain('of 3.');
    const set = plainText(await respond(both, '/quiz', { article: 'ice' }));
    expect(set).toContain('> The ice will hold until April.');
    const named = await shown('/quiz article:ice', both);
    expect(named).toContain('> The ice will hold until April.');
    expect(named).toContain('/quiz round:1 choice:? article:ice');
    expect(await shown('/quiz round:1 choice:? article:ice', both)).toContain('— Carl Voss');
  });
});
