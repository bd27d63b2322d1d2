import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, CheckAnswer, Verdict } from '../../../src/answer/answer.js';
import { check } from '../../../src/answer/check/check.js';
import { Article } from '../../../src/article/article.js';
import { outputSchema, toOutput } from '../../../src/console/output.js';
import { Library } from '../../../src/knowledge/library.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import { plainText } from '../../../src/present/present.js';
import { respond } from '../../../src/request/respond.js';
import { deskWith } from '../../desk.js';
import { loadArticles } from './table.js';

let knowledge: Knowledge;
let bridge: Knowledge;
beforeAll(async () => {
  const articles = await loadArticles();
  const first = articles.get('russia-rejects-nato-troops');
  const second = articles.get('harbour-bridge-closed');
  if (!first || !second) throw new Error('an article is missing');
  knowledge = first;
  bridge = second;
});

const ask = (line: string): Promise<Answer> => respond(deskWith(new Library([knowledge])), line);

function found(answer: Answer): CheckAnswer {
  if (answer.kind !== 'check' || answer.status === 'invalid') throw new Error(`no finding: ${answer.kind}`);
  return answer;
}

const pieces = (answer: Answer): string[] =>
  found(answer).diff.map((piece) => `${piece.op}:${piece.op === 'added' ? piece.text : piece.passage.text}`);

describe('the verdicts on lines as they are typed', () => {
  const decisions = 'you cannot make decisions without Ukraine on how to end the war in Ukraine';
  const lines: [line: string, verdict: Verdict][] = [
    [`/check ${decisions}`, 'verbatim'],
    [`/check "${decisions}." zelensky`, 'verbatim'],
    [`/check quote:“${decisions}” speaker:Selenskyj`, 'verbatim'],
    ['/check zelensky: you cannot make decisions', 'verbatim'],
    ['/check “you cannot make decisions” — Zelensky', 'verbatim'],
    ['/check Zelensky said “you cannot make decisions without Ukraine”', 'verbatim'],
    ['/check you cannot … how to end the war', 'verbatim'],
    ['/check quote:"willing to engage seriously" speaker:"secretary of state"', 'verbatim'],
    ['/check quote:"is not being sidelined" speaker:america', 'verbatim'],
    ['/check quote:"surprise" speaker:zelensky', 'verbatim'],
    ['/check **you cannot make decisions** ||without Ukraine|| 🙄', 'verbatim'],
    ['/check > you cannot make decisions\n> without Ukraine\n— Zelensky', 'verbatim'],
    ['/check [y]ou cannot make decisions', 'verbatim'],
    ['/check did Zelensky really say you cannot make decisions without Ukraine?', 'verbatim'],
    ['/check did he say "willing to engage seriously"?', 'verbatim'],
    ['/check is it true that Lavrov said you cannot make decisions without Ukraine?', 'misattributed'],
    ['/check you can make decisions without Ukraine', 'altered'],
    ['/check make decisions without Ukraine', 'altered'],
    ['/check is … being sidelined', 'altered'],
    ['/check US backstop', 'altered'],
    ['/check quote:"surprise" speaker:rubio', 'misattributed'],
    ['/check Ukraine “is not being sidelined” zelensky', 'misattributed'],
    ['/check Ukraine “is not being sidelined” (zelensky)', 'misattributed'],
    ['/check zelensky said ukraine “is not being sidelined”', 'misattributed'],
    ['/check Ukraine “is not being sidelined” america', 'verbatim'],
    ['/check "willing to engage seriously" — Sergei Lavrov', 'misattributed'],
    ['/check Putin: you cannot make decisions without Ukraine', 'misattributed'],
    ['/check quote:"all sides must make concessions" speaker:rubio', 'paraphrase'],
    ['/check the two nations would soon reinstate ambassadors', 'paraphrase'],
    ['/check quote:"all sides must make concessions" speaker:tusk', 'misattributed'],
    ['/check Ukraine was not invited to the talks', 'narration'],
    ['/check quote:"he did not specify what they would be" speaker:rubio', 'narration'],
    ['/check Russia Rejects NATO Troops in Ukraine', 'narration'],
    ['/check Ukraine was invited to the talks', 'not-found'],
    ['/check ask not what your country can do for you', 'not-found'],
  ];
  it.each(lines)('%s is %s', async (line, verdict) => {
    const answer = found(await ask(line));
    expect(answer.verdict).toBe(verdict);
    expect(answer.status).toBe(verdict === 'not-found' ? 'not-in-article' : 'answered');
  });

  it.each([
    '/check',
    '/check ""',
    '/check “surprise”',
    '/check quote:"war" speaker:zelensky',
    '/check …',
    '/check ?!',
  ])('%s is asked to be more, with an example', async (line) => {
    const answer = await ask(line);
    expect([answer.status, answer.kind]).toEqual(['invalid', 'check']);
    const [example = ''] = answer.suggestions;
    expect(found(await ask(example)).verdict).toBe('verbatim');
  });
});

