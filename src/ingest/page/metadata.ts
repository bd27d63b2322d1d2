import { decodeReferences } from '../references.js';
import type { PageDocument } from './dom.js';

/** A node of JSON-LD: names of schema.org to values. */
export type Linked = Readonly<Record<string, unknown>>;

/** Types of schema.org that are articles: NewsArticle, BlogPosting, LiveBlogPosting, Report … */
const articleType = /(?:article|posting|report|review)$/i;
/** The deepest node that is read, and how many are read. */
const [deepest, mostNodes] = [8, 2_000];

/** Whether a value of JSON-LD is a node. */
export function isNode(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(script: string): unknown {
  const json = script
    .replace(
      /^\s*(?:(?:\/\/|\/\*)\s*)?<!(?:--|\[CDATA\[)(?:\s*\*\/)?|(?:(?:\/\/|\/\*)\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*$/gu,
      '',
    )
    .replace(/;\s*$/u, '');
  // Line breaks inside of a string are the commonest fault.
  for (const text of [json, json.replace(/\p{Cc}/gu, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // A broken block is skipped.
    }
  }
  return null;
}

/** The metadata of a page: its <meta> elements and JSON-LD. */
export class Metadata {
  readonly #metas = new Map<string, string[]>();
  readonly #nodes: Linked[] = [];
  readonly #byId = new Map<string, Linked>();
  /** The JSON-LD nodes that are articles, in order. */
  readonly articles: readonly Linked[];

  constructor(document: PageDocument) {
    for (const meta of document.querySelectorAll('meta')) {
      const content = meta.getAttribute('content')?.trim();
      if (!content) continue;
      for (const key of ['property', 'name', 'itemprop', 'http-equiv'])
        for (const name of (meta.getAttribute(key) ?? '').toLowerCase().split(/\s+/u)) {
          // "dc:title" is "dc.title".
          const plain = name
            .replace(/^(dc|dcterms?):/u, (_, set: string) => `${set}.`)
            .replace(/^dcterm\./u, 'dcterms.');
          if (plain === '') continue;
          const known = this.#metas.get(plain);
          if (known) known.push(content);
          else this.#metas.set(plain, [content]);
        }
    }
    for (const script of document.querySelectorAll('script[type*="ld+json"]'))
      this.#gather(parse(script.textContent ?? ''), 0);
    for (const node of this.#nodes) {
      const id = node['@id'];
      // A node with nothing but an id refers to another.
      if (typeof id === 'string' && Object.keys(node).length > 1 && !this.#byId.has(id))
        this.#byId.set(id, node);
    }
    this.articles = this.#nodes.filter((node) =>
      [node['@type']].flat().some((type) => typeof type === 'string' && articleType.test(type)),
    );
  }

  #gather(value: unknown, depth: number): void {
    if (depth > deepest || this.#nodes.length > mostNodes) return;
    if (Array.isArray(value)) for (const item of value) this.#gather(item, depth + 1);
    else if (isNode(value)) {
      this.#nodes.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') this.#gather(inner, depth + 1);
    }
  }

  /** The contents of the <meta> elements with these names or properties (lower case), in the order of the names. */
  metas(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.#metas.get(name) ?? []);
  }

  /** The nodes of a value, with the contents of those that it names by their "@id". */
  resolve(value: unknown): unknown[] {
    return [value].flat().map((item: unknown) => {
      const id = isNode(item) ? item['@id'] : undefined;
      const other = typeof id === 'string' ? this.#byId.get(id) : undefined;
      return isNode(item) && other ? { ...other, ...item } : item;
    });
  }

  /** The values of a name in the articles' nodes, as texts: a string, a number, or the "name" or "@value" of a node. */
  texts(name: string): string[] {
    return this.articles.flatMap((article) => this.resolve(article[name]).flatMap((value) => textOf(value)));
  }
}

/** A value of JSON-LD as text. */
export function textOf(value: unknown): string[] {
  const inner = isNode(value) ? (value['@value'] ?? value.name) : value;
  const text = Array.isArray(inner) ? inner.find((item) => typeof item === 'string') : inner;
  if (typeof text !== 'string' && typeof text !== 'number') return [];
  const written = decodeReferences(String(text))
    .replace(/<[^<>]{0,200}>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return written === '' ? [] : [written];
}

/** A field of a JSON-LD node that is a text. */
export function fieldOf(value: unknown, name: string): string | null {
  const field = isNode(value) ? value[name] : undefined;
  return typeof field === 'string' && field.trim() !== '' ? field.trim() : null;
}
