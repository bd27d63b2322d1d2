import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Change, LiveLibrary } from './liveLibrary.js';

/**
 * How long a folder must stay unchanged before it is reloaded, in milliseconds. Editors save in several
 * steps.
 */
const settleTime = 200;
/** Longest delay while it keeps changing, in milliseconds. A withdrawal must not wait. */
const maxDelay = 1000;

/**
 * Watches the folder of a library, and reloads what is saved. It does not keep the process alive.
 * @param onChange called with each change
 * @param onError called with what could not be watched or read
 * @returns a function that stops it
 */
export function watchLibrary(
  live: LiveLibrary,
  onChange: (change: Change) => void,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const timers = new Map<string, { readonly timer: NodeJS.Timeout; readonly firstChange: number }>();
  const refresh = async (slug: string): Promise<void> => {
    timers.delete(slug);
    try {
      const change = await live.refresh(slug);
      if (change) onChange(change);
    } catch (error) {
      onError(error);
    }
  };
  const schedule = (slug: string): void => {
    const { firstChange = Date.now(), timer } = timers.get(slug) ?? {};
    clearTimeout(timer);
    const delay = Math.min(settleTime, Math.max(0, firstChange + maxDelay - Date.now()));
    timers.set(slug, { firstChange, timer: setTimeout(refresh, delay, slug).unref() });
  };
  const watcher = watch(live.folder, { depth: 1, persistent: false, ignoreInitial: true })
    .on('all', (_, path) => {
      const [slug = ''] = relative(live.folder, path).split(sep);
      if (slug !== '' && !slug.startsWith('.')) schedule(slug);
    })
    // Changes between loading and now raised no event.
    .on('ready', () => {
      live.slugs().then((slugs) => slugs.forEach(schedule), onError);
    })
    .on('error', onError);
  return async () => {
    for (const { timer } of timers.values()) clearTimeout(timer);
    await watcher.close();
  };
}
