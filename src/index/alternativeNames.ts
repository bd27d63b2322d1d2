import type { Entity, Event, Person } from '../knowledge/schema.js';
import { countryByWord } from '../lexicon/countries.js';

/** Abbreviations of offices that people type. */
const shortForms: readonly (readonly [RegExp, string])[] = [
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

/** Lists common abbreviations of a role. */
function shortRoles(role: string): string[] {
  const forms = new Set([role]);
  for (const [pattern, instead] of shortForms) {
    if (pattern.test(role)) forms.add(role.replace(pattern, instead));
  }
  // "Foreign minister", "minister of foreign affairs".
  const [, field, office] =
    /^(.*(?<!\p{L})(?!prime|first|deputy|chief|senior|junior|former)\p{L}+) (minister|secretary)$/iu.exec(
      role,
    ) ?? [];
  if (field !== undefined && office !== undefined) {
    const of = /^foreign$/i.test(field) ? 'foreign affairs' : field;
    for (const preposition of ['of', 'for', 'of the', 'for the']) forms.add(`${office} ${preposition} ${of}`);
  }
  return [...forms].slice(1);
}

/**
 * Lists what a person's role may be called: as printed, abbreviated, and with other names of its countries.
 * @param of names of the countries that the role belongs to
 */
export function roleVariants({ name, role }: Person, of: readonly string[]): string[] {
  if (!role) return [];
  // “U.S. Secretary of State” → “Secretary of State”, to combine with other names of the country.
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
 * Lists further names of a country: its people, its capital, its government.
 * @param taken names that mean something else in the article
 * @returns nothing for entities other than countries
 */
export function countryNames(entity: Entity | Event, taken: ReadonlySet<string>): string[] {
  if (!('kind' in entity) || entity.kind !== 'country') return [];
  const country = [entity.name.text, ...entity.aliases].flatMap((name) => countryByWord.get(name) ?? [])[0];
  return [country?.names, country?.demonyms, country?.capitals]
    .flatMap((names) => names ?? [])
    .filter((name) => !taken.has(name));
}
