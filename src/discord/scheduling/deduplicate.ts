import { LRUCache } from 'lru-cache';

/** How many interaction ids are remembered. */
const most = 10_000;

/**
 * Passes each interaction on once. While a bot moves from the gateway to HTTP, Discord may deliver one both ways, and an
 * attacker may replay a signed request while its signature is fresh.
 */
export function deduplicate<T extends { readonly id: string }>(take: (interaction: T) => void): typeof take {
  const seen = new LRUCache<string, true>({ max: most });
  return (interaction) => {
    if (seen.has(interaction.id)) return;
    seen.set(interaction.id, true);
    take(interaction);
  };
}
