import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Round } from '../../../src/answer/quiz/game.js';
import { playRound } from '../../../src/answer/quiz/play.js';
import { roundsOf } from '../../../src/answer/quiz/rounds.js';
import { answerOf, codeOf } from '../../../src/discord/screen/customIds/answerCode.js';
import {
  type ButtonAction,
  readCustomId,
  toCustomId,
} from '../../../src/discord/screen/customIds/buttonAction.js';
import { Library } from '../../../src/knowledge/library.js';
import { plainText } from '../../../src/present/present.js';
import { respond } from '../../../src/request/respond.js';
import { storyOf } from '../../answer/quiz/articles.js';
import { deskWith } from '../../desk.js';
import type { Outcome } from '../double/interactions.js';
import { buttonsOf, componentsOf, readableTextOf, type SentMessage, textOf } from '../double/message.js';
import { afterRestart, type Bot, bareWords, buttonOf, shown, withBot } from '../support.js';

const people = { ann: 'Ann Lee', pia: 'Pia Brandt', carl: 'Carl Voss', dora: 'Dora Nilsen' };
const said = [
  { id: 'ann', words: 'The boats came home before the storm.' },
  { id: 'pia', words: 'We will not sell the harbour to strangers.' },
  { id: 'ann', words: 'There are 40 boats on the old quay.' },
  { id: 'carl', words: 'The ice will hold until the end of April.' },
];
const slugHash = storyOf(people, said);
const rounds = await roundsOf(slugHash);
const desk = deskWith(new Library([slugHash]));
const changed = deskWith(new Library([storyOf(people, said.slice(1))]));

const quiz = ({ double }: Bot, options = {}, use = {}): Promise<Outcome> =>
  double.interact.command('quiz', options, use);
const labelsOf = (message: SentMessage): string[] => buttonsOf(message).flatMap(({ label }) => label ?? []);
const rowsOf = ({ body }: SentMessage): number =>
  componentsOf(body.components).filter(({ type }) => type === 1).length;

/** The round that a message asks, by its words. */
function roundIn(message: SentMessage): Round {
  const text = readableTextOf(message);
  const found = rounds.find(({ sentence }) => text.includes(sentence.words.text));
  if (!found) throw new Error(`no round in ${text}`);
  return found;
}

/** The label of the right choice of a round, or of a wrong one. */
function labelFor(round: Round, isRight: boolean): string {
  const labels = round.kind === 'bent' ? ['A', 'B'] : round.choices.map(({ name }) => name.text);
  const [label = ''] = labels.filter((_, at) => (at === round.right) === isRight);
  return label;
}

