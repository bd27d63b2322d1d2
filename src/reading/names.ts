import { isDictionaryWord } from '../search/wordnet.js';
import { countryByWord } from './countries.js';
import { genderOfFirstName } from './firstNames.js';
import { isKnownPlace } from './kinds.js';
import { isCalendar, nameParticles, nounClass, officeModifiers } from './lexicon.js';
import { isTitle, type NameSpan, OfficeReader, showsKind } from './offices.js';
import type { Token } from './tokens.js';

const neverNames = new Set([
  'i',
  'god',
  "i'm",
  'mr',
  'mrs',
  'ms',
  'ok',
  'okay',
  'am',
  'pm',
  'a.m.',
  'p.m.',
  'a.m',
  'p.m',
]);

/** What stands after a name and is no part of it. */
export const postnominals: ReadonlySet<string> = new Set(
  'KC QC MP MEP MSP TD MBE OBE CBE KBE DBE FRS PhD MD RN Esq'.split(' '),
);

/** Indexes of the sentences of three words and more that have no small letter. */
export function sentencesInCapitals(tokens: readonly Token[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { text, sentence } of tokens) {
    if (/\p{Ll}/u.test(text)) counts.set(sentence, Number.NEGATIVE_INFINITY);
    else if (/^\p{Lu}{2,}/u.test(text)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([sentence, count]) => (count >= 3 ? sentence : [])));
}

/** Reads the capitalised names of a text, and parts them from the offices before them. */
export class NameReader {
  private readonly lower = new Set<string>();
  private readonly capitalisedInside = new Set<string>();

  /** Sentences all in capitals. */
  private readonly capitals: ReadonlySet<number>;
  private readonly offices: OfficeReader;

  constructor(private readonly tokens: readonly Token[]) {
    this.capitals = sentencesInCapitals(tokens);
    this.offices = new OfficeReader(tokens, (i) => this.opens(i));
    for (const [i, token] of tokens.entries()) {
      if (/^\p{Ll}/u.test(token.text)) this.lower.add(token.norm);
      else if (/^\p{Lu}/u.test(token.text) && !this.opens(i)) this.capitalisedInside.add(token.norm);
    }
  }

