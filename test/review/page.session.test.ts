import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../src/review/api.js';
import { add } from '../../src/review/page/adding.js';
import { additionsFor } from '../../src/review/page/additions.js';
import { type ApiClient, Refused, Unreachable } from '../../src/review/page/apiClient.js';
import { completeFile } from '../../src/review/page/completeFile.js';
import { confirm } from '../../src/review/page/edits/confirm.js';
import { rename } from '../../src/review/page/edits/entities.js';
import type { ArticleFile, Key, Written } from '../../src/review/page/file.js';
import { NameFinder } from '../../src/review/page/names.js';
import { Session } from '../../src/review/page/session.js';
import { isChanged, isPublishable } from '../../src/review/page/state.js';
import { UnsavedStore } from '../../src/review/page/unsaved.js';
import { readFile } from '../../src/review/reading.js';
import { writeWords } from '../../src/review/writeWords.js';
import { errorsIn, file, readingOf, text, viewOf } from './page/bridge.js';

/** What a tab keeps. */
class Memory {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => {
    this.items.set(key, value);
  };
  removeItem = (key: string): void => {
    this.items.delete(key);
  };
  key = (at: number): string | null => [...this.items.keys()][at] ?? null;
  get length(): number {
    return this.items.size;
  }
}

const never = (): never => {
  throw new RangeError('nobody asks for this');
};

/** A program that answers at once, out of memory. */
function program(parts: Partial<ApiClient> = {}): ApiClient {
  return {
    list: never,
    open: async () => viewOf(file, { version: 'disk' }),
    read: async (_, of) => readingOf(of),
    words: async (_, selected): Promise<Written> =>
      writeWords(readFile('bridge', text, { ...file }).article, selected).written,
    save: async (_, { file: of }) => viewOf(of, { version: 'second' }),
    move: async (_, { to }) =>
      to === 'published' ? viewOf(completeFile({ ...file, draft: undefined }), { state: 'published' }) : null,
    ask: async (_, { line }) => `You asked: ${line}`,
    bring: never,
    ...parts,
  };
}

function opened(parts: Partial<ApiClient> = {}, memory = new Memory(), view: View = viewOf()) {
  const session = new Session(view, program(parts), new UnsavedStore(memory));
  return { session, memory, board: session.board, editing: session.editing, saving: session.saving };
}

const nameOde = (name: string) => (from: ArticleFile) => rename(from, 'ode', name);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('looking through the uncertain', () => {
  it('begins with the most doubtful, and each confirmation leads to the next', () => {
    const { board, editing } = opened();
    const seen: (Key | undefined)[] = [];
    for (let count = 0; count < 7; count++) {
      seen.push(board.state.choice?.key);
      if (board.state.choice) editing.confirm();
    }
    expect(seen).toEqual([
      'statements:wait',
      'people:ode',
      'organisations:ferry-union',
      'facts:seen',
      'events:meeting',
      'statements:scandal',
      undefined,
    ]);
    expect(JSON.stringify(board.file)).not.toMatch(/"confidence":0\.[5-7]/u);
  });

  it('an undo leads back to what is doubtful again', () => {
    const { board, editing } = opened();
    editing.confirm();
    editing.confirm();
    editing.undo();
    expect(board.state.choice?.key).toBe('people:ode');
    editing.redo();
    expect(board.file.people.find(({ id }) => id === 'ode')?.confidence).toBeUndefined();
  });

  it('something can be left out, and comes round again', () => {
    const { board, editing } = opened();
    editing.go(1);
    expect(board.state.choice?.key).toBe('people:ode');
    editing.go(-1);
    editing.go(-1);
    expect(board.state.choice?.key).toBe('statements:wait');
  });

  it('what is removed is not looked at any more', () => {
    const { board, editing } = opened();
    editing.choose('people:ode');
    editing.remove('people:ode');
    expect(board.state.choice?.key).toBe('organisations:ferry-union');
    expect(JSON.stringify(board.file)).not.toContain('"ode"');
  });

  it('what is chosen in its own section stays chosen when it is confirmed', () => {
    const { board, editing } = opened();
    editing.choose('people:lena-ode');
    editing.confirm();
    expect(board.state.choice?.key).toBe('people:lena-ode');
    expect(board.file.people.find(({ id }) => id === 'lena-ode')?.confidence).toBeUndefined();
  });
});

