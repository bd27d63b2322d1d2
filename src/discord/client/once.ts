import { LRUCache } from 'lru-cache';

/** How many interactions are remembered, each by its id. */
const most = 10_000;

/**
 * Lets each interaction through once: while Discord changes from the gateway to HTTP it may come by both ways, and what
 * somebody has listened to may be sent again while its signature is fresh.
 */
export function once<T extends { readonly id: string }>(take: (interaction: T) => void): typeof take {
  const taken = new LRUCache<string, true>({ max: most });
  return (interaction) => {
    if (taken.has(interaction.id)) return;
    taken.set(interaction.id, true);
    take(interaction);
  };
}
