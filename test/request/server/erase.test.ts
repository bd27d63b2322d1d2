import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/console/documents.js';
import { Session } from '../../../src/console/session.js';
import { Library } from '../../../src/knowledge/library.js';
import { otherLanguages } from '../../../src/lexicon/languages.js';
import { lineIn } from '../../../src/phrases/commandNames.js';
import { commandTexts } from '../../../src/phrases/commandTexts.js';
import { plainText } from '../../../src/present/present.js';
import type { RequestContext } from '../../../src/request/context.js';
import { type Desk, respond } from '../../../src/request/respond.js';
import { deskWith } from '../../desk.js';

const text = 'Harbour Of Varn Opens\n\nThe harbour of Varn opened on Monday, its director Ida Moss said.';
const levels = { server: {}, channel: {}, thread: null, others: [] };
const desk = async (): Promise<Desk> => deskWith(new Library([await readDocument('harbour', text)]));
const inServer: RequestContext = { maySet: true, maySetServer: true, levels };

describe('/article erase', () => {
  it('asks first, with the line that does it', async () => {
    const asked = await respond(await desk(), '/article erase everything', inServer);
    expect(asked).toMatchObject({ status: 'answered', suggestions: ['/article erase everything sure:yes'] });
    expect(asked).not.toHaveProperty('change');
    expect(plainText(asked)).toMatch(
      /everything stored for this server.*To erase it, type:\n {2}\/article erase everything sure:yes$/s,
    );
    const done = await respond(await desk(), asked.suggestions[0] ?? '', inServer);
    expect(done).toMatchObject({ change: { does: 'erase', what: 'everything' }, suggestions: [] });
  });

  it.each(otherLanguages)('takes that line in the reader’s language: %s', async (locale) => {
    const asked = await respond(await desk(), '/article erase questions', { ...inServer, locale });
    const line = lineIn(asked.suggestions[0] ?? '', locale);
    expect(plainText(asked, locale)).toContain(line);
    if (commandTexts('article erase', locale)) expect(line).not.toContain('sure');
    const done = await respond(await desk(), line, { ...inServer, locale });
    expect(done).toMatchObject({ change: { does: 'erase', what: 'questions' } });
  });

  it.each(['sure:no', 'sure:', 'sure', 'yes'])('changes nothing for another word: %s', async (words) => {
    const answer = await respond(await desk(), `/article erase everything ${words}`, inServer);
    expect(answer.status).toBe('invalid');
    expect(answer).not.toHaveProperty('change');
  });

  it.each([
    [{ maySet: undefined }, 'Nothing is set or stored'],
    [{ maySet: false, levels }, 'Only moderators of this server'],
    [{ maySet: false, isModerator: true, levels }, 'in the whole server'],
    [{ maySet: true, maySetServer: false, isModerator: true, levels }, 'in the whole server'],
  ])('is refused before it asks to those who may not: %o', async (context, why) => {
    for (const line of ['/article erase everything', '/article erase everything sure:yes']) {
      const answer = await respond(await desk(), line, context);
      expect([answer.status, plainText(answer)]).toEqual(['invalid', expect.stringContaining(why)]);
      expect(answer).not.toHaveProperty('change');
    }
  });

  it('forgets the article that was chosen at a console, once that is sure', async () => {
    const other = await readDocument('bridge', text.replaceAll('arbour', 'ridge'));
    const session = new Session(
      deskWith(new Library([...(await desk()).library.newest(1), other])),
      undefined,
    );
    const first = async (): Promise<string | undefined> =>
      (await session.answer('/article list')).knowledge?.article.slug;
    await session.answer('/article use bridge');
    await session.answer('/article erase everything');
    expect(await first()).toBe('bridge');
    expect(plainText(await session.answer('/article erase everything sure:yes'))).toContain('is erased');
    expect(await first()).toBe('harbour');
    expect((await session.answer('/article erase questions')).status).toBe('invalid');
  });
});
