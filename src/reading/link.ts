import type { Country } from './countries.js';
import { demonyms } from './countries.js';
import { genderOfFirstName } from './firstNames.js';
import { isKnownPlace, isPeople, type Kind } from './kinds.js';
import { organisationWords } from './lexicon.js';
import type { Gender, NameSpan } from './offices.js';

/** Somebody or something named, while the text is read. */
export interface Named {
  kind: Kind;
  /** Token spans of every place where a form of the name stands. */
  readonly at: NameSpan[];
  /** The words of the fullest form. */
  parts: readonly string[];
  gender: Gender | null;
  /** Whether the text tells the gender; else it is guessed from the first name. */
  sure: boolean;
  readonly country: Country | null;
  readonly kin?: boolean;
}

/** One form of a name with every place where it stands. */
export interface Type {
  readonly parts: readonly string[];
  readonly spans: NameSpan[];
  kind: Kind;
  readonly known: boolean;
  /** Whether it is first named as somebody's relative ("her daughter, Jane Doe"). */
  readonly kin: boolean;
}

/** First names of men and women alike. */
const either = new Set(
  'Pat Sam Chris Alex Kim Robin Leslie Lesley Terry Jamie Jordan Taylor Morgan Casey Jackie Jesse Jessie Kelly Tracy Stacy Lee Dana Drew Dale Blair Cameron Ashley Sandy Kerry Shannon Sidney Sydney Avery Quinn Riley Rowan Robbie Charlie Frankie Bobbie Billie Andrea Jean Jan Nicola Sasha Ali Noor Ming Wei Yan Jin Marion Lynn Hilary Evelyn Vivian Beverly Courtney Whitney Kendall Reese Skyler Parker Hayden Harper Logan Micah Angel Guadalupe Nat Nicky Mel Val Gale Gail'.split(
    ' ',
  ),
);
const storms = /^(?:Hurricane|Storm|Typhoon|Cyclone|Superstorm)$/;
const junior = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const surnameOf = (parts: readonly string[]): string | undefined =>
  parts.filter((part) => !junior.test(part)).at(-1);
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);

/** Whether `short` can stand for the person whose name is `full`. */
function shortensPerson(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length && !(short.length === 2 && full.length === 2)) return false;
  const surname = surnameOf(full);
  const last = surnameOf(short);
  if (short.some((part) => junior.test(part)) !== full.some((part) => junior.test(part)) && short.length > 1)
    return false;
  if (short.length === 1) return last === surname || last === full[0];
  if (short[0] === full[0]) return last === surname;
  // "von der Leyen" for "Ursula von der Leyen".
  return same(short, full.slice(-short.length));
}

const small = /^(?:of|the|and|for|on|in|&|de|la)$/i;

/** Whether `short` is an abbreviation or a part of the organisation's name. */
function shortensOrganisation(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length) return false;
  const only = short[0];
  if (short.length === 1 && only && /^(?:\p{Lu}\.?){2,}$/u.test(only)) {
    const letters = only.replaceAll('.', '');
    const initials = full.filter((part) => !small.test(part)).map((part) => part[0] ?? '');
    const all = full.map((part) => (part[0] ?? '').toUpperCase());
    return letters === initials.join('') || letters === all.join('');
  }
  const text = short.join(' ');
  if (isKnownPlace(text) || demonyms.has(text)) return false;
  if (same(short, full.slice(0, short.length))) return true;
  return (
    short.length > 0 &&
    text !== 'House' &&
    organisationWords.has((short.at(-1) ?? '').toLowerCase()) &&
    same(short, full.slice(-short.length))
  );
}

/** Recency of a name, in tokens: the last place where it was meant. */
function lastBefore(named: Named, from: number): number {
  let best = -1;
  for (const span of named.at) if (span.from <= from && span.from > best) best = span.from;
  return best;
}

/** Joins the forms of one name: longer forms make the entities, shorter ones go to the best of them. */
export function link(types: readonly Type[]): Named[] {
  const made: Named[] = [];
  const open = (type: Type): void => {
    const first = type.parts[0] ?? '';
    const told = type.spans.find((span) => span.gender)?.gender ?? null;
    const byName =
      type.kind === 'person' && type.parts.length > 1 && !either.has(first) ? genderOfFirstName(first) : null;
    made.push({
      kind: type.kind,
      at: [...type.spans],
      parts: type.parts,
      gender: told ?? byName,
      sure: told !== null,
      country: null,
      kin: type.kin,
    });
  };
  const byLength = [...types].sort(
    (a, b) => b.parts.length - a.parts.length || (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0),
  );
  const bySurname = new Map<string, Named[]>();
  for (const type of byLength) {
    const rest: NameSpan[] = [];
    const persons =
      type.kind === 'person' ||
      (type.parts.length === 1 && !type.known && !(type.kind === 'group' && isPeople(type.parts[0] ?? '')))
        ? [...new Set(type.parts.flatMap((part) => bySurname.get(part) ?? []))].filter(
            (item) =>
              item.kind === 'person' &&
              shortensPerson(type.parts, item.parts) &&
              // A lone word that comes before the full name and looks like an organisation is something else.
              (type.kind !== 'organisation' || (type.spans[0]?.from ?? 0) > (item.at[0]?.from ?? 0)),
          )
        : [];
    if (persons.length > 0) {
      for (const span of type.spans) {
        const fitting = persons.filter((item) => !span.gender || !item.gender || item.gender === span.gender);
        const choice = fitting.length > 0 ? fitting : persons;
        // "Mrs. Tolliver" is not her daughter, who bears the name as well.
        const chief = type.parts.length === 1 ? choice.filter(({ kin }) => !kin) : choice;
        const best = nearestOf(chief.length > 0 ? chief : choice, span.from);
        if (best) {
          best.at.push(span);
          if (span.gender && !best.sure) {
            best.gender = span.gender;
            best.sure = true;
          }
        } else rest.push(span);
      }
      if (rest.length === 0) continue;
    }
    const organisation =
      !(type.kind === 'person' && (type.parts.length > 1 || type.spans.some((span) => span.titled))) &&
      type.kind !== 'group' &&
      !type.known
        ? made.find((item) => item.kind === 'organisation' && shortensOrganisation(type.parts, item.parts))
        : undefined;
    const storm =
      type.parts.length === 1 &&
      made.find(
        ({ parts }) => parts.length === 2 && storms.test(parts[0] ?? '') && parts[1] === type.parts[0],
      );
    const whole = organisation ?? storm;
    if (whole) {
      whole.at.push(...type.spans);
      continue;
    }
    open(rest.length > 0 ? { ...type, spans: rest } : type);
    const item = made.at(-1);
    if (item?.kind !== 'person') continue;
    for (const part of new Set(item.parts)) {
      const list = bySurname.get(part);
      if (list) list.push(item);
      else bySurname.set(part, [item]);
    }
  }
  return made;
}

/** How far back, in tokens, one of several namesakes is still on the reader's mind: a paragraph or so. */
const near = 80;

/** Among namesakes, the one meant last before this place, if that is near; else the one named first. */
function nearestOf(candidates: readonly Named[], from: number): Named | undefined {
  const [recent] = [...candidates].sort((a, b) => lastBefore(b, from) - lastBefore(a, from));
  if (!recent || from - lastBefore(recent, from) <= near) return recent;
  return candidates.reduce((a, b) => ((b.at[0]?.from ?? 0) < (a.at[0]?.from ?? 0) ? b : a));
}