describe('what the program says of changes', () => {
  it('is asked for once, when they pause', async () => {
    const read = vi.fn(async (_: string, of: ArticleFile) => readingOf(of));
    const { board, editing } = opened({ read });
    for (const name of ['O', 'Od', 'Odette']) editing.change(nameOde(name), 'name:ode');
    await vi.runAllTimersAsync();
    expect(read).toHaveBeenCalledTimes(1);
    expect(board.state.faults).toMatchObject([{ key: 'people:ode', field: 'name', severity: 'error' }]);
    editing.undo();
    await vi.runAllTimersAsync();
    expect(board.state.faults).toEqual([]);
  });

  it('an answer that comes late does not count', async () => {
    const answers: (() => void)[] = [];
    const read = (_: string, of: ArticleFile) =>
      new Promise<View['reading']>((resolve) => answers.push(() => resolve(readingOf(of))));
    const { board, editing } = opened({ read });
    editing.change(nameOde('Odette'));
    await vi.runAllTimersAsync();
    editing.change(nameOde('Ode'));
    await vi.runAllTimersAsync();
    answers[1]?.();
    answers[0]?.();
    await vi.runAllTimersAsync();
    expect(board.state.faults).toEqual([]);
  });

  it('where it does not answer, that is said, and gone when it does', async () => {
    let isThere = false;
    const { board, editing } = opened({
      read: async (_, of) => {
        if (!isThere) throw new Unreachable('The program does not answer.');
        return readingOf(of);
      },
    });
    editing.confirm();
    await vi.runAllTimersAsync();
    expect(board.state.notice).toMatchObject({ kind: 'trouble', text: 'The program does not answer.' });
    isThere = true;
    board.state.notice?.again?.();
    await vi.runAllTimersAsync();
    expect(board.state.notice).toBeNull();
  });
});

describe('saving', () => {
  it('sends the file with the mark of the files that it was made of', async () => {
    const save = vi.fn(async (_: string, { file: of }: { file: ArticleFile }) =>
      viewOf(of, { version: 'second' }),
    );
    const { board, editing, saving, memory } = opened({ save });
    editing.confirm();
    expect(memory.items.size).toBe(1);
    const sent = board.file;
    expect(await saving.save()).toBe(true);
    expect(save).toHaveBeenCalledWith('bridge', { version: 'first', file: sent });
    expect([isChanged(board.state), board.state.view.version, memory.items.size]).toEqual([
      false,
      'second',
      0,
    ]);
    editing.undo();
    expect(isChanged(board.state)).toBe(true);
  });

  it('what changes while it is saved is not saved yet', async () => {
    const { board, editing, saving } = opened();
    editing.confirm();
    const saved = saving.save();
    editing.confirm();
    await saved;
    expect(isChanged(board.state)).toBe(true);
    expect(board.state.isBusy).toBe(false);
  });

  it('where the files have changed, nothing is lost: theirs are loaded, one’s own downloaded', async () => {
    const { board, editing, saving } = opened({
      save: async () => {
        throw new Refused(409, 'its files have changed');
      },
    });
    editing.confirm();
    const own = board.file;
    expect(await saving.save()).toBe(false);
    expect(board.state).toMatchObject({ notice: { kind: 'stale' }, lost: own });
    expect(await saving.reload()).toBe(true);
    expect([board.state.view.version, board.state.lost, isChanged(board.state)]).toEqual([
      'disk',
      own,
      false,
    ]);
    editing.dismiss();
    expect(board.state.lost).toBeNull();
  });

  it('where the program has ended, the changes stay and it can be tried again', async () => {
    let isThere = false;
    const { board, editing, saving } = opened({
      save: async (_, { file: of }) => {
        if (!isThere) throw new Unreachable('The program does not answer.');
        return viewOf(of, { version: 'second' });
      },
    });
    editing.confirm();
    await saving.save();
    expect(isChanged(board.state)).toBe(true);
    isThere = true;
    board.state.notice?.again?.();
    await vi.runAllTimersAsync();
    expect([isChanged(board.state), board.state.notice?.text]).toEqual([false, 'Saved.']);
  });
});

