import { ComponentType } from 'discord.js';
import { correctedOf, type Library, loadListed } from '../../knowledge/library.js';
import { markedWordsOfPhrase, type Phrase, phrase } from '../../phrases/phrases.js';
import type { News } from '../../settings/news.js';
import type { CommandMentions } from '../client/commandMentions.js';
import { colours } from '../screen/colours.js';
import { escapedShort, text } from '../screen/components.js';
import { bold, escapeMarkdown, link } from '../screen/markdown/markdown.js';
import type { Screen } from '../screen/message.js';

/** News about an article, as it is announced. */
export interface Item {
  readonly kind: 'new' | 'corrected' | 'withdrawn';
  readonly slug: string;
  readonly title: string;
  /** Its date line. */
  readonly date: string | null;
  /** The correction date as readers see it. */
  readonly corrected: string | null;
  /** The address where it was published. */
  readonly address: () => string | null;
}

/** Prepares news for an announcement. @returns null where they are no longer true */
export function itemOf({ kind, server, slug, title }: News, library: Library): Item | null {
  if (kind === 'known') return null;
  const listed = library.listed(slug);
  if (kind === 'withdrawn') {
    const isGone = server === '' ? library.withdrawn.includes(slug) : !listed;
    return isGone ? { kind, slug, title, date: null, corrected: null, address: () => null } : null;
  }
  if (!listed) return null;
  const { article } = listed;
  return {
    kind,
    slug,
    title: article.title?.text ?? slug,
    date: article.date?.text ?? null,
    corrected: correctedOf(listed) ?? null,
    address: () => loadListed(listed)?.contents.source?.url ?? null,
  };
}

/** The most articles that are listed; the others are counted. */
const mostListed = 10;
/** The longest pieces of an entry, and of the list, in characters. Discord takes 4,000. */
const longest = { title: 160, detail: 80, address: 300, list: 3500 } as const;

/** The heading above one article, and above several. */
const heads = {
  new: { one: 'newArticle', several: 'newArticles' },
  corrected: { one: 'correctedArticle', several: 'correctedArticles' },
  withdrawn: { one: 'withdrawnArticle', several: 'withdrawnArticles' },
} as const satisfies Record<Item['kind'], { one: Phrase['key']; several: Phrase['key'] }>;

/** In the order in which they are announced. The cast: `Object.keys` is typed as string[], but these are the table's keys. */
const kinds = Object.keys(heads) as readonly Item['kind'][];

/**
 * Announces articles in one message: new ones, then corrected ones, then withdrawn ones.
 * @param locale the server's language, as a BCP 47 tag
 */
export function announcement(items: readonly Item[], locale: string, mentions: CommandMentions): Screen {
  const say = (one: Phrase): string => mentions.in(escapeMarkdown(markedWordsOfPhrase(one, locale)));
  const lineOf = ({ address, corrected, date, kind, title }: Item): string => {
    const words = escapedShort(title, longest.title);
    const at = kind === 'withdrawn' ? null : address();
    const details = [
      ...(date === null ? [] : [escapedShort(date, longest.detail)]),
      ...(kind === 'corrected' && corrected !== null
        ? [say(phrase('correctedOn', { date: corrected }))]
        : []),
    ];
    return [at !== null && at.length <= longest.address ? link(words, at) : words, ...details].join(' · ');
  };
  const sorted = kinds.flatMap((kind) => items.filter((item) => item.kind === kind));
  const listed: { readonly kind: Item['kind']; readonly line: string }[] = [];
  let length = 0;
  for (const item of sorted.slice(0, mostListed)) {
    const line = lineOf(item);
    length += line.length;
    if (length > longest.list) break;
    listed.push({ kind: item.kind, line });
  }
  const sections = kinds.flatMap((kind) => {
    const lines = listed.filter((one) => one.kind === kind).map(({ line }) => line);
    if (lines.length === 0) return [];
    const isOne = items.filter((item) => item.kind === kind).length === 1;
    const head = bold(say(phrase(heads[kind][isOne ? 'one' : 'several'])));
    return [[head, ...lines.map((line) => (isOne ? line : `- ${line}`))].join('\n')];
  });
  const rest = items.length - listed.length;
  const [only] = items.length === 1 ? sorted : [];
  const isAsked = only && only.kind !== 'withdrawn';
  return [
    {
      type: ComponentType.Container,
      accent_color: colours.answered,
      components: [
        ...sections.map(text),
        ...(rest > 0 ? [text(`-# ${say(phrase('moreAnnounced', { count: rest }))}`)] : []),
        ...(isAsked ? [text(`-# ${say(phrase('askAbout', { slug: only.slug }))}`)] : []),
      ],
    },
  ];
}
