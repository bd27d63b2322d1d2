import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/knowledge/library.js';
import { readKnowledge } from '../../../src/knowledge/load.js';
import { deskWith } from '../../desk.js';
import { buttonsOf, readableTextOf, selectsOf, textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { afterRestart, buttonOf, longDesk, share, shown, withBot } from '../support.js';

const page = /Page (\d+) of (\d+)/;
const moderator = person('Moderator', { permissions: '8192' });
const stranger = person('Stranger', { permissions: '2048' });

describe('More and Back', () => {
  it('lead through a long answer, each quotation once and whole', async () => {
    const desk = longDesk(30);
    await withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('quote', { speaker: 'ann lee' }));
        const pages = Number(page.exec(textOf(message))?.[2]);
        expect(pages).toBeGreaterThan(2);
        const seen = [textOf(message)];
        for (let number = 2; number <= pages; number++) {
          const outcome = await double.interact.component(message, buttonOf(message, 'More'));
          expect(outcome).toMatchObject({ kind: 'update', message: { id: message.id } });
          expect(page.exec(textOf(message))?.[1]).toBe(String(number));
          seen.push(textOf(message));
        }
        expect(buttonsOf(message).map(({ label }) => label)).not.toContain('More');
        const quoted = seen.flatMap((text) =>
          [...text.matchAll(/> “(Quay number \d+[^”\n]*)”/g)].map((match) => match[1]),
        );
        expect(quoted).toEqual(
          desk.library.defaultArticle?.contents.statements.map(({ words }) => words.text),
        );
        await double.interact.component(message, buttonOf(message, 'Back'));
        expect(textOf(message)).toBe(seen.at(-2));
      },
      { desk },
    );
  });

  it('open a copy for somebody else and leave the answer as it is', async () => {
    await withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('quote', { speaker: 'ann lee' }));
        const before = textOf(message);
        const copy = await double.interact.component(message, buttonOf(message, 'More'), { user: stranger });
        expect(copy).toMatchObject({ kind: 'reply', message: { ephemeral: true } });
        expect(textOf(message)).toBe(before);
        expect(page.exec(textOf(shown(copy)))?.[1]).toBe('2');
        const next = await double.interact.component(shown(copy), buttonOf(shown(copy), 'More'), {
          user: stranger,
        });
        expect(next.kind).toBe('update');
        expect(page.exec(textOf(shown(next)))?.[1]).toBe('3');
      },
      { desk: longDesk(30) },
    );
  });

  it('work after a restart', () =>
    afterRestart(
      ({ double }) => double.interact.command('quote', { speaker: 'ann lee' }),
      async ({ double }, message, there) => {
        const press = { user: stranger, ...there };
        const again = await double.interact.component(message, buttonOf(message, 'More'), press);
        expect(page.exec(textOf(shown(again)))?.[1]).toBe('2');
      },
      { desk: longDesk(30) },
    ));
});