  /** Whether a capital at this place may be due to the place: after a full stop, a colon or an opening mark. */
  private opens(i: number): boolean {
    const token = this.tokens[i];
    const before = this.tokens[i - 1];
    if (!token || !before || before.sentence !== token.sentence) return true;
    return /^[.?!:;\u201c\u2018"'`\u2022\u2014*([\u2026-]+$/u.test(before.text);
  }

  /** Whether the word stands in a line that is all capitals, so that they tell nothing. */
  private shouted(token: Token): boolean {
    return this.capitals.has(token.sentence);
  }

  /** In a line of capitals: a word that no dictionary has, or a first name before one. */
  private namedInCapitals(i: number): boolean {
    const token = this.tokens[i];
    if (!token || token.text.length < 3 || !/^\p{Lu}+$/u.test(token.text)) return false;
    const stem = token.norm.replace(/(?:es|s|ed|d|ing)$/, '');
    const known = [token.norm, token.lemma, stem, `${stem}e`].some(isDictionaryWord);
    if (!known && token.pos !== 'DET' && token.pos !== 'ADP') return true;
    const next = this.tokens[i + 1];
    const first = genderOfFirstName(`${token.text[0]}${token.norm.slice(1)}`);
    return (
      first !== null &&
      !!next &&
      next.sentence === token.sentence &&
      !isDictionaryWord(next.norm) &&
      /^\p{Lu}{3,}$/u.test(next.text)
    );
  }

  /** Whether a capitalised word reads as the end of a name: "Hope Ricks, a pollster". */
  private surnameAt(i: number): boolean {
    const token = this.tokens[i];
    const next = this.tokens[i + 1];
    if (token?.pos !== 'PROPN' || countryByWord.has(token.text) || isDictionaryWord(token.norm)) return false;
    return !next || /^(?:VERB|AUX)$/.test(next.pos) || /^(?:,|\(|'s)$/.test(next.norm);
  }

  /** Whether the token can be part of a name. */
  private isNamePart(i: number): boolean {
    const token = this.tokens[i];
    if (!token || !/^\p{Lu}/u.test(token.text) || neverNames.has(token.norm)) return false;
    if (this.shouted(token)) return this.namedInCapitals(i);
    if (/-\p{Ll}/u.test(token.text) && !/-\p{Lu}|^[Aa]l-/u.test(token.text)) return false;
    // "Sen. Jane Doe, D-N.J."
    if (/^[RDI]-/u.test(token.text)) return false;
    if (isCalendar(token.norm)) {
      const next = this.tokens[i + 1];
      return (
        genderOfFirstName(token.text) !== null &&
        token.norm !== 'august' &&
        !!next &&
        /^\p{Lu}\p{Ll}/u.test(next.text) &&
        !isCalendar(next.norm) &&
        !this.opens(i)
      );
    }
    if (/^(?:DET|PRON|CCONJ|SCONJ|ADP|AUX|PART|INTJ)$/.test(token.pos)) {
      const named =
        token.pos === 'AUX' &&
        genderOfFirstName(token.text) !== null &&
        /^\p{Lu}/u.test(this.tokens[i + 1]?.text ?? '');
      // "General Than Shwe"
      const title = this.tokens[i - 1];
      const held = !!title && /^\p{Lu}/u.test(title.text) && isTitle(title) && token.pos !== 'DET';
      return !this.opens(i) && token.text.length > 1 && (named || held || /^\p{Lu}{2,}$/u.test(token.text));
    }
    if (!this.opens(i)) return true;
    if (countryByWord.has(token.text) || (token.text.length > 4 && isKnownPlace(token.text))) return true;
    const next = this.tokens[i + 1];
    const follows = next?.sentence === token.sentence ? next : undefined;
    const joined = follows?.text === '&' && /^\p{Lu}/u.test(this.tokens[i + 2]?.text ?? '');
    const nextCapital =
      joined || (!!follows && /^\p{Lu}/u.test(follows.text) && !neverNames.has(follows.norm));
    const firstName =
      nextCapital &&
      genderOfFirstName(token.text) !== null &&
      (token.pos === 'PROPN' || !isDictionaryWord(token.norm) || this.surnameAt(i + 1));
    // "Dole said" after "Marcus Dole": a verb that is a name elsewhere.
    if (/^(?:ADV|VERB)$/.test(token.pos) && !firstName)
      return token.pos === 'VERB' && this.capitalisedInside.has(token.norm) && !this.lower.has(token.norm);
    if (this.capitalisedInside.has(token.norm)) return true;
    if (nextCapital && (isTitle(token) || firstName || showsKind(token.norm))) return true;
    if (this.lower.has(token.norm) || (officeModifiers.has(token.norm) && !nextCapital)) return false;
    // Unknown words are names; a dictionary word is one only where a verb or a possessive makes it the subject.
    const plural = token.norm.endsWith('s') && isDictionaryWord(token.norm.slice(0, -1));
    if (plural && /^(?:person|group)$/.test(nounClass(token.norm.slice(0, -1)))) return false;
    if (nounClass(token.norm) === 'person' && !nextCapital && !genderOfFirstName(token.text)) return false;
    if (!plural && !isDictionaryWord(token.norm)) return token.pos === 'PROPN' || nextCapital;
    if (token.pos !== 'PROPN') return false;
    // "Talks broke up"
    if (plural) return nextCapital;
    return nextCapital || /^(?:VERB|AUX)$/.test(follows?.pos ?? '') || follows?.norm === "'s";
  }

  private readonly keyed = (i: number): boolean => showsKind(this.tokens[i]?.norm ?? '');

  /** Whether "of", "and", "&", a particle or a possessive at `i` holds the name together; gives where it goes on. */
  private bridge(from: number, i: number): number | null {
    const token = this.tokens[i];
    const next = this.tokens[i + 1];
    const before = this.tokens[i - 1];
    if (!token || !next || !before || next.sentence !== token.sentence) return null;
    if (token.text === '&' && this.isNamePart(i + 1)) return i + 1;
    const nameParts = this.tokens.slice(from, i);
    // "Sen. Abigail Storm of Oregon", "Angus King of Maine": a surname that is a word for something.
    const surname = i - 2 >= from && genderOfFirstName(this.tokens[i - 2]?.text ?? '') !== null;
    const keyed = !surname && (showsKind(before.norm) || nounClass(before.lemma) === 'group');
    if (token.norm === 'of') {
      const at = next.norm === 'the' ? i + 2 : i + 1;
      const target = this.tokens[at];
      if (!target || !this.isNamePart(at) || isCalendar(target.norm)) return null;
      if (
        keyed ||
        (isTitle(before) && !surname) ||
        /^(?:states|bank|sons|daughters|duke|isle|joan)$/.test(before.norm)
      )
        return at;
      return null;
    }
    if (token.norm === 'and' || token.norm === 'for' || token.norm === 'on') {
      const rich = nameParts.some((part) =>
        /^(?:department|customs|ministry|bureau|centers?|centres?|committee|commission|office|school|institute|secretary|minister|council|agency|association|campaign|foundation|society|americans|citizens|veterans|students|workers|women|mothers|moms|parents|physicians|lawyers|republicans|democrats|friends|coalition|project|alliance|cent(?:er|re)|fund|union|campaigners)$/.test(
          part.norm,
        ),
      );
      const at = next.norm === 'the' ? i + 2 : i + 1;
      if (!rich || !this.isNamePart(at)) return null;
      if (token.norm !== 'and') return at;
      const target = this.tokens[at];
      const inside = nameParts.some((part) => /^(?:of|for|on)$/.test(part.norm));
      return inside && target && genderOfFirstName(target.text) === null && !countryByWord.has(target.text)
        ? at
        : null;
    }
    if (token.norm === "'s" || token.norm === "'") {
      const possessor = this.tokens[i - 1];
      const at = i + 1;
      const follows =
        this.isNamePart(at) && (showsKind(next.norm) || (this.isNamePart(at + 1) && this.keyed(at + 1)));
      if (!follows || !possessor) return null;
      const common = /^(?:people|women|men|children|king|queen|st)$/.test(possessor.lemma);
      // "the Transport Workers' Alliance"
      const many = /s$/.test(possessor.norm) && nounClass(possessor.norm.slice(0, -1)) === 'person';
      return many || (common && from === i - 1) ? at : null;
    }
    if (nameParticles.has(token.norm)) {
      for (let at = i + 1; at <= i + 2; at++) {
        if (this.isNamePart(at))
          return /^(?:y|e|und|zu|do|el|al|la|le|den|der|den)$/.test(token.norm) && showsKind(before.norm)
            ? null
            : at;
        if (!nameParticles.has(this.tokens[at]?.norm ?? '')) return null;
      }
    }
    return null;
  }

  /** All names of the text in order. */
  read(): NameSpan[] {
    const spans: NameSpan[] = [];
    for (let i = 0; i < this.tokens.length; ) {
      if (!this.isNamePart(i)) {
        i++;
        continue;
      }
      let end = i + 1;
      for (;;) {
        const token = this.tokens[end];
        const before = this.tokens[end - 1];
        if (!token || !before || token.sentence !== before.sentence) break;
        if (
          (this.isNamePart(end) || /^(?:al|el|ul|as|ash|an|ad)-\p{Lu}/u.test(token.text)) &&
          !/[!?;:]$/.test(before.text)
        )
          end++;
        else {
          const on = this.bridge(i, end);
          if (on === null) break;
          end = on + 1;
        }
      }
      const last = end - i > 2 && postnominals.has(this.tokens[end - 1]?.text ?? '') ? end - 1 : end;
      spans.push(...this.offices.part(i, last));
      i = end;
    }
    return spans;
  }
}
