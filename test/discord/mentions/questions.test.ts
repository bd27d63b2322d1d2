import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../../src/discord/scheduling/rateLimiter.js';
import { plainText } from '../../../src/present/present.js';
import { remember } from '../../../src/request/conversation.js';
import { respond } from '../../../src/request/respond.js';
import type { DiscordDouble } from '../double/double.js';
import { readableTextOf, type SentMessage, textOf } from '../double/message.js';
import { type Channel, person } from '../double/world.js';
import { bareWords, buttonOf, shippedDesk, withBot } from '../support.js';

const mention = (double: DiscordDouble): string => `<@${double.world.bot.id}>`;
const channelOf = (double: DiscordDouble): Channel => {
  const channel = double.world.guilds[0]?.channels[0];
  if (!channel) throw new Error('no channel');
  return channel;
};

/** Waits until everything that was sent to the bot before has been dealt with. */
async function settle(double: DiscordDouble): Promise<void> {
  const marker = double.nextMessage();
  double.message(`${mention(double)} who is Yury Ushakov?`, {
    author: person('Fence'),
    channel: double.world.addChannel(null, 'fence'),
  });
  const sent = await marker;
  if (!textOf(sent).includes('Ushakov')) await settle(double);
}

async function ask(double: DiscordDouble, text: string, post: Parameters<DiscordDouble['message']>[1] = {}) {
  const next = double.nextMessage();
  const question = double.message(text, post);
  return { question, answer: await next };
}

