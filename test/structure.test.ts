import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The layers from the bottom up: each may import those above it in this list, and itself. */
const layers = [
  'src/support',
  'src/lexicon',
  'src/article',
  'src/nlp',
  'src/attribution',
  'src/knowledge',
  'src/events',
  'src/index',
  'src/reader',
  'src/annotator',
  'src/question',
  'src/phrases',
  'src/settings',
  'src/answer',
  'src/present',
  'src/request',
  'commands',
] as const;

/** Beside them: what each of these may import, itself left out. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'src/web': ['src/support', 'src/knowledge'],
  'src/health': [],
  'src/card': ['src/support', 'src/article', 'src/knowledge'],
  'src/archive': ['src/support', 'src/nlp', 'src/knowledge', 'src/index'],
  'src/records': ['src/support', 'src/nlp', 'src/knowledge', 'src/index'],
  'src/publish': ['src/support', 'src/knowledge', 'src/archive'],
  'src/store': ['src/support', 'src/nlp', 'src/knowledge', 'src/settings'],
  'src/ingest': [
    'src/support',
    'src/lexicon',
    'src/article',
    'src/nlp',
    'src/attribution',
    'src/knowledge',
    'src/events',
    'src/reader',
    'src/annotator',
    'src/web',
  ],
};

const below: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(layers.map((layer, at) => [layer, layers.slice(0, at)])),
  ...beside,
};

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** What a source imports: paths from the root for our own files, names for packages. */
function importsOf(source: string, kind: 'all' | 'at-start'): string[] {
  const text = readFileSync(join(root, source), 'utf8');
  const fixed = /^(?:import|export)\s(?!type\s)[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gmu;
  const types = /^(?:import|export)\stype\s[^;]*?from\s+'([^']+)'/gmu;
  const lazy = /\bimport\('([^']+)'\)/gu;
  return (kind === 'all' ? [fixed, types, lazy] : [fixed])
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => match[1] ?? match[2] ?? '')
    .map((name) => (name.startsWith('.') ? join(dirname(source), name).replace(/\.js$/u, '.ts') : name));
}

function layerOf(path: string): string | undefined {
  return Object.keys(below).find((layer) => path.startsWith(`${layer}/`));
}

describe('structure', () => {
  it('imports run one way', () => {
    const wrong = sources.flatMap((source) => {
      const layer = layerOf(source);
      if (layer === undefined) return [];
      return (
        importsOf(source, 'all')
          .filter((name) => /^(?:src|commands)\//u.test(name))
          .filter((name) => !name.startsWith(`${layer}/`))
          // A start reads the configuration.
          .filter((name) => !(source.endsWith('/main.ts') && name === 'src/config.ts'))
          .filter((name) => !below[layer]?.some((allowed) => name.startsWith(`${allowed}/`)))
          .map((name) => `${source} imports ${name}`)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('no import leads back to where it began, those of types included', () => {
    const imports = new Map(
      sources.map((source) => [source, importsOf(source, 'all').filter((name) => sources.includes(name))]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (source: string, way: readonly string[]): void => {
      const at = way.indexOf(source);
      if (at >= 0) circles.push([...way.slice(at), source].join(' -> '));
      if (at >= 0 || done.has(source)) return;
      for (const name of imports.get(source) ?? []) walk(name, [...way, source]);
      done.add(source);
    };
    for (const source of sources) walk(source, []);
    expect(circles).toEqual([]);
  });

  it('every source has a layer or is a start', () => {
    const others = sources.filter((source) => layerOf(source) === undefined);
    expect(
      others.filter(
        (source) => !/^src\/(?:console|discord|follow|review)\/|^src\/[a-z]+\.ts$/iu.test(source),
      ),
    ).toEqual([]);
  });

  it.each(['src/main.ts', 'src/console/main.ts'])('%s starts without discord.js', (start) => {
    const reached = new Set<string>();
    const queue = [start];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      if (next.endsWith('.ts')) queue.push(...importsOf(next, 'at-start'));
    }
    expect([...reached]).toContain('src/request/respond.ts');
    expect([...reached].filter((name) => /discord/u.test(name))).toEqual([]);
  });

  it('only the Discord face imports discord.js', () => {
    const users = sources.filter((source) =>
      importsOf(source, 'all').some((name) => /^(?:discord|@discord)/u.test(name)),
    );
    expect(users.filter((source) => !source.startsWith('src/discord/'))).toEqual([]);
  });

  it('only an article makes passages, so that each is cut from its text', () => {
    const makers = sources.filter((source) =>
      /new Passage\(/u.test(readFileSync(join(root, source), 'utf8')),
    );
    expect(makers).toEqual(['src/article/article.ts']);
  });
});