describe('a reload', () => {
  it('brings unsaved changes back', () => {
    const { editing, memory, board } = opened();
    editing.confirm();
    const again = opened({}, memory);
    expect(JSON.stringify(again.board.file)).toBe(JSON.stringify(board.file));
    expect(isChanged(again.board.state)).toBe(true);
    again.editing.undo();
    expect(isChanged(again.board.state)).toBe(false);
  });

  it('is known of every article that has unsaved changes, until there are none', () => {
    const memory = new Memory();
    memory.setItem('verbatim-review-token', 'a');
    const keeper = new UnsavedStore(memory);
    const { editing } = opened({}, memory);
    opened({}, memory, viewOf(file, { slug: 'ferry' })).editing.confirm();
    expect(keeper.slugs()).toEqual(['ferry']);
    editing.confirm();
    expect(keeper.slugs()).toEqual(['ferry', 'bridge']);
    editing.undo();
    expect(keeper.slugs()).toEqual(['ferry']);
  });

  it('of changes to files that are others now only a download is left', () => {
    const { editing, memory, board } = opened();
    editing.confirm();
    const again = opened({}, memory, viewOf(file, { version: 'other' }));
    expect(again.board.state.notice?.kind).toBe('stale');
    expect(JSON.stringify(again.board.state.lost)).toBe(JSON.stringify(board.file));
    expect(isChanged(again.board.state)).toBe(false);
  });

  it('what cannot be read is forgotten, and a full store is told of', () => {
    const memory = new Memory();
    memory.setItem('verbatim-review:bridge', '{');
    expect(isChanged(opened({}, memory).board.state)).toBe(false);
    memory.setItem = () => {
      throw new RangeError('full');
    };
    const { board, editing } = opened({}, memory);
    editing.confirm();
    expect(board.state.notice?.text).toMatch(/no room/u);
  });
});