describe('mentions and direct messages', () => {
  it('are answered with a reply', async () => {
    await withBot(async ({ double }) => {
      const { question, answer } = await ask(double, `${mention(double)} who attended the Riyadh talks?`);
      expect(answer.repliesTo).toBe(question.id);
      expect(textOf(answer)).toContain('**Marco Rubio**');
      const channel = double.world.addChannel(null, 'direct');
      const direct = await ask(double, 'who is Lavrov?', { channel });
      expect(textOf(direct.answer)).toContain('**Sergei Lavrov**');
    });
  });

  it('get a short help where they ask nothing, or for it', async () => {
    await withBot(async ({ double }) => {
      const texts: string[] = [];
      for (const text of ['', ' help', ' HELP!', ' what can you do?'])
        texts.push(readableTextOf((await ask(double, ` ${mention(double)}${text} `)).answer));
      expect(new Set(texts).size).toBe(1);
      expect(texts[0]).toContain('I find what the article says');
      expect(texts[0]?.split('\n').length).toBeLessThan(8);
    });
  });

  it('get the articles where they ask for them, and a short refusal where nothing is found', async () => {
    await withBot(async ({ double, desk }) => {
      const { answer } = await ask(double, `${mention(double)} list articles`);
      expect(readableTextOf(answer)).toContain(desk.library.defaultArticle?.article.title?.text);
      const refused = await ask(double, `${mention(double)} what is the capital of France?`);
      expect(refused.answer.ephemeral).toBe(false);
      expect(readableTextOf(refused.answer)).toContain('I found nothing in the article on that');
    });
  });

  it('get a sentence with an id that the log has where the answer fails', async () => {
    const desk = await shippedDesk();
    const broken = desk.commands.map((one) =>
      one.data.name === 'ask'
        ? {
            ...one,
            run: () => {
              throw new Error('out of paper');
            },
          }
        : one,
    );
    await withBot(
      async ({ double, log }) => {
        const { answer } = await ask(double, `${mention(double)} who is Lavrov?`);
        const id = /under ([0-9a-f]{8})/.exec(textOf(answer))?.[1];
        expect(log.find((line) => line.id === id)).toMatchObject({ err: { message: 'out of paper' } });
      },
      { desk: { ...desk, commands: broken } },
    );
  });

  it('are all that it writes: it says nothing where it joins', async () => {
    await withBot(async ({ double, face }) => {
      double.join('New server');
      await double.interact.command('help', { private: true });
      await face.close();
      expect(double.messages.filter(({ ephemeral }) => !ephemeral)).toEqual([]);
      expect(face.client.guilds.cache.size).toBe(2);
    });
  });

  it('are answered in the language of the server', async () => {
    await withBot(
      async ({ double }) => {
        const { answer } = await ask(double, `${mention(double)} what is the capital of France?`);
        expect(textOf(answer)).toContain('Dazu habe ich im Artikel nichts gefunden.');
      },
      { guildExtras: () => ({ preferred_locale: 'de' }) },
    );
  });

  it('remember what was asked, for each person in each channel', async () => {
    await withBot(async ({ double, desk }) => {
      const first = 'what did Rubio say?';
      const second = 'and Zelensky?';
      await ask(double, `${mention(double)} ${first}`);
      const { answer } = await ask(double, `${mention(double)} ${second}`);
      const conversation = remember(undefined, first, await respond(desk, first));
      const expected = plainText(await respond(desk, second, { conversation }));
      expect(bareWords(readableTextOf(answer))).toEqual(bareWords(expected));
      const stranger = await ask(double, `${mention(double)} ${second}`, { author: person('Other') });
      expect(bareWords(readableTextOf(stranger.answer))).toEqual(
        bareWords(plainText(await respond(desk, second))),
      );
    });
  });

  it('take a reply to an answer for a follow-up of it, whoever asked first, by mention or by command', async () => {
    await withBot(async ({ double, desk }) => {
      const first = 'what did Rubio say?';
      const second = 'and Zelensky?';
      const following = async (line: string): Promise<string> => {
        const conversation = remember(undefined, line, await respond(desk, line));
        return plainText(await respond(desk, second, { conversation }));
      };
      const { answer } = await ask(double, `${mention(double)} ${first}`);
      const next = await ask(double, second, { repliesTo: answer, author: person('Other') });
      expect(bareWords(readableTextOf(next.answer))).toEqual(bareWords(await following(first)));
      const { message } = await double.interact.command('quote', { speaker: 'rubio' });
      if (!message) throw new Error('no message');
      const last = await ask(double, second, { repliesTo: message, author: person('Third') });
      expect(bareWords(readableTextOf(last.answer))).toEqual(bareWords(await following('/quote rubio')));
    });
  });

  it('take the bot’s own role for the bot, and no other role', async () => {
    await withBot(async ({ double }) => {
      const role = double.world.guilds[0]?.botRole ?? '';
      double.message('<@&123> who is Rubio?');
      const content = `<@&${role}> who is Lavrov?`;
      // Discord need not let the bot read what mentions a role.
      const { answer: help } = await ask(double, content);
      expect(textOf(help)).toContain('I find what the article says');
      const { answer } = await ask(double, content, { odd: { content } });
      expect(textOf(answer)).toContain('**Sergei Lavrov**');
    });
  });

  it('are understood whatever else an event holds', async () => {
    await withBot(async ({ double, log }) => {
      for (const odd of [
        { mentions: [double.world.bot.id, { username: 'Nobody' }, null] },
        { mentions: null, message_reference: 'none', referenced_message: 5 },
        { mentions: undefined, type: 'reply', mention_roles: [{}], edited_timestamp: 0 },
      ]) {
        const { answer } = await ask(double, `${mention(double)} who is Lavrov?`, {
          author: person('Odd'),
          odd,
        });
        expect(textOf(answer)).toContain('**Sergei Lavrov**');
      }
      expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    });
  });

  it('are not answered to bots, webhooks, itself or those who talk among themselves', async () => {
    await withBot(async ({ double }) => {
      const text = `${mention(double)} who attended the Riyadh talks?`;
      double.message(text, { author: person('Robot', { bot: true }) });
      double.message(text, { webhook: true });
      double.message(text, { author: double.world.bot });
      double.message('who attended the Riyadh talks?');
      double.message('@everyone who attended the Riyadh talks?');
      await settle(double);
      expect(double.messages.every(({ channelId }) => channelId !== channelOf(double).id)).toBe(true);
    });
  });

  it('let whoever asked remove the answer', async () => {
    await withBot(async ({ double, face }) => {
      const { answer } = await ask(double, `${mention(double)} who is Lavrov?`);
      const refused = await double.interact.component(answer, buttonOf(answer, 'Remove'), {
        user: person('Other', { permissions: '0' }),
      });
      expect(refused.message?.ephemeral).toBe(true);
      await double.interact.component(answer, buttonOf(answer, 'Remove'));
      await face.close();
      expect(answer.deleted).toBe(true);
    });
  });
});

