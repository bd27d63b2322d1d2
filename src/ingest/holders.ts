import { isOffice } from '../reading/lexicon.js';
import type { Reading } from '../reading/read.js';
import type { Actor } from './sentence.js';

/** Offices of which one person may have several at a time. */
const publicOffice =
  /^(?:president|senator|sen|congressman|congresswoman|rep|representative|governor|gov|mayor|lawmaker|legislator|politician|candidate|nominee|leader|minister|secretary|speaker|chairman|chairwoman|chair|businessman|businesswoman|billionaire|executive|founder|chief|mp|deputy|ambassador|diplomat|general|judge|justice|lawyer|attorney|captain|manager|coach|player)$/;
const wordsOf = (role: string): string[] => role.toLowerCase().split(/[^\p{L}-]+/u);

/** Whether somebody has another office than a description says: "the candidate" is hardly a dental hygienist. */
export function hasOtherOffice(reading: Reading, { to }: Actor, entity: number | null): boolean {
  const role = entity === null ? undefined : reading.entities[entity]?.role?.text;
  const head = reading.tokens[to - 1]?.lemma ?? '';
  if (!role || !isOffice(head)) return false;
  const words = wordsOf(role);
  return !words.includes(head) && !(publicOffice.test(head) && words.some((word) => publicOffice.test(word)));
}

/**
 * The only person of the article who holds an office, wherever it stands: "the judge wrote", before "Judge Ann Lowe".
 * @param office lower case
 * @returns index of the entity; null where nobody holds it, or several do
 */
export function onlyHolder(reading: Reading, office: string): number | null {
  if (!isOffice(office)) return null;
  const holders = reading.entities.flatMap(({ kind, role }, index) =>
    kind === 'person' && role && wordsOf(role.text).includes(office) ? [index] : [],
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}
