import type { Annotator } from '../annotator/annotator.js';
import type { DraftedFiles, Order } from './drafting.js';
import { draftOf } from './material.js';
import { updated } from './update.js';

/** Drafts an article in this thread. @throws as `Drafting` */
export async function draftHere(
  { before, material, slug }: Order,
  annotator: Annotator,
): Promise<DraftedFiles> {
  const drafted = await draftOf(material, annotator, slug);
  const { article, contents, warnings } = drafted;
  return {
    ...(await updated(drafted, before, annotator)),
    slug: article.slug,
    title: article.title?.text ?? null,
    url: contents.source?.url ?? null,
    warnings,
  };
}
