import {
  type ArticleFile,
  type EntityItem,
  entitiesOf,
  entityOf,
  nameOf,
  type StatementItem,
  textOf,
} from './file.js';

/** A choice of a menu. */
export interface Option {
  readonly id: string;
  readonly label: string;
}

/** Choices under a heading. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

/** A fraction as a percentage: "81%". */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** All entities under their headings; empty headings are left out. */
export function everybody(file: ArticleFile, skip: ReadonlySet<string> = new Set()): OptionGroup[] {
  const groups: readonly (readonly [string, readonly EntityItem[]])[] = [
    ['People', file.people],
    ['Organisations', file.organisations],
    ['Places', file.places],
  ];
  return groups
    .map(([label, items]) => ({
      label,
      options: items
        .filter(({ id }) => !skip.has(id))
        .map(({ id, name }): Option => ({ id, label: textOf(name) || id })),
    }))
    .filter(({ options }) => options.length > 0);
}

/** The possible speakers of a statement: those that the program found, with their share, then everybody else. */
export function speakerOptions(file: ArticleFile, statement: StatementItem): OptionGroup[] {
  const { confidence, speakers } = statement;
  const said = confidence === undefined ? [] : speakers.map((who) => ({ who, share: confidence }));
  const others = statement.direct ? (statement.candidates ?? []) : [];
  const likely = [...said, ...others].filter(({ who }) => entityOf(file, who));
  const rest = everybody(file, new Set(likely.map(({ who }) => who)));
  if (likely.length === 0) return rest;
  const options = likely.map(({ share, who }) => ({
    id: who,
    label: `${nameOf(file, who)} (${percent(share)})`,
  }));
  return [{ label: 'Suggestions', options }, ...rest];
}

/** All entities, those named nearby first. @param near their ids, in order */
export function optionsNear(file: ArticleFile, near: readonly string[]): OptionGroup[] {
  const known = new Set(entitiesOf(file).map(({ id }) => id));
  const here = near.filter((id) => known.has(id));
  const rest = everybody(file, new Set(here));
  if (here.length === 0) return rest;
  return [
    { label: 'In this sentence', options: here.map((id) => ({ id, label: nameOf(file, id) })) },
    ...rest,
  ];
}

/** Replaces one of the speakers. @param who '' removes that speaker */
export function withSpeaker(speakers: readonly string[], at: number, who: string): string[] {
  const all =
    at < speakers.length ? speakers.map((each, index) => (index === at ? who : each)) : [...speakers, who];
  return [...new Set(all.filter((each) => each !== ''))];
}
