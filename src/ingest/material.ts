import { basename, extname } from 'node:path';
import type { Annotator } from '../annotator/annotator.js';
import { Article } from '../article/article.js';
import { slugOf } from '../knowledge/ids.js';
import type { Fetcher } from '../web/fetcher.js';
import { sameAddress } from './address.js';
import { clean } from './clean.js';
import { decode } from './decode.js';
import { type Draft, draft } from './draft.js';
import type { Source } from './page/source.js';

/** How a text is written. */
export type Kind = 'text' | 'markdown' | 'html';

/** What an article is made of: a file, a page or a pasted text as it came. */
export interface Material {
  /** A file's name or an address. Errors name it; an article without a title is called after it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it was fetched; null where it was not. */
  readonly url: string | null;
  /** How it is written; left out, its name and its beginning tell. */
  readonly kind?: Kind;
  /** The character set that its sender named; null where nobody did. */
  readonly charset?: string | null;
}

/** A draft of an article, made of its material. */
export interface Drafted extends Draft {
  /** The whole text; of a very long one only the beginning is drafted. */
  readonly article: Article;
  /** What was left out of the text, for the editor to see. */
  readonly leftOut: readonly string[];
  /** What is unusual about it, in sentences. */
  readonly warnings: readonly string[];
}

/** Most of a text that is drafted, in UTF-16 units: longer texts are no articles. */
export const mostDrafted = 100_000;
const tooLong = `The text is longer than ${mostDrafted.toLocaleString('en')} characters: only the beginning is drafted.`;

/** The paragraphs of a text that are drafted; of a paragraph that is too long itself, its sentences. */
export function beginningOf(text: string): string {
  if (text.length <= mostDrafted) return text;
  const ends = [text.lastIndexOf('\n\n', mostDrafted), text.lastIndexOf('. ', mostDrafted - 1) + 1];
  return text.slice(0, ends.find((end) => end > mostDrafted / 2) ?? mostDrafted);
}

const kinds: Readonly<Record<string, Kind>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

function kindOf({ kind, name }: Material, text: string): Kind {
  const known = kind ?? kinds[extname(name).toLowerCase()];
  if (known) return known;
  if (/^\s*<(?:!doctype html|html)\b/iu.test(text)) return 'html';
  // Text from standard input has no name to tell.
  return name === '-' && /^\ufeff?\s*#{1,3} \S/u.test(text) ? 'markdown' : 'text';
}

/** Where an article was published. The address that a page gives itself counts on the page's own site only. */
function sourceOf(stated: Source | null, url: string | null): Source | null {
  if (url === null) return stated;
  const hostOf = (address: string): string | undefined => sameAddress(address)?.split('/')[0];
  return stated && hostOf(stated.url) === hostOf(url) ? stated : { ...stated, url };
}

/**
 * Fetches a page for an article.
 * @throws Unreadable where it cannot be fetched or is no text; its message is one sentence
 */
export async function fetchMaterial(address: string, fetcher: Fetcher): Promise<Material> {
  const { bytes, charset, type, url } = await fetcher.fetchPage(address);
  return { name: url, bytes, url, kind: type, charset };
}

/**
 * Drafts an article of its material: its text without boilerplate, and what was read in it.
 * @param slug the name of the article's folder; left out, its title or its material's name makes one
 * @throws Unreadable where the material is no article; its message is one sentence for the editor
 * @throws NetworkUnavailable where the annotator's weights cannot be used
 */
export async function draftOf(material: Material, annotator: Annotator, slug?: string): Promise<Drafted> {
  const raw = decode(material.bytes, material.charset);
  const { leftOut, source, text, warnings } = clean(raw.text, kindOf(material, raw.text));
  const title = new Article('draft', text).title?.text ?? basename(material.name, extname(material.name));
  const named = slug ?? (slugOf(title) || 'article');
  const made = await draft(new Article(named, beginningOf(text)), annotator);
  return {
    ...made,
    article: new Article(named, text),
    contents: { ...made.contents, source: sourceOf(source, material.url) },
    leftOut,
    warnings: [...raw.warnings, ...warnings, ...(text.length > mostDrafted ? [tooLong] : [])],
  };
}
