import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../src/answer/check/check.js';
import type { BentRound, Choice, Round, WhoRound } from '../../../src/answer/quiz/game.js';
import { playRound } from '../../../src/answer/quiz/play.js';
import { roundsOf } from '../../../src/answer/quiz/rounds.js';
import { toOutput } from '../../../src/console/output.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import { plainText } from '../../../src/present/present.js';
import { allArticles, articleOf, generated, storyOf } from './articles.js';

interface Made {
  readonly knowledge: Knowledge;
  readonly rounds: readonly Round[];
}

let made: Made[];
beforeAll(async () => {
  const articles = [...(await allArticles()), ...Array.from({ length: 40 }, (_, at) => generated(at))];
  made = await Promise.all(
    articles.map(async (knowledge) => ({ knowledge, rounds: await roundsOf(knowledge) })),
  );
}, 120_000);

const all = (): { knowledge: Knowledge; round: Round }[] =>
  made.flatMap(({ knowledge, rounds }) => rounds.map((round) => ({ knowledge, round })));
const ofKind = <K extends Round['kind']>(kind: K) =>
  all().flatMap(({ knowledge, round }) =>
    round.kind === kind ? [{ knowledge, round: round as Extract<Round, { kind: K }> }] : [],
  );
const bentOne = ({ right, versions }: BentRound): string => versions[right === 0 ? 1 : 0];

/** An article, a state of a game in it, and what is chosen. */
const played = fc
  .record({ article: fc.nat(), round: fc.nat(), played: fc.nat(7), right: fc.nat(7), chosen: fc.nat(4) })
  .map(({ article, chosen, played, right, round }) => {
    const playable = made.filter(({ rounds }) => rounds.length > 0);
    const { knowledge, rounds } = playable[article % playable.length] as Made;
    const play = { round: round % rounds.length, played, right };
    return { knowledge, play, chosen: chosen === 4 ? ('nothing' as const) : chosen };
  });

describe('rounds', () => {
  it('there are many of both kinds', () => {
    expect(ofKind('who').length).toBeGreaterThan(60);
    expect(ofKind('bent').length).toBeGreaterThan(30);
  });

  it('ask words of a quotation of the article’s, each once', () => {
    for (const { rounds } of made) {
      const texts = rounds.map(({ sentence }) => sentence.words.text);
      expect(new Set(texts).size).toBe(texts.length);
    }
    for (const { knowledge, round } of all()) {
      const { said, words } = round.sentence;
      expect(words.text).toBe(knowledge.article.text.slice(words.start, words.end));
      expect(said.statement.words.contains(words)).toBe(true);
      expect(said.statement.direct).toBe(true);
      expect(said.statement.speakers).toEqual([said.speaker.id]);
    }
  });

  it('are the same each time', async () => {
    for (const number of [3, 7, 11]) {
      const texts = async (): Promise<unknown> =>
        (await roundsOf(generated(number))).map((round) =>
          round.kind === 'bent'
            ? round.versions
            : [round.sentence.words.text, ...round.choices.map(({ id }) => id)],
        );
      expect(await texts()).toEqual(await texts());
    }
  });
});

