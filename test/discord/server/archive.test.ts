import { describe, expect, it } from 'vitest';
import { ArchiveAway, type ArticleQuery } from '../../../src/knowledge/archive.js';
import { Library } from '../../../src/knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../../src/knowledge/load.js';
import { versionHashOf } from '../../../src/knowledge/recordFormat.js';
import type { Desk } from '../../../src/request/respond.js';
import { sha256 } from '../../../src/support/sha256.js';
import { deskWith } from '../../desk.js';
import { bridge, ferry, fileOf, type Story, textOf } from '../../knowledge/folders.js';
import { readableTextOf } from '../double/message.js';
import { buttonOf, shown, withBot } from '../support.js';

function read(slug: string, story: Story): Knowledge {
  const { knowledge } = readKnowledge(slug, textOf(story), JSON.stringify(fileOf(story)));
  if (!knowledge) throw new Error(`${slug} does not load`);
  return knowledge;
}

const all = [read('ferry', ferry), read('bridge', bridge)];
const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\W+/u)
    .filter((word) => word.length > 3);

/** An archive that gives nothing but what is asked for by its words, title, slug, version or slug hash. */
function archive(): { desk: Desk; wanted: ArticleQuery[] } {
  const wanted: ArticleQuery[] = [];
  const near = async (one: ArticleQuery): Promise<Library> => {
    wanted.push(one);
    return new Library(
      all.filter((knowledge) => {
        const { slug, text } = knowledge.article;
        return (
          words(`${one.text ?? ''} ${one.title ?? ''}`).some((word) => text.toLowerCase().includes(word)) ||
          one.slugs?.includes(slug) ||
          (one.version !== undefined && versionHashOf(knowledge).startsWith(one.version)) ||
          (one.slugHash !== undefined && one.slugHash !== '' && sha256(slug).startsWith(one.slugHash))
        );
      }),
    );
  };
  return { desk: { ...deskWith(new Library([])), near }, wanted };
}

describe('the bot over an archive', () => {
  it('brings the articles that a command, its buttons and its choices are about', () => {
    const { desk } = archive();
    return withBot(
      async ({ double }) => {
        const { interact } = double;
        const said = shown(await interact.command('quote', { speaker: 'okoro' }));
        expect(readableTextOf(said)).toContain(ferry.words);
        const voted = await interact.component(said, buttonOf(said, 'Helpful'));
        expect(voted.message && readableTextOf(voted.message)).toMatch(/thank/iu);
        const own = shown(await interact.command('summary', { article: 'bridge', private: true }));
        expect(readableTextOf(own)).toContain(bridge.title);
        await interact.component(own, buttonOf(own, 'Share'));
        const { choices } = await interact.autocomplete('summary', 'article', 'brid');
        expect(choices.map(({ value }) => value)).toEqual(['bridge']);
      },
      { desk },
    );
  });

  it('brings them for mentions, with the article of the conversation', () => {
    const { desk, wanted } = archive();
    return withBot(
      async ({ double }) => {
        const channel = double.world.guilds[0]?.channels[0];
        if (!channel) throw new Error('there is no channel');
        const ask = async (text: string): Promise<string> => {
          const answer = double.nextMessage();
          double.message(`<@${double.world.bot.id}> ${text}`, { channel });
          return readableTextOf(await answer);
        };
        expect(await ask('why did the ferry stop sailing?')).toContain('engine failed');
        await ask('and who said so?');
        expect(wanted.at(-1)?.slugs).toContain('ferry');
      },
      { desk },
    );
  });

  it('says that the articles cannot be reached, and to try again, where the archive is away', () => {
    const { desk } = archive();
    const near = async (): Promise<Library> => {
      throw new ArchiveAway('the database is gone');
    };
    return withBot(
      async ({ double }) => {
        const answer = readableTextOf(shown(await double.interact.command('quote', { speaker: 'okoro' })));
        expect(answer).toMatch(/cannot reach the articles right now.*Try again/su);
        expect(answer).not.toContain('database');
      },
      { desk: { ...desk, near } },
    );
  });
});
