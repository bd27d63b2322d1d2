import { demonyms } from './countries.js';
import { genderOfFirstName } from './firstNames.js';
import { isKnownPlace } from './kinds.js';
import {
  businessNouns,
  genderOfNoun,
  honorifics,
  isCalendar,
  isOffice,
  nounClass,
  officeModifiers,
  organisationWords,
  placeWords,
  thingWords,
} from './lexicon.js';
import type { Token } from './tokens.js';

export const genders = ['male', 'female'] as const;
export type Gender = (typeof genders)[number];

/** A name as it stands in the text: token positions, end exclusive. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** The office before it ("U.S. Secretary of State"), token positions. */
  readonly role: { readonly from: number; readonly to: number } | null;
  /** What a title before it tells. */
  readonly gender: Gender | null;
  /** Whether "Mr", "Sen." or an office stands before it, so that it must be a person. */
  readonly titled: boolean;
}

const bare = (token: Token): string => token.norm.replace(/\.$/, '');
/** Whether a word is a title or an office before a name. */
export const isTitle = (token: Token): boolean => honorifics.has(bare(token)) || isOffice(token.norm);
/** Whether a lower-case word shows what is named: an organisation, a place or a thing. */
export function showsKind(norm: string): boolean {
  return organisationWords.has(norm) || placeWords.has(norm) || thingWords.has(norm);
}

const partyWords = new Set([
  'republican',
  'democrat',
  'democratic',
  'labour',
  'labor',
  'conservative',
  'tory',
  'libertarian',
]);
const partyMember = /^(?:republican|democrat|libertarian|tory|socialist)$/;

/** Parts offices and titles from the names that follow them. */
export class OfficeReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly opens: (i: number) => boolean,
  ) {}

  /** Parts a run of capitals into an office and the name that follows it. */
  part(from: number, to: number): NameSpan[] {
    const at = (i: number): Token | undefined => this.tokens[i];
    // "St. Luke's", "St. Brigid's Medical Center": a church or a hospital.
    const saint = /^(?:St\.?|Saint)$/u.test(at(from)?.text ?? '') && to - from === 2;
    if (saint && at(to)?.norm === "'s") return [{ from, to, role: null, gender: null, titled: false }];
    let name = from;
    for (let i = to - 2; i >= from; i--) {
      const token = at(i);
      if (!token || !isTitle(token) || isKnownPlace(`${token.text} ${at(i + 1)?.text ?? ''}`)) continue;
      name = i + 1;
      if (at(name)?.norm === 'of' || at(name)?.norm === 'for') {
        name++;
        // "Secretary of State Marco Rubio": the name begins with a first name, or is the last two words.
        while (name < to - 1 && !(name > i + 2 && genderOfFirstName(at(name)?.text ?? ''))) name++;
        if (to - name < 2) name = to - i > 4 ? to - 2 : to;
      }
      break;
    }
    const rest = this.tokens.slice(name, to);
    const keyed =
      rest.some((token) => showsKind(token.norm)) &&
      !(rest.length === 2 && genderOfFirstName(rest[0]?.text ?? ''));
    // "Madam Secretary"
    if (name > from && rest.length > 0 && rest.every((token) => isTitle(token))) return [];
    if (name > from && name < to && !keyed) {
      const titles = this.tokens.slice(from, name);
      const last = titles.at(-1);
      const honorific = titles.length === 1 && last && honorifics.has(bare(last));
      const gender =
        titles.map((token) => honorifics.get(bare(token)) ?? genderOfNoun(bare(token))).find((g) => g) ??
        null;
      return [{ from: name, to, role: honorific ? null : { from, to: name }, gender, titled: true }];
    }
    if (name >= to && to - from > 1) return [];
    // "Vermont Democrat Ben Sorrell"; "the Vermont Democrat" is nobody's name.
    let party = to - 1;
    while (party > from && !partyMember.test(at(party)?.norm ?? '')) party--;
    if (party > from && party < to - 1) return [...this.part(from, party), ...this.part(party + 1, to)];
    if (party > from && party === to - 1) return this.part(from, party);
    // "Former Beatle Paul McCarthy" at the beginning of a sentence.
    if (to - from >= 3 && this.opens(from) && /^(?:former|late|then|ex)$/.test(at(from)?.norm ?? ''))
      return this.part(from + 1, to);
    const first = at(from);
    if (first && to - from === 1 && (isTitle(first) || /^\p{Lu}\.$/u.test(first.text))) return [];
    // "Republican Donald Trump", "Spaniard Rafael Nadal": what somebody is, then who.
    if (first && to - from >= 3 && (demonyms.has(first.text) || partyWords.has(first.norm))) {
      const left = this.tokens.slice(from + 1, to);
      if (!left.some((token) => showsKind(token.norm)) && genderOfFirstName(left[0]?.text ?? '')) {
        return [{ from: from + 1, to, role: null, gender: null, titled: false }];
      }
    }
    return [this.withLowerRole(from, to)];
  }

  /** A name with the office in small letters before it ("campaign manager Jane Doe"). */
  private withLowerRole(from: number, to: number): NameSpan {
    const plain: NameSpan = { from, to, role: null, gender: null, titled: false };
    const before = this.tokens[from - 1];
    const name = this.tokens[from];
    if (!before || !name || before.sentence !== name.sentence || before.pos === 'PUNCT') return plain;
    if (this.tokens.slice(from, to).some((token) => showsKind(token.norm))) return plain;
    if (
      !isTitle(before) &&
      !(before.pos === 'NOUN' && nounClass(before.lemma) === 'person' && before.lemma === before.norm)
    )
      return plain;
    // "France host Italy"
    const alone = to === from + 1 && isKnownPlace(name.text);
    if (
      alone ||
      /^(?:VERB|AUX)$/.test(before.pos) ||
      businessNouns.has(before.norm) ||
      (before.norm.endsWith('s') && before.lemma !== before.norm)
    )
      return plain;
    let start = from - 1;
    for (let i = from - 2; i >= 0 && i >= from - 8; i--) {
      const token = this.tokens[i];
      if (!token || token.sentence !== name.sentence) break;
      const modifier =
        /^(?:NOUN|PROPN)$/.test(token.pos) ||
        (token.pos === 'ADJ' && !/^(?:own|other|such|many)$/.test(token.norm)) ||
        officeModifiers.has(token.norm);
      const ofPhrase = /^(?:of|for)$/.test(token.norm) && isOffice(this.tokens[i - 1]?.norm ?? '');
      if (!modifier && !ofPhrase) break;
      if (isCalendar(token.norm) || token.norm === "'s") break;
      start = i;
    }
    const gender = genderOfNoun(before.lemma) ?? honorifics.get(bare(before)) ?? null;
    return { ...plain, role: { from: start, to: from }, gender, titled: true };
  }
}