describe('who said it', () => {
  it('has the right one among two to four whom the article names', () => {
    for (const { knowledge, round } of ofKind('who')) {
      const { organisations, people, places } = knowledge.contents;
      expect(round.choices.length).toBeGreaterThanOrEqual(2);
      expect(round.choices.length).toBeLessThanOrEqual(4);
      expect(new Set(round.choices).size).toBe(round.choices.length);
      expect(round.choices[round.right]).toBe(round.sentence.said.speaker);
      for (const entity of round.choices) expect([...people, ...organisations, ...places]).toContain(entity);
    }
  });

  it('has nobody beside who could be right, as a check finds', () => {
    for (const { knowledge, round } of ofKind('who')) {
      const verdicts = round.choices.map(({ name }) => {
        const answer = check(knowledge, round.sentence.words.text, name.text);
        return 'verdict' in answer ? answer.verdict : null;
      });
      // A letter that an editor put in brackets is a difference to it.
      expect(['verbatim', 'altered']).toContain(verdicts[round.right]);
      for (const verdict of verdicts.toSpliced(round.right, 1)) expect(verdict).toBe('misattributed');
    }
  });

  it('does not name the speaker in the words', () => {
    for (const { round } of ofKind('who')) {
      const words = round.sentence.words.text.toLowerCase().split(/[^\p{L}]+/u);
      const names = round.sentence.said.speaker.name.text.toLowerCase().split(/[^\p{L}]+/u);
      expect(names.filter((name) => name.length > 2 && words.includes(name))).toEqual([]);
    }
  });

  const people = { ann: 'Ann Lee', pia: 'Pia Brandt', carl: 'Carl Voss', lee: 'Robert Lee' };
  const asked = (story: Knowledge): Promise<WhoRound | undefined> =>
    roundsOf(story).then((rounds) => rounds.find((round) => round.kind === 'who'));
  const names = (round: WhoRound | undefined): string[] =>
    (round?.choices ?? []).map(({ name }) => name.text).sort();

  it('offers others who are quoted first, and nobody of the same name', async () => {
    const round = await asked(
      storyOf(people, [{ id: 'ann', words: 'The boats came home before the storm.' }]),
    );
    expect(names(round)).toEqual(['Ann Lee', 'Carl Voss', 'Pia Brandt']);
  });

  it('offers nobody to whom the article attributes the same words', async () => {
    const words = 'The boats came home before the storm.';
    const round = await asked(
      storyOf(people, [
        { id: 'ann', words },
        { id: 'pia', words },
      ]),
    );
    expect(names(round)).toEqual(['Ann Lee', 'Carl Voss']);
  });

  it('offers no body that the speaker speaks for', async () => {
    const said = [
      { id: 'ann', words: 'The boats came home before the storm.' },
      { id: 'pia', words: 'We have closed the old quay for good.' },
    ];
    const words = 'The Harbour Board will pay for all of it in time.';
    const story = storyOf(people, said, {
      paragraph: `The Harbour Board said, “${words}”`,
      file: (file) => ({
        ...file,
        people: file.people.map((one) => ({ ...one, of: ['board'] })),
        organisations: [
          { id: 'board', name: 'Harbour Board', kind: 'organisation', introduced: 'The Harbour Board said' },
        ],
        statements: [
          ...file.statements,
          {
            id: 'b',
            speakers: ['board'],
            direct: true,
            words,
            cue: { text: 'said', within: 'Harbour Board said' },
          },
        ],
      }),
    });
    const rounds = (await roundsOf(story)).filter(({ kind }) => kind === 'who');
    expect(rounds.length).toBeGreaterThan(0);
    for (const round of rounds) if (round.kind === 'who') expect(names(round)).not.toContain('Harbour Board');
  });

  it.each([
    ['with too few words', 'The boats came home.', {}],
    ['that is no sentence', 'home before the storm and in good time', {}],
    ['that names its speaker', 'Ann Lee was the first to see it.', {}],
    ['of whose speaker a program is not sure', 'The boats came home before the storm.', { confidence: 0.7 }],
    ['that is open', 'The boats came home before the storm.', { speakers: [] }],
    ['of two speakers', 'The boats came home before the storm.', { speakers: ['ann', 'pia'] }],
  ])('asks no quotation %s', async (_, words, statement) => {
    const story = storyOf(people, [{ id: 'ann', words }], {
      file: (file) => ({
        ...file,
        statements: file.statements.map((one) => ({ ...one, ...statement }) as typeof one),
      }),
    });
    expect((await roundsOf(story)).filter(({ kind }) => kind === 'who')).toEqual([]);
  });
});

describe('true or bent', () => {
  it('has the true one as the article has it, and one that stands nowhere in it', () => {
    const plain = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    for (const { knowledge, round } of ofKind('bent')) {
      expect(round.versions[round.right]).toBe(round.sentence.words.text);
      expect(` ${plain(knowledge.article.text)} `).not.toContain(` ${plain(bentOne(round))} `);
    }
  });

  it('has one that a check calls altered, and what is changed in words', () => {
    for (const { knowledge, round } of ofKind('bent')) {
      const answer = check(knowledge, bentOne(round));
      expect('verdict' in answer && answer.verdict).toBe('altered');
      expect(['wordsChanged', 'wordsAdded', 'wordsLeftOut']).toContain(round.change.key);
    }
  });

  it('has the true one now first and now second', () => {
    expect(new Set(ofKind('bent').map(({ round }) => round.right))).toEqual(new Set([0, 1]));
  });

  it('bends nothing into what somebody is quoted with', async () => {
    const words = ['We will open the quay to boats.', 'We will not open the quay to boats.'];
    const people = { ann: 'Ann Lee', pia: 'Pia Brandt' };
    const story = storyOf(people, [
      { id: 'ann', words: words[0] ?? '' },
      { id: 'pia', words: words[1] ?? '' },
    ]);
    for (const round of await roundsOf(story))
      if (round.kind === 'bent') expect(words).not.toContain(bentOne(round));
  });
});

