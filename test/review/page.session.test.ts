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
    submit: never,
    ...parts,
  };
}

function opened(parts: Partial<ApiClient> = {}, memory = new Memory(), view: View = viewOf()) {
  const session = new Session(view, program(parts), new UnsavedStore(memory));
  return { session, memory, holder: session.holder, editing: session.editing, saving: session.saving };
}

const nameOde = (name: string) => (from: ArticleFile) => rename(from, 'ode', name);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('looking through the uncertain', () => {
  it('begins with the least certain item, and each confirmation leads to the next', () => {
    const { holder, editing } = opened();
    const seen: (Key | undefined)[] = [];
    for (let count = 0; count < 7; count++) {
      seen.push(holder.state.choice?.key);
      if (holder.state.choice) editing.confirm();
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
    expect(JSON.stringify(holder.file)).not.toMatch(/"confidence":0\.[5-7]/u);
  });

  it('an undo leads back to the item that is uncertain again', () => {
    const { holder, editing } = opened();
    editing.confirm();
    editing.confirm();
    editing.undo();
    expect(holder.state.choice?.key).toBe('people:ode');
    editing.redo();
    expect(holder.file.people.find(({ id }) => id === 'ode')?.confidence).toBeUndefined();
  });

  it('a skipped item comes round again', () => {
    const { holder, editing } = opened();
    editing.go(1);
    expect(holder.state.choice?.key).toBe('people:ode');
    editing.go(-1);
    editing.go(-1);
    expect(holder.state.choice?.key).toBe('statements:wait');
  });

  it('a removed item is no longer listed', () => {
    const { holder, editing } = opened();
    editing.choose('people:ode');
    editing.remove('people:ode');
    expect(holder.state.choice?.key).toBe('organisations:ferry-union');
    expect(JSON.stringify(holder.file)).not.toContain('"ode"');
  });

  it('an item chosen in its own section stays chosen when confirmed', () => {
    const { holder, editing } = opened();
    editing.choose('people:lena-ode');
    editing.confirm();
    expect(holder.state.choice?.key).toBe('people:lena-ode');
    expect(holder.file.people.find(({ id }) => id === 'lena-ode')?.confidence).toBeUndefined();
  });
});

describe('what the program says of changes', () => {
  it('is requested once, after a pause', async () => {
    const read = vi.fn(async (_: string, of: ArticleFile) => readingOf(of));
    const { holder, editing } = opened({ read });
    for (const name of ['O', 'Od', 'Odette']) editing.change(nameOde(name), 'name:ode');
    await vi.runAllTimersAsync();
    expect(read).toHaveBeenCalledTimes(1);
    expect(holder.state.faults).toMatchObject([{ key: 'people:ode', field: 'name', severity: 'error' }]);
    editing.undo();
    await vi.runAllTimersAsync();
    expect(holder.state.faults).toEqual([]);
  });

  it('a late answer is ignored', async () => {
    const answers: (() => void)[] = [];
    const read = (_: string, of: ArticleFile) =>
      new Promise<View['reading']>((resolve) => answers.push(() => resolve(readingOf(of))));
    const { holder, editing } = opened({ read });
    editing.change(nameOde('Odette'));
    await vi.runAllTimersAsync();
    editing.change(nameOde('Ode'));
    await vi.runAllTimersAsync();
    answers[1]?.();
    answers[0]?.();
    await vi.runAllTimersAsync();
    expect(holder.state.faults).toEqual([]);
  });

  it('shows a notice while the server does not answer', async () => {
    let isThere = false;
    const { holder, editing } = opened({
      read: async (_, of) => {
        if (!isThere) throw new Unreachable('The server does not answer.');
        return readingOf(of);
      },
    });
    editing.confirm();
    await vi.runAllTimersAsync();
    expect(holder.state.notice).toMatchObject({ kind: 'trouble', text: 'The server does not answer.' });
    isThere = true;
    holder.state.notice?.again?.();
    await vi.runAllTimersAsync();
    expect(holder.state.notice).toBeNull();
  });
});

describe('saving', () => {
  it('sends the file with the version that it is based on', async () => {
    const save = vi.fn(async (_: string, { file: of }: { file: ArticleFile }) =>
      viewOf(of, { version: 'second' }),
    );
    const { holder, editing, saving, memory } = opened({ save });
    editing.confirm();
    expect(memory.items.size).toBe(1);
    const sent = holder.file;
    expect(await saving.save()).toBe(true);
    expect(save).toHaveBeenCalledWith('bridge', { version: 'first', file: sent });
    expect([isChanged(holder.state), holder.state.view.version, memory.items.size]).toEqual([
      false,
      'second',
      0,
    ]);
    editing.undo();
    expect(isChanged(holder.state)).toBe(true);
  });

  it('changes made while saving are still unsaved', async () => {
    const { holder, editing, saving } = opened();
    editing.confirm();
    const saved = saving.save();
    editing.confirm();
    await saved;
    expect(isChanged(holder.state)).toBe(true);
    expect(holder.state.isBusy).toBe(false);
  });

  it('nothing is lost if the files have changed: reload theirs, download your own', async () => {
    const { holder, editing, saving } = opened({
      save: async () => {
        throw new Refused(409, 'its files have changed');
      },
    });
    editing.confirm();
    const own = holder.file;
    expect(await saving.save()).toBe(false);
    expect(holder.state).toMatchObject({ notice: { kind: 'stale' }, lost: own });
    expect(await saving.reload()).toBe(true);
    expect([holder.state.view.version, holder.state.lost, isChanged(holder.state)]).toEqual([
      'disk',
      own,
      false,
    ]);
    editing.dismiss();
    expect(holder.state.lost).toBeNull();
  });

  it('changes stay while the server is down, and saving can be tried again', async () => {
    let isThere = false;
    const { holder, editing, saving } = opened({
      save: async (_, { file: of }) => {
        if (!isThere) throw new Unreachable('The server does not answer.');
        return viewOf(of, { version: 'second' });
      },
    });
    editing.confirm();
    await saving.save();
    expect(isChanged(holder.state)).toBe(true);
    isThere = true;
    holder.state.notice?.again?.();
    await vi.runAllTimersAsync();
    expect([isChanged(holder.state), holder.state.notice?.text]).toEqual([false, 'Saved.']);
  });
});

describe('a reload', () => {
  it('restores unsaved changes', () => {
    const { editing, memory, holder } = opened();
    editing.confirm();
    const again = opened({}, memory);
    expect(JSON.stringify(again.holder.file)).toBe(JSON.stringify(holder.file));
    expect(isChanged(again.holder.state)).toBe(true);
    again.editing.undo();
    expect(isChanged(again.holder.state)).toBe(false);
  });

  it('lists every article with unsaved changes', () => {
    const memory = new Memory();
    memory.setItem('verbatim-review-token', 'a');
    const unsavedStore = new UnsavedStore(memory);
    const { editing } = opened({}, memory);
    opened({}, memory, viewOf(file, { slug: 'ferry' })).editing.confirm();
    expect(unsavedStore.slugs()).toEqual(['ferry']);
    editing.confirm();
    expect(unsavedStore.slugs()).toEqual(['ferry', 'bridge']);
    editing.undo();
    expect(unsavedStore.slugs()).toEqual(['ferry']);
  });

  it('changes to files that have changed since can only be downloaded', () => {
    const { editing, memory, holder } = opened();
    editing.confirm();
    const again = opened({}, memory, viewOf(file, { version: 'other' }));
    expect(again.holder.state.notice?.kind).toBe('stale');
    expect(JSON.stringify(again.holder.state.lost)).toBe(JSON.stringify(holder.file));
    expect(isChanged(again.holder.state)).toBe(false);
  });

  it('unreadable entries are ignored, and a full store is reported', () => {
    const memory = new Memory();
    memory.setItem('verbatim-review:bridge', '{');
    expect(isChanged(opened({}, memory).holder.state)).toBe(false);
    memory.setItem = () => {
      throw new RangeError('full');
    };
    const { holder, editing } = opened({}, memory);
    editing.confirm();
    expect(holder.state.notice?.text).toMatch(/no space left/u);
  });
});

describe('publishing', () => {
  it('saves unsaved changes first', async () => {
    const done: string[] = [];
    const { holder, editing, saving } = opened({
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
    expect(holder.state.view.state).toBe('published');
  });

  it('does not publish if saving fails', async () => {
    const move = vi.fn(never);
    const { holder, editing, saving } = opened({
      move,
      save: async () => {
        throw new Refused(422, 'the file is too large');
      },
    });
    editing.confirm();
    expect(await saving.publish({})).toBe(false);
    expect(move).not.toHaveBeenCalled();
    expect(holder.state.notice?.text).toBe('The file is too large.');
  });

  it('an article is withdrawn with its changes saved', async () => {
    const save = vi.fn(async (_: string, { file: of }: { file: ArticleFile }) =>
      viewOf(of, { isNext: true }),
    );
    const { holder, editing, saving } = opened({
      save,
      move: async (_, { to }) => viewOf(file, { state: to === 'withdrawn' ? 'withdrawn' : 'published' }),
    });
    editing.confirm();
    expect(await saving.withdraw()).toBe(true);
    expect(save).toHaveBeenCalledTimes(1);
    expect(holder.state.view.state).toBe('withdrawn');
  });

  it('a discarded draft is gone', async () => {
    const gone = vi.fn();
    const { saving } = opened();
    expect(await saving.discard(gone)).toBe(true);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it.each(['discard', 'withdraw', 'publish'] as const)(
    'files saved by another tab are not touched: %s',
    async (does) => {
      const move = vi.fn<ApiClient['move']>(async () => {
        throw new Refused(409, 'its files have changed');
      });
      const gone = vi.fn();
      const { holder, saving } = opened({ move });
      const done = {
        discard: () => saving.discard(gone),
        withdraw: () => saving.withdraw(),
        publish: () => saving.publish({}),
      };
      expect(await done[does]()).toBe(false);
      expect(move.mock.lastCall?.[1]).toHaveProperty('version', 'first');
      expect(holder.state.notice?.kind).toBe('stale');
      expect(gone).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['embargoed', 'Published. The bot will answer from it when the embargo ends.'],
    ['published', 'Published. The bot answers from it now.'],
  ] as const)('says when the bot answers: %s', async (state, text) => {
    const { holder, saving } = opened({ move: async () => viewOf(file, { state }) });
    await saving.publish({ from: '2031-03-05T06:00:00+01:00' });
    expect(holder.state.notice?.text).toBe(text);
  });

  it.each([
    ['draft', false, true],
    ['published', false, false],
    ['published', true, true],
    ['withdrawn', false, true],
    ['embargoed', false, true],
  ] as const)('%s, with a next version %s: can be published %s', (state, isNext, can) => {
    const { holder } = opened({}, new Memory(), viewOf(file, { state, isNext }));
    expect(isPublishable(holder.state)).toBe(can);
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
    const { holder, session } = opened();
    const addition = additionsFor(file, chosen).find((each) => each.id === id) ?? never();
    const key = await add(session, addition, at(words), { names, who });
    return { file: holder.file, key, choice: holder.state.choice?.key, notice: holder.state.notice };
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

  it('a fact is about the entities named in it; an event is at the places of its sentence', async () => {
    const fact = (await made('fact', 'Engineers met in Port Arlen')).file.facts;
    expect(fact.find(({ id }) => id.startsWith('engineers'))?.about).toEqual(['port-arlen']);
    const event = (await made('event', 'Engineers met')).file.events.at(-1);
    expect(event).toMatchObject({ places: ['port-arlen'], name: 'Engineers met' });
    expect(event?.passages[0]).toMatch(/^Engineers met in Port Arlen on Friday, among them/u);
  });

  it('selected words replace those of the chosen item', async () => {
    const wait = (await made('replace', 'cannot wait', '', 'statements:wait')).file.statements[0];
    expect(wait).toMatchObject({ id: 'wait', words: 'cannot wait' });
    const opening = (await made('replace', 'bridge opened', '', 'facts:opened')).file.facts[0];
    expect(opening).toMatchObject({ id: 'opened', words: 'bridge opened' });
    expect(additionsFor(file, 'people:ode').map(({ id }) => id)).not.toContain('replace');
  });

  it('words that cannot be written give a reason and change nothing', async () => {
    const now = await made('quotation', 'harbour bridge will');
    expect(now.key).toBeNull();
    expect(now.file).toEqual(file);
    expect(now.notice?.text).toBe('These words are not inside quotation marks.');
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

  it('one side is chosen, and can be undone', () => {
    const { holder, editing } = opened({}, new Memory(), view);
    editing.decide(conflict, conflict.draft);
    expect(holder.file.people.find(({ id }) => id === 'iva-holt')?.role).toBeNull();
    expect(holder.state.conflicts).toEqual([other]);
    editing.undo();
    expect(holder.file.people.find(({ id }) => id === 'iva-holt')?.role).toBe('Governor');
    expect(holder.state.conflicts).toEqual([conflict, other]);
    editing.redo();
    expect(holder.state.conflicts).toEqual([other]);
  });

  it('open conflicts are saved with the file, and come back after an undo', async () => {
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

  it('are not sent if there were none', async () => {
    const save = vi.fn<ApiClient['save']>(async (_, { file: of }) => viewOf(of));
    const { editing, saving } = opened({ save });
    editing.confirm();
    await saving.save();
    expect(save.mock.lastCall?.[1]).not.toHaveProperty('conflicts');
  });

  it('stay resolved after a reload, until an undo', () => {
    const { editing, memory } = opened({}, new Memory(), view);
    editing.decide(conflict, conflict.draft);
    const again = opened({}, memory, view);
    expect(again.holder.state.conflicts).toEqual([other]);
    again.editing.undo();
    expect(again.holder.state.conflicts).toEqual([conflict, other]);
  });
});

describe('listeners', () => {
  it('are notified of changes until they unsubscribe', () => {
    const { holder, editing } = opened();
    const heard = vi.fn();
    const end = holder.subscribe(heard);
    editing.change((from) => confirm(from, 'people:ode'));
    expect(heard).toHaveBeenCalled();
    heard.mockClear();
    end();
    editing.undo();
    expect(heard).not.toHaveBeenCalled();
  });
});