describe('what an answer shows', () => {
  it('marks what differs, and names it', async () => {
    const answer = found(await ask('/check you can make decisions without Ukraine'));
    expect(pieces(answer)).toEqual([
      'same:you',
      'left-out:cannot',
      'added:can',
      'same:make decisions without Ukraine',
    ]);
    const lines = plainText(answer).split('\n');
    expect(lines.slice(1, 3)).toEqual([
      'you ~~can~~ **cannot** make decisions without Ukraine',
      'Changed: “can” instead of “cannot”.',
    ]);
    // The true words stand once more, where they were said.
    expect(lines.slice(3).join()).toContain('“**you cannot make decisions without Ukraine** on how to end');
  });

  it('marks a negation that was cut off at either end or left out behind dots', async () => {
    expect(pieces(await ask('/check being sidelined'))).toEqual(['left-out:not', 'same:being sidelined']);
    expect(pieces(await ask('/check is … being sidelined'))).toEqual([
      'same:is',
      'left-out:not',
      'same:being sidelined',
    ]);
    const will = knowledgeOf('“We will not, under any pressure, give up the harbour,” Anna Berg said.');
    expect(pieces(check(will, 'We will', ''))).toEqual(['same:We will', 'left-out:not']);
    expect(found(check(will, 'give up the harbour', '')).verdict).toBe('verbatim');
    expect(found(check(will, 'We will … give up the harbour', '')).verdict).toBe('altered');
  });

  it.each([
    ['a violent protest', 'altered'],
    ['a non-violent protest', 'verbatim'],
    ['a non–violent protest', 'verbatim'],
    ['violent protest', 'altered'],
    ['it cost us €5 million', 'altered'],
    ['it cost us $5 million', 'verbatim'],
    ['sales fell by 5', 'altered'],
    ['fell by 5 %', 'verbatim'],
    ['the sun - and the rain', 'verbatim'],
  ])('takes words, sums and shares whole: “%s” is %s', (quote, verdict) => {
    const plain = knowledgeOf(
      '“It was a non-violent protest, it cost us $5 million, sales fell by 5%, the sun—and the rain,” Anna Berg said.',
    );
    expect(found(check(plain, quote)).verdict).toBe(verdict);
  });

  it('names numbers and names that differ', async () => {
    const number = plainText(
      check(bridge, 'We are not prepared to gamble with the lives of 400,000 commuters a day'),
    );
    expect(number).toMatch(/“400,000” instead of “40,000”/u);
    const name = plainText(await ask('/check you cannot make decisions without Poland'));
    expect(name).toMatch(/“Poland” instead of “Ukraine”/u);
  });

  it.each([
    ['you cannot make decisions on how to end the war', ['Left out: “without Ukraine”.']],
    ['you cannot ever make decisions without Ukraine', ['Added: “ever”.']],
    [
      'you cannot make decisions without all of the good people of Ukraine on how to end the war',
      ['Added: “all of the good people of”.'],
    ],
    [
      'you cannot make decisions without all of the good and brave people of Ukraine on how to end the war',
      ['Added, starting with “all of the good and brave”.'],
    ],
    [
      'you cannot make the war in Ukraine',
      ['Left out, starting with “decisions without Ukraine on how to”.'],
    ],
  ])('says in words what was left out and added, the beginning of what is long: %s', async (quote, told) => {
    const lines = plainText(await ask(`/check ${quote}`)).split('\n');
    expect(lines.filter((line) => /^(?:Changed|Left out|Added|Moved)/u.test(line))).toEqual(told);
  });

  it('does not say of words that moved that they are missing', async () => {
    const answer = found(await ask('/check without Ukraine you cannot make decisions on how to end the war'));
    expect([answer.verdict, answer.notes.map(({ key, values }) => [key, values.article])]).toEqual([
      'altered',
      [['wordsMoved', 'without Ukraine']],
    ]);
  });

  it('shows the whole quotation and its speaker for a cut', async () => {
    const { quotes, evidence } = found(await ask('/check how to end the war'));
    expect(quotes.map(({ speaker, statement }) => [speaker.name.text, statement.words.text])).toEqual([
      ['Volodymyr Zelensky', 'you cannot make decisions without Ukraine on how to end the war in Ukraine.'],
    ]);
    expect(evidence[0]?.text).toMatch(/^Ukraine was not invited/u);
  });

  it('says so where words are joined that the reporter interrupts', () => {
    const answer = found(check(bridge, 'They have known about the rust for ten years, and they did nothing'));
    expect(answer.verdict).toBe('altered');
    expect(answer.quotations).toHaveLength(2);
    expect(answer.notes.map(({ key }) => key)).toEqual(['interrupted']);
  });

  it('offers the closest passages with what is not found, and asserts nothing', async () => {
    const answer = found(await ask('/check Ukraine was invited to the talks'));
    expect(answer.closest[0]?.text).toMatch(/^Ukraine was not invited/u);
    expect([answer.quotes, answer.evidence, answer.diff]).toEqual([[], [], []]);
  });

  it('goes into the JSON contract', async () => {
    for (const line of [
      '/check you can make decisions without Ukraine',
      '/check',
      '/check no such thing was said',
    ]) {
      expect(outputSchema.safeParse(toOutput(await ask(line), line, false)).error).toBeUndefined();
    }
    const output = toOutput(await ask('/check being sidelined'), '', false);
    expect(output.diff).toEqual([
      { op: 'left-out', text: 'not' },
      { op: 'same', text: 'being sidelined' },
    ]);
    expect([output.kind, output.verdict]).toEqual(['check', 'altered']);
  });

  it('answers a text of 4,000 characters', () => {
    const words = bridge.article.paragraphs.map(({ text }) => text).join(' ');
    const long = `${words} ${words} ${words}`.slice(0, 4000);
    expect(check(bridge, long).status).not.toBe('invalid');
  });

  it('says once what is changed in several places', async () => {
    const { notes } = found(
      await ask('/check you cannot make quick decisions without Ukraine on quick how to end the war'),
    );
    expect(notes).toHaveLength(1);
  });
});

