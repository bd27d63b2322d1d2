import { type ArticleFile, type Key, nameOf, partsOf, type StatementItem, textOf } from './file.js';
import { percent } from './speakers.js';

/** How an item is listed. */
export interface Label {
  readonly title: string;
  /** Small text beside the title; '' for none. */
  readonly detail: string;
}

const joined = (file: ArticleFile, ids: readonly string[] = []): string =>
  ids.map((id) => nameOf(file, id)).join(', ');

/** The speakers; where the program found none, the likeliest candidate. */
function speakersText(file: ArticleFile, statement: StatementItem): string {
  if (statement.speakers.length > 0) return joined(file, statement.speakers);
  // Without a confidence, an editor has decided so.
  if (statement.confidence === undefined) return 'speaker not clear';
  const candidates = (statement.direct && statement.candidates) || [];
  const [likeliest] = [...candidates].sort((a, b) => b.share - a.share);
  if (!likeliest) return 'no speaker found';
  return `no speaker found; most likely ${nameOf(file, likeliest.who)} (${percent(likeliest.share)})`;
}

function statementLabel(file: ArticleFile, statement: StatementItem): Label {
  const words = textOf(statement.words);
  return { title: statement.direct ? `“${words}”` : words, detail: speakersText(file, statement) };
}

/** The label of an item. @returns empty texts where there is no such item */
export function labelOf(file: ArticleFile, key: Key): Label {
  const { id, list } = partsOf(key);
  const nothing = { title: '', detail: '' };
  const isIt = (item: { readonly id: string }): boolean => item.id === id;
  switch (list) {
    case 'people': {
      const item = file.people.find(isIt);
      return item ? { title: textOf(item.name), detail: textOf(item.role) } : nothing;
    }
    case 'organisations':
    case 'places': {
      const items: readonly { id: string; name: Parameters<typeof textOf>[0]; kind: string }[] = file[list];
      const item = items.find(isIt);
      return item ? { title: textOf(item.name), detail: item.kind } : nothing;
    }
    case 'events': {
      const item = file.events.find(isIt);
      if (!item) return nothing;
      return { title: textOf(item.name), detail: joined(file, item.places) };
    }
    case 'statements': {
      const item = file.statements.find(isIt);
      return item ? statementLabel(file, item) : nothing;
    }
    case 'facts': {
      const item = file.facts.find(isIt);
      return item ? { title: textOf(item.words), detail: joined(file, item.about) } : nothing;
    }
    case 'summary':
      return { title: id, detail: '' };
    default:
      return nothing;
  }
}

/** The singular names of the lists. */
export const kindNames: Readonly<Record<string, string>> = {
  people: 'Person',
  organisations: 'Organisation',
  places: 'Place',
  statements: 'Statement',
  events: 'Event',
  facts: 'Fact',
  summary: 'Key point',
  header: 'Article',
};

/** A count with its noun: "1 error", "3 errors". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
