import { type Country, demonyms } from '../lexicon/countries.js';
import { legalForms, organisationWords } from '../lexicon/organisationNouns.js';
import { linkingWords } from '../lexicon/people.js';
import { generations } from '../lexicon/titles.js';
import type { EntityKind } from './entityKind.js';
import { isKnownPlace } from './gazetteer.js';
import { type Gender, genderOfName } from './gender.js';

/** A name as it stands in the text: token positions, end exclusive. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** What a title before it tells. */
  readonly gender: Gender | null;
}

/** Somebody or something named, while the text is read. */
export interface NamedEntity {
  kind: EntityKind;
  /** Token spans of every place where a form of the name stands. */
  readonly at: NameSpan[];
  /** The words of the fullest form. */
  parts: readonly string[];
  gender: Gender | null;
  /** Whether the text tells the gender; else it is guessed from the first name. */
  sure: boolean;
  readonly country: Country | null;
  readonly kin?: boolean;
  /** How likely it is what its kind says, from 0 to 1. */
  readonly probability: number;
}

/** One form of a name with every place where it stands. */
export interface NameForm {
  readonly parts: readonly string[];
  readonly spans: NameSpan[];
  readonly kind: EntityKind;
  readonly probability: number;
  /** Whether it is first named as somebody's relative ("her daughter, Jane Doe"). */
  readonly kin: boolean;
}

const withoutStop = (word: string): string => word.replace(/\.$/, '');
/** Whether a word parts namesakes: "Jr.", "III". */
const isGeneration = (part: string): boolean => generations.has(withoutStop(part).toLowerCase());
const lower = (parts: readonly string[]): string[] => parts.map((part) => part.toLowerCase());
const surnameOf = (parts: readonly string[]): string | undefined =>
  parts.filter((part) => !isGeneration(part)).at(-1);
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);

/** Whether `short` can stand for the person whose name is `full`; both in small letters, since "De Vries" is "Mark de Vries". */
function shortensPerson(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length && !(short.length === 2 && full.length === 2)) return false;
  const surname = surnameOf(full);
  const last = surnameOf(short);
  if (short.some(isGeneration) !== full.some(isGeneration) && short.length > 1) return false;
  if (short.length === 1) return last === surname || last === full[0];
  if (short[0] === full[0]) return last === surname;
  // "von der Leyen" for "Ursula von der Leyen".
  return same(short, full.slice(-short.length));
}

const isLinking = (part: string): boolean => linkingWords.has(part.toLowerCase());
const isLegalForm = (part: string): boolean => legalForms.has(withoutStop(part).toLowerCase());

/** Whether `short` is an abbreviation or a part of the organisation's name. */
function shortensOrganisation(short: readonly string[], full: readonly string[]): boolean {
  const text = short.join(' ');
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (/^\p{Lu}{2,}$/u.test(letters) && full.length > 1) {
    // "PG&E" for "Pacific Gas & Electric Co.", "EU" for "European Union", "DOD" for "Department of Defense".
    const content = full.filter((part) => !isLinking(part) && !isLegalForm(part));
    const initials = [content, full.filter((part) => !isLinking(part)), full].map((parts) =>
      parts.map((part) => (/^\p{L}/u.test(part) ? (part[0] ?? '').toUpperCase() : '')).join(''),
    );
    if (initials.includes(letters)) return true;
  }
  if (short.length >= full.length || isKnownPlace(text) || demonyms.has(text)) return false;
  if (same(short, full.slice(0, short.length))) return true;
  return organisationWords.has((short.at(-1) ?? '').toLowerCase()) && same(short, full.slice(-short.length));
}

/** Recency of a name, in tokens: the last place where it was meant. */
function lastBefore(named: NamedEntity, from: number): number {
  let best = -1;
  for (const span of named.at) if (span.from <= from && span.from > best) best = span.from;
  return best;
}

function entityOf(form: NameForm, spans: readonly NameSpan[]): NamedEntity {
  const told = spans.find((span) => span.gender)?.gender ?? null;
  const { kin, kind, parts, probability } = form;
  const guessed = kind === 'person' ? genderOfName(parts) : null;
  return {
    kind,
    at: [...spans],
    parts,
    gender: told ?? guessed,
    sure: told !== null,
    country: null,
    kin,
    probability,
  };
}

/** Joins the forms of one name: longer forms make the entities, shorter ones go to the best of them. */
export function linkNames(forms: readonly NameForm[]): NamedEntity[] {
  const made: NamedEntity[] = [];
  const byPart = new Map<string, NamedEntity[]>();
  const byLength = [...forms].sort(
    (a, b) => b.parts.length - a.parts.length || (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0),
  );
  for (const form of byLength) {
    const short = lower(form.parts);
    const persons =
      form.kind === 'person' || (form.kind === 'other' && short.length === 1)
        ? [...new Set(short.flatMap((part) => byPart.get(part) ?? []))].filter(({ parts }) =>
            shortensPerson(short, lower(parts)),
          )
        : [];
    const rest = persons.length > 0 ? giveTo(persons, form) : form.spans;
    if (rest.length === 0) continue;
    const whole =
      form.kind === 'organisation' || (form.kind === 'other' && form.parts.length === 1)
        ? made.find(({ kind, parts }) => kind === 'organisation' && shortensOrganisation(form.parts, parts))
        : undefined;
    if (whole) {
      whole.at.push(...rest);
      continue;
    }
    const named = entityOf(form, rest);
    made.push(named);
    if (named.kind !== 'person') continue;
    for (const part of new Set(short)) {
      const list = byPart.get(part);
      if (list) list.push(named);
      else byPart.set(part, [named]);
    }
  }
  return made;
}

/** Gives each place where a short form stands to the best of its namesakes. @returns the places that fit none */
function giveTo(persons: readonly NamedEntity[], form: NameForm): NameSpan[] {
  return form.spans.filter((span) => {
    const fitting = persons.filter((item) => !span.gender || !item.gender || item.gender === span.gender);
    const choice = fitting.length > 0 ? fitting : persons;
    // "Mrs. Tolliver" is not her daughter of the same name.
    const chief = form.parts.length === 1 ? choice.filter(({ kin }) => !kin) : choice;
    const best = nearestOf(chief.length > 0 ? chief : choice, span.from);
    best?.at.push(span);
    if (best && span.gender && !best.sure) {
      best.gender = span.gender;
      best.sure = true;
    }
    return !best;
  });
}

/** How far back, in tokens, a mention still decides between namesakes: about a paragraph. */
const near = 80;

/** Among namesakes, the one meant last before this place, if that is near; else the one named first. */
function nearestOf(candidates: readonly NamedEntity[], from: number): NamedEntity | undefined {
  const [recent] = [...candidates].sort((a, b) => lastBefore(b, from) - lastBefore(a, from));
  if (!recent || from - lastBefore(recent, from) <= near) return recent;
  return candidates.reduce((a, b) => ((b.at[0]?.from ?? 0) < (a.at[0]?.from ?? 0) ? b : a));
}