/** An article of which nothing is known but its text. */
function knowledgeOf(text: string): Knowledge {
  const article = new Article('plain', `A headline\n\n${text}`);
  const [title] = [article.title, ...article.sentences];
  if (!title) throw new Error('the text is empty');
  const none = { people: [], organisations: [], places: [], events: [], statements: [], facts: [] };
  return { article, contents: { title, date: null, author: null, source: null, summary: [title], ...none } };
}

describe('quotations that no statement covers', () => {
  const text =
    'Mayor Anna Berg opened the new harbour on Friday. “We have waited thirty years for this day,” she said. ' +
    '“Nobody believed in us.” The engineer, Karl Noe, was less sure. “Ask me again after the first storm,” he said. ' +
    'The port will never be empty, according to Berg. In 2019 Orsava beat Karelia by 5 goals to 3 in the harbour cup.';
  const rows: [quote: string, speaker: string, verdict: Verdict][] = [
    ['We have waited thirty years for this day', '', 'verbatim'],
    // Who says it, only what is known of the article tells; the words around it are not read again here.
    ['We have waited thirty years for this day', 'Anna Berg', 'misattributed'],
    ['Ask me again after the first storm', 'Berg', 'misattributed'],
    ['We have waited thirty years for this day', 'Karl Noe', 'misattributed'],
    ['We have waited twenty years for this day', '', 'altered'],
    ['The port will never be empty', '', 'narration'],
    ['opened the new harbour on Friday', 'Berg', 'narration'],
    ['In 2019 Orsava beat Karelia by 5 goals in the harbour cup', '', 'narration'],
    ['In 2019 Karelia beat Orsava by 5 goals in the harbour cup', '', 'not-found'],
    ['In 2019 Orsava beat Karelia by 3 goals to 5 in the harbour cup', '', 'not-found'],
    ['In 2018 Orsava beat Karelia by 5 goals in the harbour cup', '', 'not-found'],
    ['In 2019 Orsava never beat Karelia by 5 goals in the harbour cup', '', 'not-found'],
  ];
  it.each(rows)('“%s” by “%s” is %s', (quote, speaker, verdict) => {
    expect(found(check(knowledgeOf(text), quote, speaker)).verdict).toBe(verdict);
  });

  it('reads a quotation that goes on in the next paragraph', () => {
    const open = knowledgeOf('Berg said: “We have waited for thirty years.\n\n“Now the day is here.”');
    expect(found(check(open, 'We have waited for thirty years', '')).verdict).toBe('verbatim');
  });
});
