import { isDictionaryWord } from '../search/wordnet.js';
import { countryByWord, demonyms } from './countries.js';
import { type Evidence, noEvidence } from './kinds.js';
import { businessNouns, genderOfNoun, isOffice, nounClass, stateAbbreviations, states } from './lexicon.js';
import type { NameSpan } from './offices.js';
import { surnames } from './surnames.js';
import { firmsOwn, ofFirms, undergone } from './telling.js';
import type { Token } from './tokens.js';
import { isSpeechVerb } from './verbs.js';

const underscored = (text: string): string => text.replaceAll(' ', '_');

/** Verbs whose subject is a person more often than a company or a club. */
const bodily =
  /^(?:meet|fly|speak|play|arrive|resign|weep|smile|die|marry|accuse|score|sit|stand|nod|laugh|retire|walk|live|wear|grow|run|beat|appear|wait|sing|grin|shrug|leave|travel|withdraw|try|learn|study|drive|serve|seed|bear|tell|ask|insist|hear|see|watch|sleep|wake|drink|eat|smoke|carry|hold|shake|throw|kick)$/;

/** The first "he", "she" or "its" that a sentence goes on with, nobody else being named before it. */
function laterPronoun(tokens: readonly Token[], from: number, sentence: number): string | null {
  for (let i = from; i < from + 12; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence || /["\u201c]/u.test(token.text)) return null;
    if (token.pos === 'PROPN' || isOffice(token.norm)) return null;
    if (/^(?:he|she|him|his|her|its)$/.test(token.norm)) return token.norm;
  }
  return null;
}

/** What stands around one occurrence of the name. */
export function evidenceOfContext(tokens: readonly Token[], span: NameSpan): Evidence {
  const found = noEvidence();
  const before = tokens[span.from - 1];
  const first = tokens[span.from];
  const next = tokens[span.to];
  const after = tokens[span.to + 1];
  if (!first) return found;
  const near = (token: Token | undefined): token is Token => !!token && token.sentence === first.sentence;
  if (span.titled) found.person += 4;
  // "a former Marine", "an Ohioan": one of many.
  if (span.to === span.from + 1 && near(before) && /^(?:a|an|former|ex)$/.test(before.norm))
    found.person -= 3;
  // "GRAFTON, Wis.", "Ripley, eight miles away"
  if (near(next) && next.text === ',' && near(after)) {
    const state = stateAbbreviations.has(after.text.replace(/\.$/u, ''));
    if (
      state ||
      (after.pos === 'NUM' && /^(?:miles?|km|kilomet(?:er|re)s?)$/.test(tokens[span.to + 2]?.norm ?? ''))
    )
      found.place += 4;
  }
  if (near(before)) {
    if (businessNouns.has(before.norm) && before.pos === 'NOUN') {
      const several = span.to > span.from + 1 && before.norm !== 'rival';
      found.organisation += several ? 3 : 1.5;
      found.person -= several ? 3 : 1.5;
    }
    // "the Marsh campaign": a candidate's, not a thing's name.
    const household =
      near(next) &&
      /^(?:campaign|family|administration|camp|supporters|aides|aide|ally|allies|voters|spokesman|spokeswoman|trial|murder)$/.test(
        next.norm,
      );
    if (household && span.to === span.from + 1) found.person += 1;
    else if (before.norm === 'the') {
      found.person -= 2;
      const plural = span.to === span.from + 1 && /\p{Ll}[^s]s$/u.test(first.text);
      if (plural) found.group += 1;
      else found.organisation += 0.75;
    }
    if (/^(?:in|near|at|across|outside|throughout|around|toward|towards|inside)$/.test(before.norm)) {
      found.place += before.norm === 'in' || before.norm === 'near' ? 1.5 : 0.75;
      found.person -= 0.5;
    }
  }
  // "the chief executive of Bay Colony Health": nobody is chief executive of a person.
  const headed = tokens[span.from - 2];
  if (before?.norm === 'of' && near(headed) && ofFirms.test(headed.norm)) {
    found.organisation += 1.5;
    found.person -= 1.5;
  }
  if (next?.norm === "'s" && near(after) && firmsOwn.test(after.norm)) {
    found.organisation += 1.5;
    found.person -= 1.5;
  }
  // "Oskar Thiele of Bankhaus Reuss", "Swiss-based Altaira Metals"
  if (
    before?.norm === 'of' &&
    near(headed) &&
    headed.pos === 'PROPN' &&
    tokens[span.from - 3]?.pos === 'PROPN'
  ) {
    found.organisation += 2.5;
    found.person -= 3;
  }
  if (near(before) && /-based$/.test(before.norm)) {
    found.organisation += 2;
    found.person -= 2;
  }
  // "a ceasefire between Tarsia and Belmark"
  const pair = tokens
    .slice(Math.max(0, span.from - 4), span.from)
    .findIndex(({ norm }) => norm === 'between');
  if (
    pair !== -1 &&
    /^(?:ceasefire|truce|war|border|treaty|relations|hostilities|frontier|conflict)$/.test(
      tokens[Math.max(0, span.from - 4) + pair - 1]?.norm ?? '',
    )
  )
    found.place += 2;
  if (
    before?.norm === 'in' &&
    tokens.slice(Math.max(0, span.from - 4), span.from).some(({ norm }) => norm === 'published')
  )
    found.other += 3;
  if (next?.text === ',' && near(after) && after.norm === 'which') {
    found.organisation += 0.75;
    found.person -= 3;
  }
  const lone = span.to === span.from + 1 && before?.norm !== 'the' && !/^\p{Lu}+$/u.test(first.text);
  if (
    lone &&
    near(before) &&
    /^(?:meet|meeting|beat|accuse|defeat|marry|interview|phone|sack|hug|thank|elect|back|succeed|replace|oust|arrest|assassinate|nominate|appoint|blame|praise|impeach)$/.test(
      before.lemma,
    )
  )
    found.person += 0.7;
  if (lone && near(before) && /^(?:with|by)$/.test(before.norm) && !/^[-\p{Lu}\d]+$/u.test(first.text))
    found.person += 0.6;
  // "Walter Reed hospital", "the John Deere factory"
  if (
    span.to > span.from + 1 &&
    near(next) &&
    /^(?:hospital|university|stadium|airport|avenue|bridge|prize|award|cup|trophy)$/.test(next.text)
  ) {
    found.other += 2;
    found.person -= 3;
  }
  if (lone && !/^(?:DET|PRON)$/.test(before?.pos ?? '')) {
    if (surnames.has(first.text)) found.person += 0.7;
    const chain = tokens.slice(span.to, span.to + 4);
    const done = chain.find((token, i) => i > 0 && token.norm !== 'not' && token.pos !== 'AUX');
    const passive = near(next) && next.pos === 'AUX';
    if (passive && done && undergone.test(done.norm)) found.person += 0.8;
    // "A win for Williams would put him ahead"; "Chrysler said its sales"
    const sexed = !isDictionaryWord(first.norm) && laterPronoun(tokens, span.to, first.sentence);
    if (sexed === 'its') found.organisation += 0.55;
    else if (sexed) found.person += 0.55;
    const owner = tokens[span.from - 2];
    if (before?.norm === "'s" && near(owner) && countryByWord.has(owner.text) && next?.pos === 'AUX')
      found.person += 0.55;
  }
  // "His wife, Patty, nodded": a name beside somebody of a family or an office.
  const kin = tokens[span.from - 2];
  if (
    before?.text === ',' &&
    near(kin) &&
    (next?.text === ',' || next?.pos === 'VERB') &&
    kin.norm === kin.lemma &&
    (isOffice(kin.norm) || genderOfNoun(kin.lemma))
  )
    found.person += 1.5;
  // "a plumber from Derry"
  if (
    before?.norm === 'from' &&
    near(kin) &&
    kin.pos === 'NOUN' &&
    (isOffice(kin.norm) || nounClass(kin.lemma) === 'person')
  )
    found.place += 1.5;
  // What a preposition of place governs is described by nothing that follows: "in Ames, the senator told".
  const placed = near(before) && /^(?:in|near|from|at|to|outside|of)$/.test(before.norm);
  if (
    placed &&
    /^(?:resident|people|town|city|village|outskirts|suburb|port|mayor)s?$/.test(
      tokens[span.from - 2]?.norm ?? '',
    )
  )
    found.place += 3;
  if (near(next) && !placed) {
    if (lone && next.pos === 'VERB' && bodily.test(next.lemma)) found.person += 0.7;
    if (next.norm === 'who' || (next.text === ',' && near(after) && after.norm === 'who')) found.person += 2;
    // "Trump's inauguration": a lone name that possesses is a person's more often than not.
    if (next.norm === "'s" && span.to === span.from + 1 && before?.norm !== 'the') {
      const governs = tokens
        .slice(span.to + 1, span.to + 4)
        .some((token) =>
          /^(?:president|minister|government|ministry|army|parliament|border|capital|economy|constitution)$/.test(
            token.norm,
          ),
        );
      if (governs) found.place += 2.5;
      else found.person += 0.55;
    }
    // Lists of results: "Djalmar (65th)", "Petr Novak (Czech Republic)"; cricket's "b Warne 33".
    const bracketed = next.text === '(' && near(after);
    if (bracketed && (/^\d{1,2}(?:st|nd|rd|th|')?$/.test(after.norm) || countryByWord.has(after.text)))
      found.person += 1.5;
    if (
      lone &&
      (/^(?:had|has|was)$/.test(next.norm) || /^\d{1,3}$/.test(next.text)) &&
      /^(?:b|c|lbw|with|by|as)$/.test(before?.norm ?? '')
    )
      found.person += 0.7;
    if (next.text === ')' && before?.text === '(') {
      found.organisation += 1;
      found.person -= 2;
    }
    if (isSpeechVerb(next.lemma) && (next.pos === 'VERB' || next.pos === 'AUX')) found.person += 1;
    if (next.text === ',' && near(after)) {
      if (/^\d{1,2}$/.test(after.text)) found.person += 2;
      if (
        lone &&
        /^(?:speaking|asked|pressed|appearing|campaigning|standing|wearing|flanked|referring)$/.test(
          after.norm,
        )
      )
        found.person += 1;
      const noun = tokens
        .slice(span.to + 1, span.to + 7)
        .find(
          (token, i) =>
            tokens[span.to + i + 2]?.norm !== "'s" &&
            (token.pos === 'NOUN' || isOffice(token.norm) || /^\p{Lu}\p{Ll}+$/u.test(token.text)),
        );
      if (noun && (/^(?:a|an|the)$/.test(after.norm) || isOffice(after.norm))) {
        const kind = isOffice(noun.norm) || demonyms.has(noun.text) ? 'person' : nounClass(noun.lemma);
        if (kind === 'person') found.person += 1.5;
        if (kind === 'group') {
          found.organisation += 2;
          found.person -= 1;
        }
        if (kind === 'place') found.place += 1;
      }
      if (states.has(underscored(after.text)) || countryByWord.has(after.text)) found.place += 1;
    }
    if (
      next.text === '(' &&
      near(after) &&
      /^(?:R|D|I|R-|D-)/.test(after.text) &&
      /^(?:R|D|I)(?:-|$)/.test(after.text)
    )
      found.person += 3;
  }
  const verb = tokens
    .slice(Math.max(0, span.from - 2), span.from)
    .find((token) => near(token) && isSpeechVerb(token.lemma));
  if (verb && near(before) && before === verb) found.person += 0.75;
  return found;
}
