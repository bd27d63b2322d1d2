import type { Conflict } from '../knowledge/conflict.js';
import { readKnowledge } from '../knowledge/load.js';
import type { ContentsFile } from '../knowledge/schema.js';
import { type Item, type LooseFile, lists, looseFile, type Merged } from './merge.js';

/** How often a file is checked again after something was taken out. */
const rounds = 50;

type ListName = (typeof lists)[number];
const listNamed = (name: string | undefined): ListName | undefined => lists.find((list) => list === name);

/** An item with a field of the draft in place of one that does not load; null where the whole item must go. */
function mendItem(item: Item, field: string | undefined, draft: Item | undefined): Item | null {
  if (field === undefined || field === 'id' || draft === undefined) return null;
  const { [field]: yours, ...rest } = item;
  if (JSON.stringify(yours) === JSON.stringify(draft[field])) return null;
  return { ...rest, id: item.id, ...(draft[field] === undefined ? {} : { [field]: draft[field] }) };
}

/**
 * Makes a merged file load. What the editor pinned to words that the corrected text no longer has is replaced by the draft's,
 * or taken out, and listed as a conflict.
 * @param draft the draft of the text as it is now, which loads
 */
export function settle(slug: string, text: string, merged: Merged, draft: ContentsFile): Merged {
  const fresh = looseFile.parse(draft);
  const conflicts: Conflict[] = [...merged.conflicts];
  let file: LooseFile = merged.file;
  for (let round = 0; round < rounds; round++) {
    const before = file;
    const { faults } = readKnowledge(slug, text, JSON.stringify(before));
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) break;
    const next: Record<string, unknown> = { ...file };
    const items = new Map<ListName, readonly Item[]>();
    const itemsOf = (list: ListName): readonly Item[] => items.get(list) ?? before[list];
    const seen = new Set<string>();
    const out = new Map<ListName, Set<number>>();
    for (const { path, message } of errors) {
      const [, name = '', index, field] = /^(\w+)(?:\[(\d+)\](?:\.(\w+))?)?/u.exec(path) ?? [];
      const list = listNamed(name);
      const at = Number(index);
      const item = list && file[list][at];
      const key = `${name}.${index ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (!list || !item) {
        const yours = name === 'summary' && index !== undefined ? [file.summary].flat()[at] : file[name];
        const kept = [file.summary].flat().filter((_, i) => i !== at);
        conflicts.push({ at: name || 'article.json', yours, draft: fresh[name], why: message });
        next[name] = name === 'summary' && index !== undefined && kept.length > 0 ? kept : fresh[name];
        if (next[name] === undefined) delete next[name];
        continue;
      }
      const drafted = fresh[list].find(({ id }) => id === item.id);
      const mended = mendItem(item, field, drafted);
      const place = `${list}.${item.id}${mended && field ? `.${field}` : ''}`;
      conflicts.push({
        at: place,
        yours: mended && field ? item[field] : item,
        draft: field && drafted?.[field],
        why: message,
      });
      if (mended)
        items.set(
          list,
          itemsOf(list).map((each, i) => (i === at ? mended : each)),
        );
      else out.set(list, (out.get(list) ?? new Set()).add(at));
    }
    // Taking something out does not mend the file as a whole.
    if (seen.size === 1 && seen.has('.')) break;
    for (const [list, gone] of out)
      items.set(
        list,
        itemsOf(list).filter((_, i) => !gone.has(i)),
      );
    file = looseFile.parse({ ...next, ...Object.fromEntries(items) });
  }
  const lost = new Set(conflicts.map(({ at }) => at));
  return { file, kept: merged.kept.filter((at) => !lost.has(at)), conflicts };
}