describe('a question that changes', () => {
  it('has its answer edited, and left alone where no word has changed', async () => {
    await withBot(async ({ double }) => {
      const { question, answer } = await ask(double, `${mention(double)} who is Lavrov?`);
      double.edit(question, question.content);
      await settle(double);
      expect(answer.edits).toBe(0);
      double.edit(question, `${mention(double)} who is Rubio?`);
      await settle(double);
      expect([answer.edits, textOf(answer).includes('**Marco Rubio**')]).toEqual([1, true]);
    });
  });

  it('takes its answer back where it no longer asks the bot, or is deleted', async () => {
    await withBot(async ({ double, face }) => {
      const first = await ask(double, `${mention(double)} who is Lavrov?`);
      const second = await ask(double, `${mention(double)} who is Rubio?`);
      double.edit(first.question, 'never mind');
      double.delete(second.question);
      await settle(double);
      await face.close();
      expect([first.answer.deleted, second.answer.deleted]).toEqual([true, true]);
    });
  });

  it('is answered where an edit turns it to the bot, and only once', async () => {
    await withBot(async ({ double }) => {
      const text = `${mention(double)} who is Lavrov?`;
      const question = double.message('who is Lavrov?');
      const next = double.nextMessage();
      const edited = double.edit(question, text);
      const answer = await next;
      expect([answer.repliesTo, textOf(answer).includes('**Sergei Lavrov**')]).toEqual([question.id, true]);
      // The preview of a link comes as an edit of no words.
      double.edit(edited, text);
      await settle(double);
      const old = double.message('who is Rubio?', { at: Date.now() - 11 * 60_000 });
      double.edit(old, `${mention(double)} who is Rubio?`);
      double.edit(double.message('no'), 'who is Rubio?');
      await settle(double);
      const inChannel = double.messages.filter(({ channelId }) => channelId === channelOf(double).id);
      expect(inChannel).toHaveLength(1);
    });
  });

  it('is not answered late where it is deleted at once', async () => {
    await withBot(async ({ double, face }) => {
      const question = double.message(`${mention(double)} who is Lavrov?`);
      double.delete(question);
      await settle(double);
      await face.close();
      expect(double.messages.filter(({ channelId }) => channelId === channelOf(double).id)).toEqual([]);
    });
  });
});

describe('too many questions', () => {
  it('get one quiet sign and silence, by person', async () => {
    await withBot(
      async ({ double, face }) => {
        const asked = Array.from({ length: 9 }, (_, at) =>
          double.message(`${mention(double)} who is Lavrov? ${at}`),
        );
        await settle(double);
        await face.close();
        const answered = double.messages.map(({ repliesTo }) => repliesTo);
        expect(asked.filter(({ id }) => answered.includes(id))).toEqual(asked.slice(0, 5));
        expect(double.world.reactions).toEqual([{ messageId: asked[5]?.id, emoji: '⏳' }]);
      },
      { rateLimiter: new RateLimiter() },
    );
  });

  it('get it by channel too', async () => {
    await withBot(
      async ({ double, face }) => {
        for (let at = 0; at < 24; at++)
          double.message(`${mention(double)} who is Lavrov?`, { author: person(`Reader ${at}`) });
        await settle(double);
        await face.close();
        const inChannel = double.messages.filter(({ channelId }) => channelId === channelOf(double).id);
        expect(inChannel).toHaveLength(20);
        expect(double.world.reactions).toHaveLength(1);
      },
      { rateLimiter: new RateLimiter() },
    );
  });
});

describe('where the bot may not write', () => {
  it.each(['send', 'view'] as const)('it does nothing, and the log says so once (%s)', async (right) => {
    await withBot(async ({ double, log }) => {
      const { allowed } = channelOf(double);
      // It hears the question, and loses the right before it answers.
      for (let at = 0; at < 2; at++) {
        allowed[right] = true;
        double.message(`${mention(double)} who is Lavrov?`);
        allowed[right] = false;
        await settle(double);
      }
      const inChannel = (message: SentMessage): boolean => message.channelId === channelOf(double).id;
      expect(double.messages.filter(inChannel)).toEqual([]);
      expect(log.filter(({ msg }) => msg === 'no permission to write in this channel')).toHaveLength(1);
    });
  });

  it('it writes without a reference where it may not read what was written before', async () => {
    await withBot(async ({ double }) => {
      channelOf(double).allowed.history = false;
      const { answer } = await ask(double, `${mention(double)} who is Lavrov?`);
      expect(answer.repliesTo).toBeNull();
    });
  });
});