describe('In context', () => {
  it('shows the paragraph with the passage in bold, privately, to anybody', async () => {
    await withBot(async ({ double, desk }) => {
      const message = shown(await double.interact.command('quote', { speaker: 'scholz' }));
      const outcome = await double.interact.component(message, buttonOf(message, 'In context'), {
        user: stranger,
      });
      expect(outcome.message?.ephemeral).toBe(true);
      expect(textOf(shown(outcome))).toContain('to discuss their response. **UK Prime Minister');
      const paragraph = desk.library.defaultArticle?.article.paragraphs[5]?.text ?? '';
      expect(readableTextOf(shown(outcome)).replaceAll('**', '')).toContain(paragraph);
    });
  });

  it('is a menu where there are several passages, each as wide as the message and with its number', async () => {
    await withBot(async ({ double }) => {
      const message = shown(await double.interact.command('quote', { speaker: 'lavrov' }));
      const [menu] = selectsOf(message);
      expect(menu?.options?.map(({ label }) => label.slice(0, 9))).toEqual(['① Russian', '② Followi']);
      expect(textOf(message)).toMatch(/different flag would be.*①.*Following the talks.*②/su);
      const section = 9;
      expect(JSON.stringify(message.body.components)).not.toContain(`"type":${section}`);
      const value = menu?.options?.[1]?.value ?? '';
      const outcome = await double.interact.choose(message, menu?.custom_id ?? '', [value], {
        user: stranger,
      });
      expect(outcome.message?.ephemeral).toBe(true);
      expect(textOf(shown(outcome))).toContain('**Following the talks, Lavrov expressed');
    });
  });

  it.each([
    ['ask', { question: 'was Ukraine invited?' }],
    ['quote', { speaker: 'zelensky' }],
  ] as const)(
    'is not offered where the paragraph has no more than is shown: /%s %o',
    async (name, options) => {
      await withBot(async ({ double }) => {
        const message = shown(await double.interact.command(name, options));
        expect(buttonsOf(message).map(({ label }) => label)).not.toContain('In context');
        expect(selectsOf(message)).toEqual([]);
      });
    },
  );

  it('is not offered where all sentences of the paragraph are shown, each on its own', async () => {
    const paragraph = 'Ada Holm said the bridge is late. She said the ferry runs until it opens.';
    const said = ['the bridge is late', 'the ferry runs until it opens'];
    const file = {
      title: 'Bridge Late',
      date: null,
      source: null,
      summary: [paragraph],
      people: [{ id: 'holm', name: 'Ada Holm', role: null, introduced: 'Ada Holm' }],
      organisations: [],
      places: [],
      events: [],
      statements: said.map((words, at) => ({
        id: `said-${at}`,
        speakers: ['holm'],
        direct: false,
        words,
        cue: { text: 'said', nth: at + 1 },
      })),
      facts: [],
    };
    const { knowledge } = readKnowledge('bridge', `Bridge Late\n\n${paragraph}`, JSON.stringify(file));
    if (!knowledge) throw new Error('the article has faults');
    await withBot(
      async ({ double }) => {
        const both = shown(await double.interact.command('quote', { speaker: 'holm' }));
        expect(selectsOf(both)).toEqual([]);
        const one = shown(await double.interact.command('quote', { speaker: 'holm', about: 'ferry' }));
        expect(buttonOf(one, 'In context')).not.toBe('');
      },
      { desk: deskWith(new Library([knowledge])) },
    );
  });

  it('keeps whole sentences around a passage of a paragraph that no message holds', async () => {
    const filler = Array.from(
      { length: 120 },
      (_, at) => `The harbour was quiet on day number ${at + 1} of that year.`,
    );
    const said = 'Nothing moved at all';
    const text = [
      'A Quiet Harbour',
      [...filler.slice(0, 60), `“${said},” said Ann Lee.`, ...filler.slice(60)].join(' '),
    ].join('\n\n');
    const file = {
      title: 'A Quiet Harbour',
      date: null,
      source: null,
      summary: [said],
      people: [{ id: 'ann-lee', name: 'Ann Lee', role: null, introduced: 'said Ann Lee' }],
      organisations: [],
      places: [],
      events: [],
      statements: [
        {
          id: 'quiet',
          speakers: ['ann-lee'],
          direct: true,
          words: said,
          cue: { text: 'said', within: 'said Ann Lee' },
        },
      ],
      facts: [],
    };
    const { knowledge } = readKnowledge('quiet', text, JSON.stringify(file));
    if (!knowledge) throw new Error('the article has faults');
    await withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('quote', { speaker: 'ann lee' }));
        const outcome = await double.interact.component(message, buttonOf(message, 'In context'));
        const around = readableTextOf(shown(outcome)).split('\n')[0] ?? '';
        expect(around).toContain(`**${said}`);
        expect(around).toMatch(/^The harbour was quiet on day number \d+ of that year\. /);
        expect(around).toMatch(/ of that year\.$/);
      },
      { desk: deskWith(new Library([knowledge])) },
    );
  });
});

describe('Share and Remove', () => {
  it('shares a refusal as it is shown, without what it suggests', async () => {
    await withBot(async ({ double }) => {
      const question = 'what is the capital of France?';
      const message = shown(await double.interact.command('ask', { question }));
      expect(message.ephemeral).toBe(true);
      const shared = await share(double, message);
      expect([shared.ephemeral, textOf(shared)]).toEqual([false, textOf(message)]);
      expect(buttonsOf(shared).map(({ label }) => label)).toContain('Remove');
      const outcome = await double.interact.component(shared, buttonOf(shared, 'Remove'), { user: stranger });
      expect([outcome.message?.ephemeral, shared.deleted]).toEqual([true, false]);
    });
  });

  it('shares a checked quotation, which has no ids to be found by again, as it is shown', async () => {
    await withBot(async ({ double }) => {
      const quote = 'a U.S. backstop is needed';
      const message = shown(await double.interact.command('check', { quote, private: true }));
      const shared = await share(double, message);
      expect([shared.ephemeral, textOf(shared)]).toEqual([false, textOf(message)]);
      expect(buttonsOf(shared).map(({ label }) => label)).toEqual(['In context', 'Remove']);
    });
  });

  it.each([
    ['whoever asked', true, undefined],
    ['a moderator', true, moderator],
    ['anybody else', false, stranger],
  ] as const)('removes an answer for %s: %s', async (_, isRemoved, user) => {
    await withBot(async ({ double, face }) => {
      const message = shown(await double.interact.command('summary'));
      const outcome = await double.interact.component(
        message,
        buttonOf(message, 'Remove'),
        user ? { user } : {},
      );
      await face.close();
      expect(message.deleted).toBe(isRemoved);
      expect(outcome.message?.ephemeral ?? false).toBe(!isRemoved);
    });
  });
});

describe('what a refusal suggests', () => {
  it('is a button that answers in its place', async () => {
    await withBot(async ({ double }) => {
      const message = shown(await double.interact.command('who', { query: 'donald' }));
      const labels = buttonsOf(message).map(({ label }) => label);
      expect(labels).toContain('/who Donald Tusk');
      const outcome = await double.interact.component(message, buttonOf(message, '/who Donald Tusk'));
      expect(outcome).toMatchObject({ kind: 'update', message: { id: message.id } });
      expect(textOf(message)).toContain('**Donald Tusk**');
      expect(buttonsOf(message).at(-1)?.label).toBe('Share');
    });
  });

  it('is three buttons at most', async () => {
    await withBot(async ({ double }) => {
      const message = shown(await double.interact.command('quote', { speaker: 'putin' }));
      const buttons = buttonsOf(message).filter(({ label }) => label?.startsWith('/'));
      expect(buttons.length).toBeGreaterThan(0);
      expect(buttons.length).toBeLessThanOrEqual(3);
    });
  });
});
