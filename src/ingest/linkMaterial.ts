import type { Fetcher } from '../web/fetcher.js';
import type { Material } from './material.js';

/** Fetches a page for an article. @throws Unreadable where it cannot be fetched or is no text, in one sentence */
export async function linkMaterial(address: string, fetcher: Fetcher): Promise<Material> {
  const { bytes, charset, type, url } = await fetcher.fetchPage(address);
  return { name: url, bytes, url, kind: type, charset };
}
