import type { Entity, Event, Person } from '../knowledge/schema.js';
import { countryByWord } from '../lexicon/countries.js';

/** Short forms of offices that people type. */
const shorter: readonly (readonly [RegExp, string])[] = [
  [/\bprime minister\b/i, 'PM'],
  [/\bprime minister\b/i, 'premier'],
  [/\bforeign minister\b/i, 'FM'],
  [/\bpresident\b/i, 'pres'],
  [/\bpresident\b/i, 'prez'],
  [/\bminister\b/i, 'min'],
  [/\badvisor\b/i, 'adviser'],
  [/\badviser\b/i, 'advisor'],
  [/\bsecretary of state\b/i, 'state secretary'],
  [/\bsecretary\b/i, 'sec'],
  [/\bnational security advis[eo]r\b/i, 'NSA'],
  [/\bnational security advis[eo]r\b/i, 'security adviser'],
  [/\bnational security advis[eo]r\b/i, 'security advisor'],
  [/\bchief executive(?: officer)?\b/i, 'CEO'],
  [/\bpresidential aide\b/i, 'aide'],
];

/** Usual short forms of a role. */
function shortRoles(role: string): string[] {
  const forms = new Set([role]);
  for (const [pattern, instead] of shorter) {
    if (pattern.test(role)) forms.add(role.replace(pattern, instead));
  }
  // "Foreign minister", "minister of foreign affairs".
  const [, field, office] =
    /^(.*(?<!\p{L})(?!prime|first|deputy|chief|senior|junior|former)\p{L}+) (minister|secretary)$/iu.exec(
      role,
    ) ?? [];
  if (field !== undefined && office !== undefined) {
    const of = /^foreign$/i.test(field) ? 'foreign affairs' : field;
    for (const joint of ['of', 'for', 'of the', 'for the']) forms.add(`${office} ${joint} ${of}`);
  }
  return [...forms].slice(1);
}

/**
 * What a person's role can be called: as printed, shorter, and with other names of the countries it is of.
 * @param of the names of those countries
 */
export function namesOfRole({ name, role }: Person, of: readonly string[]): string[] {
  if (!role) return [];
  // "U.S. Secretary of State" → "Secretary of State", so that another name of the country can go before it.
  const bare = of.reduce(
    (text, country) => (text.startsWith(`${country} `) ? text.slice(country.length + 1) : text),
    role.text,
  );
  const forms = [bare, ...shortRoles(bare)];
  return [
    role.text,
    ...forms,
    ...of.flatMap((country) => forms.map((form) => `${country} ${form}`)),
    `${bare} ${name.text}`,
  ];
}

/**
 * What a country is called besides what its article's editor wrote: by its people, its capital, its government.
 * @param taken names that belong to something else in the article
 * @returns none for what is no country
 */
export function countryNames(one: Entity | Event, taken: ReadonlySet<string>): string[] {
  if (!('kind' in one) || one.kind !== 'country') return [];
  const country = [one.name.text, ...one.aliases].flatMap((name) => countryByWord.get(name) ?? [])[0];
  return [country?.names, country?.demonyms, country?.capitals]
    .flatMap((names) => names ?? [])
    .filter((name) => !taken.has(name));
}
