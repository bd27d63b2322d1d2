import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseAst } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A regular expression of the bot's own sources. */
export interface Expression {
  /** Its source file, from the root. */
  readonly path: string;
  readonly source: string;
  readonly flags: string;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const textIn = (value: unknown, key: string): string | undefined =>
  isNode(value) && typeof value[key] === 'string' ? value[key] : undefined;

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
);

/** Every literal of all sources, and the functions in them that make expressions of their own, as "path name". */
export function written(): { literals: Expression[]; makers: Set<string> } {
  const literals: Expression[] = [];
  const makers = new Set<string>();
  for (const path of sources) {
    const visit = (value: unknown, name: string, isInFunction: boolean): void => {
      if (!isNode(value)) return;
      const source = textIn(value.regex, 'pattern');
      if (source !== undefined) literals.push({ path, source, flags: textIn(value.regex, 'flags') ?? '' });
      if (textIn(value.callee, 'name') === 'RegExp' && isInFunction) makers.add(`${path} ${name}`);
      const own = isInFunction ? name : (textIn(value.id ?? value.key, 'name') ?? name);
      const isFunction = isInFunction || /Function/u.test(textIn(value, 'type') ?? '');
      for (const child of Object.values(value)) visit(child, own, isFunction);
    };
    const text = readFileSync(join(root, path), 'utf8');
    visit(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), '', false);
  }
  return { literals, makers };
}

/** Sources that start something when they are loaded, or that a browser loads. */
const isProgram = (path: string): boolean =>
  /(?:^|\/)(?:main|worker)\.ts$|^src\/review\/page\/|x$/u.test(path);

/** The source file of ours that called the function which asks; undefined where another's did. */
function caller(): string | undefined {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  const frame = frames.find(
    (line) => !line.includes(import.meta.filename) && !line.includes(import.meta.url),
  );
  return sources.find((path) => frame?.includes(`/${path}`));
}

/** The expressions that our sources make of tables and parts when they are loaded. */
export async function made(): Promise<Expression[]> {
  const found: Expression[] = [];
  const Known = globalThis.RegExp;
  const note = (expression: RegExp): RegExp => {
    const path = caller();
    if (path !== undefined) found.push({ path, source: expression.source, flags: expression.flags });
    return expression;
  };
  globalThis.RegExp = new Proxy(Known, {
    construct: (_, [source, flags]) => note(new Known(source, flags)),
    apply: (_, __, [source, flags]) => note(new Known(source, flags)),
  });
  try {
    for (const path of sources) if (!isProgram(path)) await import(pathToFileURL(join(root, path)).href);
  } finally {
    globalThis.RegExp = Known;
  }
  return found;
}

/** Escapes and character classes, which hold no quantifiers, and counted quantifiers. */
const parts = /\\(?:[pPu]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|\{(?<least>\d+)(?:,(?<most>\d*))?\}/gsu;

/** Whether anything in an expression may be repeated without end: nothing else costs more than its length. */
export function isUnbounded(source: string): boolean {
  return /[*+]|\{\d+,\}/u.test(source.replace(parts, (part) => (part.startsWith('{') ? part : '')));
}

/** How often a counted part is repeated at most while an expression is examined. */
const mostRepeats = 3;

/**
 * An expression with its counted parts repeated a few times only: how its cost grows with the text does not hang on them,
 * and to examine them takes long.
 */
export function fewerRepeats(source: string): string {
  return source.replace(parts, (part, least?: string, most?: string) => {
    if (least === undefined) return part;
    const few = Math.min(Number(least), mostRepeats);
    if (most === undefined) return `{${few}}`;
    return most === '' ? `{${few},}` : `{${few},${Math.max(few, Math.min(Number(most), mostRepeats))}}`;
  });
}