describe('a quiz on Discord', () => {
  it('is for the reader alone, with one row of buttons and none that shares it', () =>
    withBot(
      async (bot) => {
        for (const isPrivate of [undefined, false]) {
          const message = shown(await quiz(bot, isPrivate === undefined ? {} : { private: isPrivate }));
          const round = roundIn(message);
          expect(message.ephemeral).toBe(true);
          expect(rowsOf(message)).toBe(1);
          const names = round.kind === 'bent' ? ['A', 'B'] : round.choices.map(({ name }) => name.text);
          expect(labelsOf(message)).toEqual([...names, 'Tell me']);
        }
      },
      { desk },
    ));

  it('is played to its end in one message, and counts', () =>
    withBot(
      async (bot) => {
        const { double } = bot;
        const message = shown(await quiz(bot));
        const asked = new Set<Round>();
        for (const [at, isRight] of [true, false, true, true].entries()) {
          const round = roundIn(message);
          asked.add(round);
          expect(textOf(message)).toContain(`Question ${at + 1} of 4.`);
          const id = buttonOf(message, labelFor(round, isRight));
          const { kind } = await double.interact.component(message, id);
          expect([kind, message.ephemeral, rowsOf(message)]).toEqual(['update', true, at < 3 ? 1 : 0]);
          const text = readableTextOf(message);
          expect(text).toContain(isRight ? 'Right!' : 'Wrong.');
          expect(text).toContain(
            `> “${round.sentence.words.text}”\n— **${round.sentence.said.speaker.name.text}** [¶`,
          );
          if (round.kind === 'bent') expect(text).toContain(`${'AB'[round.right]} is true, word for word:`);
          if (at === 3) continue;
          expect(text).toContain(`Your score so far: ${[1, 1, 2][at]} of ${at + 1}.`);
          expect(labelsOf(message)).toEqual(['Next']);
          await double.interact.component(message, buttonOf(message, 'Next'));
        }
        expect(asked.size).toBe(4);
        expect(textOf(message)).toContain('That was the last question. Your score: 3 of 4.');
        expect(labelsOf(message)).toEqual([]);
      },
      { desk },
    ));

  it('tells the answer to whoever gives up', () =>
    withBot(
      async (bot) => {
        const message = shown(await quiz(bot));
        const round = roundIn(message);
        await bot.double.interact.component(message, buttonOf(message, 'Tell me'));
        expect(textOf(message)).toContain('The answer:');
        expect(readableTextOf(message)).toContain(`“${round.sentence.words.text}”`);
        expect(textOf(message)).toContain('Your score so far: 0 of 1.');
      },
      { desk },
    ));

  it('has the words of the console', () =>
    withBot(
      async (bot) => {
        const message = shown(await quiz(bot));
        const first = rounds.indexOf(roundIn(message)) + 1;
        const words = async (line: string): Promise<string[]> => {
          const answer = await respond(desk, line);
          return bareWords(plainText({ ...answer, suggestions: [] }));
        };
        const isBare = (text: string): string => text.replace(/\]\(<[^>]*>\)/gu, ']');
        const own = (): string[] => bareWords(isBare(readableTextOf(message)));
        expect(own()).toEqual(await words(`/quiz round:${first}`));
        await bot.double.interact.component(message, buttonOf(message, 'Tell me'));
        expect(own()).toEqual(await words(`/quiz round:${first} choice:?`));
      },
      { desk },
    ));

  it('goes on after a restart, and tells the same of an old message again', () =>
    afterRestart(
      (bot) => quiz(bot),
      async ({ double }, message, there) => {
        const round = roundIn(message);
        const id = buttonOf(message, labelFor(round, true));
        for (const _ of [1, 2]) {
          await double.interact.component(message, id, there);
          expect(textOf(message)).toContain('Right!');
          expect(textOf(message)).toContain('Your score so far: 1 of 1.');
        }
        await double.interact.component(message, buttonOf(message, 'Next'), there);
        expect(textOf(message)).toContain('Question 2 of 4.');
      },
      { desk },
    ));

  it('ends politely where the article has changed meanwhile', () =>
    afterRestart(
      (bot) => quiz(bot),
      async ({ double }, message, there) => {
        const before = textOf(message);
        const outcome = await double.interact.component(message, buttonOf(message, 'Tell me'), there);
        expect([outcome.kind, outcome.message?.ephemeral]).toEqual(['reply', true]);
        expect(textOf(shown(outcome))).toContain('article has changed since');
        expect(textOf(message)).toBe(before);
      },
      { desk },
      { desk: changed },
    ));

  it('speaks the reader’s language, and quotes as published', () =>
    withBot(
      async (bot) => {
        const message = shown(await quiz(bot, {}, { locale: 'de' }));
        const round = roundIn(message);
        expect(labelsOf(message)).toContain('Sag es mir');
        await bot.double.interact.component(message, buttonOf(message, 'Sag es mir'), { locale: 'de' });
        expect(textOf(message)).toContain('Dein Stand: 0 von 1.');
        expect(readableTextOf(message)).toContain(`“${round.sentence.words.text}”`);
        expect(labelsOf(message)).toEqual(['Weiter']);
      },
      { desk },
    ));

  it('names the article where there are several, and is of the one that is chosen', () => {
    const other = storyOf(people, [{ id: 'dora', words: 'We have waited for ten years.' }], {
      slug: 'other',
    });
    return withBot(
      async (bot) => {
        const message = shown(await quiz(bot, { article: 'other' }));
        expect(textOf(message)).toContain('### Quay Opens To Boats');
        expect(textOf(message)).toContain('Question 1 of 1.');
        await bot.double.interact.component(message, buttonOf(message, 'Tell me'));
        expect(textOf(message)).toContain('### Quay Opens To Boats');
        expect(readableTextOf(message)).toContain('“We have waited for ten years.”');
      },
      { desk: deskWith(new Library([slugHash, other])) },
    );
  });

  it('shortens names that are too long for a button', () => {
    const long = { ann: `Ann ${'Very'.repeat(15)} ${'Long'.repeat(15)}`, pia: 'Pia Brandt' };
    const named = storyOf(long, [{ id: 'ann', words: 'The boats came home before the storm.' }]);
    return withBot(
      async (bot) => {
        const message = shown(await quiz(bot));
        const label = labelsOf(message).find((one) => one.startsWith('Ann')) ?? '';
        expect([label.length, label.at(-1)]).toEqual([80, '…']);
        expect(readableTextOf(message)).toContain(long.ann);
      },
      { desk: deskWith(new Library([named])) },
    );
  });

  it('says so of an article that has too little to ask, for the reader alone, without a way to share it', () =>
    withBot(
      async (bot) => {
        const message = shown(await quiz(bot));
        expect(message.ephemeral).toBe(true);
        expect(textOf(message)).toContain('I found too few quotations in this article for a quiz.');
        expect(labelsOf(message)).toEqual([]);
      },
      { desk: deskWith(new Library([storyOf(people, [{ id: 'ann', words: 'Never again.' }])])) },
    ));

  it('is not posted for all where a message asks for it, and is played in direct messages', () =>
    withBot(
      async ({ double }) => {
        const said = async (content: string, channel = double.world.guilds[0]?.channels[0]) => {
          const next = double.nextMessage();
          double.message(content, channel ? { channel } : {});
          return next;
        };
        const refused = await said(`<@${double.world.bot.id}> /quiz`);
        expect(readableTextOf(refused)).toContain('The quiz is for one player. Use /quiz.');
        const direct = await said('/quiz', double.world.addChannel(null, 'direct'));
        expect(textOf(direct)).toContain('Question 1 of 4.');
        await double.interact.component(direct, buttonOf(direct, 'Tell me'));
        expect(textOf(direct)).toContain('The answer:');
      },
      { desk },
    ));

  it('has no code by which anything else could show it', async () => {
    const play = { round: 0, played: 0, right: 0 };
    for (const chosen of [null, 0, 'nothing'] as const) {
      const answer = await playRound(slugHash, play, chosen);
      expect(answer && codeOf(answer)).toBeNull();
    }
    expect(await answerOf(desk, slugHash, '/quiz')).toBeNull();
  });

  it('does nothing for a round or a choice that there is not', () =>
    withBot(
      async (bot) => {
        const message = shown(await quiz(bot));
        const before = textOf(message);
        const press = readCustomId(buttonOf(message, 'Tell me'));
        if (press?.does !== 'quiz') throw new Error('no press of a quiz');
        const { play } = press;
        const others: Partial<Extract<ButtonAction, { does: 'quiz' }>>[] = [
          { play: { ...play, round: 99 } },
          { play: { ...play, right: 3 } },
          { play: { ...play, played: 8 } },
          { chosen: 9 },
        ];
        for (const other of others) {
          const id = toCustomId({ ...press, ...other }) ?? '';
          const outcome = await bot.double.interact.component(message, id);
          expect(textOf(shown(outcome))).toContain('article has changed since');
        }
        expect(textOf(message)).toBe(before);
      },
      { desk },
    ));
});

describe('the custom id of a round', () => {
  it('comes back as it was, and is short', () => {
    const numbers = fc.nat(63);
    const press = fc.record({
      does: fc.constant('quiz' as const),
      version: fc.stringMatching(/^[\w-]{6}$/),
      play: fc.record({ round: numbers, played: numbers, right: numbers }),
      chosen: fc.oneof(numbers, fc.constant('nothing' as const), fc.constant(null)),
    });
    fc.assert(
      fc.property(press, (one) => {
        const id = toCustomId(one) ?? '';
        expect(id.length).toBeLessThan(20);
        expect(readCustomId(id)).toEqual(one);
      }),
    );
  });

  it.each([
    'z',
    'z:abcdef',
    'z::1:1:1:.',
    'z:abcdef:1:1:1',
    'z:abcdef:1:1:1:!',
    'z:abcdef:1:1:1:1:1',
    'z:abcdef:.:1:1:1',
  ])('is not %s', (id) => expect(readCustomId(id)).toBeNull());
});
