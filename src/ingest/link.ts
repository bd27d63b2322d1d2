import type { Annotator } from '../annotator/annotator.js';
import type { Fetcher } from '../web/fetcher.js';
import { bring } from './bring.js';
import { linkMaterial } from './linkMaterial.js';
import { toldOf } from './told.js';

/**
 * Drafts the article of a page and saves the draft, as `bring` does.
 * @returns what is told of it, line by line
 * @throws what {@link linkMaterial} and `bring` throw
 */
export async function bringLink(
  address: string,
  {
    annotator,
    fetcher,
    out,
  }: { readonly annotator: Annotator; readonly fetcher: Fetcher; readonly out: string },
): Promise<{ readonly lines: readonly string[] }> {
  return toldOf(await bring(await linkMaterial(address, fetcher), { out, ifThere: 'number' }, annotator));
}
