import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Change, LiveLibrary } from './liveLibrary.js';

/** How long a folder must be at rest before it is read again, in milliseconds: editors save in several steps. */
const rest = 200;
/** How long it can be in motion before it is read all the same, in milliseconds: a withdrawal waits for nothing. */
const longestMotion = 1000;

/**
 * Follows what is saved in a library's folder. It keeps no process running.
 * @param changed is told what became of each changed article
 * @param failed is told of what could not be watched or read
 * @returns ends it
 */
export function follow(
  live: LiveLibrary,
  changed: (change: Change) => void,
  failed: (error: unknown) => void,
): () => Promise<void> {
  const timers = new Map<string, { readonly timer: NodeJS.Timeout; readonly since: number }>();
  const refresh = async (slug: string): Promise<void> => {
    timers.delete(slug);
    try {
      const change = await live.refresh(slug);
      if (change) changed(change);
    } catch (error) {
      failed(error);
    }
  };
  const later = (slug: string): void => {
    const { since = Date.now(), timer } = timers.get(slug) ?? {};
    clearTimeout(timer);
    const pause = Math.min(rest, Math.max(0, since + longestMotion - Date.now()));
    timers.set(slug, { since, timer: setTimeout(refresh, pause, slug).unref() });
  };
  const watcher = watch(live.folder, { depth: 1, persistent: false, ignoreInitial: true })
    .on('all', (_, path) => {
      const [slug = ''] = relative(live.folder, path).split(sep);
      if (slug !== '' && !slug.startsWith('.')) later(slug);
    })
    // What was saved between loading and now has had no event.
    .on('ready', () => {
      live.slugs().then((slugs) => slugs.forEach(later), failed);
    })
    .on('error', failed);
  return async () => {
    for (const { timer } of timers.values()) clearTimeout(timer);
    await watcher.close();
  };
}
