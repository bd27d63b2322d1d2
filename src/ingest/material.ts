import { basename, extname } from 'node:path';
import type { Annotator } from '../annotator/annotator.js';
import { Article } from '../article/article.js';
import { wordsInId } from '../knowledge/ids.js';
import { sameAddress } from './address.js';
import { beginningOf, mostDrafted } from './beginning.js';
import { clean } from './clean.js';
import { decode } from './decode.js';
import { type Draft, draft } from './draft.js';
import type { Source } from './page/source.js';

/** How a text is written. */
export type Kind = 'text' | 'markdown' | 'html';

/** What an article is made of: a file, a page or a pasted text as it came. */
export interface Material {
  /** A file's name, or an address: what a fault is told of, and, without a title, what the article is called after. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it was fetched; null where it was not. */
  readonly url: string | null;
  /** How it is written, where that is known; else it is told by the name and by how the text begins. */
  readonly kind?: Kind;
  /** Its character set, as whoever sent it says; null where nobody does. */
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

const tooLong = `The text is longer than ${mostDrafted.toLocaleString('en')} characters: only the beginning is drafted.`;
/** Letters of a title that make a folder's name. */
const longestSlug = 60;

/** What an article's folder is called where nobody says: its title, or the name of its material. */
function slugOf(article: Article, name: string): string {
  const from = article.title?.text ?? basename(name, extname(name));
  const slug = wordsInId(from);
  const cut = slug.length <= longestSlug ? slug : slug.slice(0, longestSlug + 1).replace(/-[^-]*$/, '');
  return cut === '' ? 'article' : cut;
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

/** Where an article was published: a page's own word for its address counts on the page's own site only. */
function sourceOf(stated: Source | null, url: string | null): Source | null {
  if (url === null) return stated;
  const hostOf = (address: string): string | undefined => sameAddress(address)?.split('/')[0];
  return stated && hostOf(stated.url) === hostOf(url) ? stated : { ...stated, url };
}

/**
 * Drafts an article of its material: the text cleaned of what only stands beside it, and what was read in it.
 * @param slug what the article's folder is called; else it is made of the title
 * @throws Unreadable where the material is no article; its message is one sentence for whoever brought it
 * @throws Unready where the annotator's weights cannot be used
 */
export async function draftOf(material: Material, annotator: Annotator, slug?: string): Promise<Drafted> {
  const raw = decode(material.bytes, material.charset);
  const { leftOut, source, text, warnings } = clean(raw.text, kindOf(material, raw.text));
  const named = slug ?? slugOf(new Article('draft', text), material.name);
  const made = await draft(new Article(named, beginningOf(text)), annotator);
  return {
    ...made,
    article: new Article(named, text),
    contents: { ...made.contents, source: sourceOf(source, material.url) },
    leftOut,
    warnings: [...raw.warnings, ...warnings, ...(text.length > mostDrafted ? [tooLong] : [])],
  };
}