describe('a game', () => {
  it('never tells a bent version without the true one, who said it and where', async () => {
    await fc.assert(
      fc.asyncProperty(played, async ({ chosen, knowledge, play }) => {
        const answer = await playRound(knowledge, play, chosen as Choice);
        if (answer?.kind !== 'statements') return;
        const { round } = answer.quiz;
        const { said, words } = round.sentence;
        for (const locale of ['en', 'de', 'ru']) {
          const text = plainText(answer, locale);
          expect(text).toContain(`“${words.text}” — ${said.speaker.name.text} (¶`);
          if (round.kind === 'bent') expect(text).not.toContain(bentOne(round));
        }
        expect(answer.quotes).toEqual([said]);
      }),
      { numRuns: 300 },
    );
  });

  it('asks with both versions as nobody’s words, called one of two of which one is bent', async () => {
    await fc.assert(
      fc.asyncProperty(played, async ({ knowledge, play }) => {
        const answer = await playRound(knowledge, play, null);
        if (answer?.quiz.round.kind !== 'bent') return;
        const { sentence, versions } = answer.quiz.round;
        const text = plainText({ ...answer, suggestions: [] });
        expect(text).toContain('I changed the other');
        for (const [at, version] of versions.entries()) expect(text).toContain(`\n${'AB'[at]}: ${version}`);
        expect(text).not.toMatch(/[“”"] —|¶/u);
        const others = versions.join(' ');
        if (!others.includes(sentence.said.speaker.name.text))
          expect(text).not.toContain(sentence.said.speaker.name.text);
      }),
      { numRuns: 200 },
    );
  });

  it('gives scripts no words of a quotation before a choice, and true ones alone after it', async () => {
    await fc.assert(
      fc.asyncProperty(played, fc.boolean(), async ({ chosen, knowledge, play }, isTold) => {
        const answer = await playRound(knowledge, play, isTold ? (chosen as Choice) : null);
        if (!answer) return;
        const { closest, evidence, kind, quotes } = toOutput(answer, '/quiz', false);
        const shown = [...quotes, ...evidence, ...closest];
        expect([kind, shown.length > 0]).toEqual(isTold ? ['statements', true] : ['help', false]);
        for (const { end, start, text } of shown) expect(text).toBe(knowledge.article.text.slice(start, end));
      }),
      { numRuns: 200 },
    );
  });

  it('ends after eight rounds, wherever it begins, each asked once', async () => {
    for (const { knowledge, rounds } of made.filter((one) => one.rounds.length > 2)) {
      const seen: number[] = [];
      let play: { round: number; played: number; right: number } | null = {
        round: rounds.length - 1,
        played: 0,
        right: 0,
      };
      while (play) {
        seen.push(play.round);
        const answer: Awaited<ReturnType<typeof playRound>> = await playRound(
          knowledge,
          play,
          rounds[play.round]?.right ?? 0,
        );
        if (!answer || !('next' in answer.quiz)) throw new Error('it ends too early');
        expect(answer.quiz.score.right).toBe(seen.length);
        play = answer.quiz.next;
      }
      expect(new Set(seen).size).toBe(Math.min(8, rounds.length));
      expect(seen.length).toBe(Math.min(8, rounds.length));
    }
  });

  it('has no rounds without quotations', async () => {
    const text = 'Quay Opens\n\nThe quay opened on Monday.';
    const empty = articleOf('empty', text, {
      ...{ title: 'Quay Opens', date: null, source: null, summary: ['The quay opened on Monday.'] },
      ...{ people: [], organisations: [], places: [], events: [], statements: [], facts: [] },
    });
    expect(await roundsOf(empty)).toEqual([]);
    expect(await playRound(empty, { round: 0, played: 0, right: 0 }, null)).toBeNull();
  });
});