describe('publishing', () => {
  it('saves first what is not saved', async () => {
    const done: string[] = [];
    const { board, editing, saving } = opened({
      save: async (_, { file: of }) => {
        done.push('save');
        return viewOf(of, { version: 'second' });
      },
      move: async (_, move) => {
        done.push(JSON.stringify(move));
        return viewOf(file, { state: 'published', version: 'third' });
      },
    });
    editing.confirm();
    expect(await saving.publish({ from: '2031-03-05T06:00:00+01:00' })).toBe(true);
    expect(done).toEqual([
      'save',
      '{"to":"published","version":"second","from":"2031-03-05T06:00:00+01:00"}',
    ]);
    expect(board.state.view.state).toBe('published');
  });

  it('does not publish what could not be saved', async () => {
    const move = vi.fn(never);
    const { board, editing, saving } = opened({
      move,
      save: async () => {
        throw new Refused(422, 'the file is too large');
      },
    });
    editing.confirm();
    expect(await saving.publish({})).toBe(false);
    expect(move).not.toHaveBeenCalled();
    expect(board.state.notice?.text).toBe('The file is too large.');
  });

  it('an article is withdrawn with its changes saved', async () => {
    const save = vi.fn(async (_: string, { file: of }: { file: ArticleFile }) =>
      viewOf(of, { isNext: true }),
    );
    const { board, editing, saving } = opened({
      save,
      move: async (_, { to }) => viewOf(file, { state: to === 'withdrawn' ? 'withdrawn' : 'published' }),
    });
    editing.confirm();
    expect(await saving.withdraw()).toBe(true);
    expect(save).toHaveBeenCalledTimes(1);
    expect(board.state.view.state).toBe('withdrawn');
  });

  it('a draft that is discarded is gone', async () => {
    const gone = vi.fn();
    const { saving } = opened();
    expect(await saving.discard(gone)).toBe(true);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it.each(['discard', 'withdraw', 'publish'] as const)(
    'what another tab has saved is not done away: %s',
    async (does) => {
      const move = vi.fn<ApiClient['move']>(async () => {
        throw new Refused(409, 'its files have changed');
      });
      const gone = vi.fn();
      const { board, saving } = opened({ move });
      const done = {
        discard: () => saving.discard(gone),
        withdraw: () => saving.withdraw(),
        publish: () => saving.publish({}),
      };
      expect(await done[does]()).toBe(false);
      expect(move.mock.lastCall?.[1]).toHaveProperty('version', 'first');
      expect(board.state.notice?.kind).toBe('stale');
      expect(gone).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['embargoed', 'Published: it answers from then on.'],
    ['published', 'Published: it answers now.'],
  ] as const)('it is said when it answers: %s', async (state, text) => {
    const { board, saving } = opened({ move: async () => viewOf(file, { state }) });
    await saving.publish({ from: '2031-03-05T06:00:00+01:00' });
    expect(board.state.notice?.text).toBe(text);
  });

  it.each([
    ['draft', false, true],
    ['published', false, false],
    ['published', true, true],
    ['withdrawn', false, true],
    ['embargoed', false, true],
  ] as const)('%s, with a next version %s: can be published %s', (state, isNext, can) => {
    const { board } = opened({}, new Memory(), viewOf(file, { state, isNext }));
    expect(isPublishable(board.state)).toBe(can);
  });
});

describe('selected words', () => {
  const at = (words: string) => {
    const start = text.indexOf(words);
    const sentence = viewOf().sentences.find((each) => each.start <= start && each.end > start);
    const span = { start, end: start + words.length };
    return { span, sentence: sentence ?? span };
  };
  const names = new NameFinder(text).namesOf(file);

  /** Makes something of words, and gives the file and what was added. */
  async function made(id: string, words: string, who = '', chosen: Key | null = null) {
    const { board, session } = opened();
    const addition = additionsFor(file, chosen).find((each) => each.id === id) ?? never();
    const key = await add(session, addition, at(words), { names, who });
    return { file: board.file, key, choice: board.state.choice?.key, notice: board.state.notice };
  }

  it.each([
    ['person', 'Ada Quill', '', 'people:ada-quill'],
    ['organisation', 'Engineers', '', 'organisations:engineers'],
    ['place', 'harbour', '', 'places:harbour'],
    ['role', 'mayor', 'lena-ode', 'people:lena-ode'],
    ['quotation', 'forty years old', 'marta-kovacs', 'statements:marta-kovacs-forty-years-old'],
    ['quotation', 'forty years old', '', 'statements:forty-years-old'],
    [
      'paraphrase',
      'The harbour bridge will close in May',
      'marta-kovacs',
      'statements:marta-kovacs-the-harbour-bridge-will-close',
    ],
    ['fact', 'Engineers met in Port Arlen', '', 'facts:engineers-met-in-port-arlen'],
    ['point', 'Engineers met in Port Arlen', '', 'summary:Engineers met in Port Arlen'],
    ['event', 'Engineers met', '', 'events:engineers-met'],
    ['title', 'Harbour Bridge', '', 'header:title'],
    ['date', 'March 2031', '', 'header:date'],
    ['author', 'Quill', '', 'header:author'],
    ['attended', 'Lena Ode and Tomas Brandt', 'meeting', 'events:meeting'],
    ['absent', 'Governor Iva Holt stayed away', 'meeting', 'events:meeting'],
    ['when', 'on Monday', 'meeting', 'events:meeting'],
    ['passage', 'Engineers met', 'meeting', 'events:meeting'],
    ['name', 'Lena Ode', 'ode', 'people:ode'],
    ['alias', 'Engineers', 'ferry-union', 'organisations:ferry-union'],
    ['introduced', 'Ode was seen', 'lena-ode', 'people:lena-ode'],
  ] as const)('%s: “%s” for “%s” makes %s', async (id, words, who, key) => {
    const now = await made(id, words, who);
    expect([now.key, now.choice]).toEqual([key, key]);
    expect(now.file).not.toEqual(file);
    expect(errorsIn(now.file)).toEqual([]);
  });

  it('a fact is about those who are named in it, an event where its sentence is', async () => {
    const fact = (await made('fact', 'Engineers met in Port Arlen')).file.facts;
    expect(fact.find(({ id }) => id.startsWith('engineers'))?.about).toEqual(['port-arlen']);
    const event = (await made('event', 'Engineers met')).file.events.at(-1);
    expect(event).toMatchObject({ places: ['port-arlen'], name: 'Engineers met' });
    expect(event?.passages[0]).toMatch(/^Engineers met in Port Arlen on Friday, among them/u);
  });

  it('words take the place of those that are chosen', async () => {
    const wait = (await made('replace', 'cannot wait', '', 'statements:wait')).file.statements[0];
    expect(wait).toMatchObject({ id: 'wait', words: 'cannot wait' });
    const opening = (await made('replace', 'bridge opened', '', 'facts:opened')).file.facts[0];
    expect(opening).toMatchObject({ id: 'opened', words: 'bridge opened' });
    expect(additionsFor(file, 'people:ode').map(({ id }) => id)).not.toContain('replace');
  });

  it('what cannot be written says why, and changes nothing', async () => {
    const now = await made('quotation', 'harbour bridge will');
    expect(now.key).toBeNull();
    expect(now.file).toEqual(file);
    expect(now.notice?.text).toBe('These words do not stand inside quotation marks.');
  });
});

describe('asking', () => {
  it('shows the answer, or why there is none', async () => {
    expect(await opened().session.ask('who?')).toBe('You asked: who?');
    const { session } = opened({
      ask: async () => {
        throw new Refused(422, 'an article with errors answers nothing');
      },
    });
    expect(await session.ask('who?')).toBe('An article with errors answers nothing.');
  });
});

describe('conflicts', () => {
  const both = { draft: null, why: 'both changed', obstacle: null };
  const conflict = { at: 'people.iva-holt.role', yours: 'Governor', ...both };
  const other = { at: 'date', yours: '3 March 2031', ...both };
  const view = viewOf(file, { conflicts: [conflict, other] });

  it('one side is taken, and can be undone', () => {
    const { board, editing } = opened({}, new Memory(), view);
    editing.decide(conflict, conflict.draft);
    expect(board.file.people.find(({ id }) => id === 'iva-holt')?.role).toBeNull();
    expect(board.state.conflicts).toEqual([other]);
    editing.undo();
    expect(board.file.people.find(({ id }) => id === 'iva-holt')?.role).toBe('Governor');
    expect(board.state.conflicts).toEqual([conflict, other]);
    editing.redo();
    expect(board.state.conflicts).toEqual([other]);
  });

  it('what is left to decide is saved with the file, and asked again after an undo', async () => {
    const save = vi.fn<ApiClient['save']>(async (_, { conflicts = [], file: of }) =>
      viewOf(of, { conflicts: conflicts.map((each) => ({ ...each, obstacle: null })) }),
    );
    const { editing, saving } = opened({ save }, new Memory(), view);
    const sent = () => save.mock.lastCall?.[1].conflicts;
    editing.decide(conflict, conflict.yours);
    await saving.save();
    expect(sent()).toEqual([other]);
    editing.decide(other, other.draft);
    await saving.save();
    expect(sent()).toEqual([]);
    editing.undo();
    await saving.save();
    expect(sent()).toEqual([other]);
  });

  it('are not spoken of where there were none', async () => {
    const save = vi.fn<ApiClient['save']>(async (_, { file: of }) => viewOf(of));
    const { editing, saving } = opened({ save });
    editing.confirm();
    await saving.save();
    expect(save.mock.lastCall?.[1]).not.toHaveProperty('conflicts');
  });

  it('stay decided over a reload, until that is undone', () => {
    const { editing, memory } = opened({}, new Memory(), view);
    editing.decide(conflict, conflict.draft);
    const again = opened({}, memory, view);
    expect(again.board.state.conflicts).toEqual([other]);
    again.editing.undo();
    expect(again.board.state.conflicts).toEqual([conflict, other]);
  });
});

describe('listeners', () => {
  it('are told of changes until they end', () => {
    const { board, editing } = opened();
    const heard = vi.fn();
    const end = board.subscribe(heard);
    editing.change((from) => confirm(from, 'people:ode'));
    expect(heard).toHaveBeenCalled();
    heard.mockClear();
    end();
    editing.undo();
    expect(heard).not.toHaveBeenCalled();
  });
});
