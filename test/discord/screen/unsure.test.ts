import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { PassagesAnswer } from '../../../src/answer/answer.js';
import type { Passage } from '../../../src/article/article.js';
import { answerOf, codeOf } from '../../../src/discord/screen/customIds/answerCode.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import { phrase } from '../../../src/phrases/phrases.js';
import { plainText } from '../../../src/present/present.js';
import { command } from '../../../src/request/command.js';
import { type SentMessage, textOf } from '../double/message.js';
import { type Bot, buttonOf, share, shippedDesk, shown, withBot } from '../support.js';

/** Words of an article. */
function wordsIn({ article }: Knowledge, text: string): Passage {
  const start = article.text.indexOf(text);
  return article.passage({ start, end: start + text.length });
}

function answerIn(knowledge: Knowledge, status: PassagesAnswer['status']): PassagesAnswer {
  const words = wordsIn(knowledge, 'not invited to the talks');
  return {
    status,
    kind: 'passages',
    knowledge,
    score: 0.4,
    lead: phrase(status === 'unsure' ? 'unsure' : 'passages'),
    evidence: [knowledge.article.sentenceOf(words)],
    highlights: [words],
    suggestions: [],
  };
}

/** Runs a test with a bot that is sure, or unsure, whatever it is asked. */
async function withAnswers(run: (bot: Bot) => Promise<void>): Promise<void> {
  const desk = await shippedDesk();
  const each = (['answered', 'unsure'] as const).map((status) =>
    command({
      data: { name: status, description: 'Always the same', options: {} },
      run: ({ knowledge }) => answerIn(knowledge, status),
    }),
  );
  await withBot(run, { desk: { ...desk, commands: [...desk.commands, ...each] } });
}

function stripeOf({ body }: SentMessage): unknown {
  const container = body.components?.find(({ type }) => type === ComponentType.Container);
  return container && 'accent_color' in container ? container.accent_color : undefined;
}

describe('an unsure answer', () => {
  it('is for everybody and can be voted on, as an answer is, but does not look like one', async () => {
    await withAnswers(async ({ double }) => {
      const sure = shown(await double.interact.command('answered'));
      const unsure = shown(await double.interact.command('unsure'));
      expect([sure.ephemeral, unsure.ephemeral]).toEqual([false, false]);
      expect(textOf(sure)).toContain('### The article says:');
      expect(textOf(unsure)).toContain('❔ This may answer it:');
      expect(textOf(unsure)).not.toContain('###');
      expect(stripeOf(unsure)).not.toBe(stripeOf(sure));
      for (const message of [sure, unsure])
        for (const label of ['Helpful', 'Wrong', 'Remove']) buttonOf(message, label);
    });
  });

  it('is shared as it was shown', async () => {
    await withAnswers(async ({ double }) => {
      const own = shown(await double.interact.command('unsure', { private: true }));
      const everybodys = await share(double, own);
      expect([own.ephemeral, everybodys.ephemeral]).toEqual([true, false]);
      expect(textOf(everybodys)).toBe(textOf(own));
    });
  });
});

describe('the words that answer', () => {
  it('are bold in their sentence', async () => {
    await withAnswers(async ({ double }) => {
      for (const name of ['answered', 'unsure'])
        expect(textOf(shown(await double.interact.command(name)))).toContain(
          'Ukraine was **not invited to the talks**, a move',
        );
    });
  });

  it.each(['answered', 'unsure'] as const)('come back from the code of what is %s', async (status) => {
    const desk = await shippedDesk();
    const { defaultArticle } = desk.library;
    if (!defaultArticle) throw new Error('no article');
    const answer = answerIn(defaultArticle, status);
    const again = await answerOf(desk, defaultArticle, codeOf(answer) ?? '');
    expect(again && plainText(again)).toBe(plainText(answer));
    expect(again).toMatchObject({ status, highlights: answer.highlights });
  });
});
