import type { Person } from '../knowledge/schema.js';

/** Words that stand before a name and say no more than how somebody is called. */
const titles =
  /^(?:the|mr|mister|madam|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|president|vice|prime|foreign|defen[cs]e|minister|premier|pm|fm|chancellor|secretary|senator|governor|mayor|ambassador|general|colonel|captain|chief|judge|king|queen|prince|princess|pope|leader|politician|herr|frau|monsieur|madame|pan|pani|signora?|señora?)$/;

/** Whether a compared form is a title, or a part of one ("prime" of "prime minister"). */
export function isTitle(norm: string): boolean {
  return titles.test(norm);
}

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
