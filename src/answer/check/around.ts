import type { Article, Passage, Span } from '../../knowledge/article.js';
import { quotations } from '../../knowledge/pin.js';
import { countries } from '../../reading/countries.js';
import { isFunctionWord, wordsOf } from '../../search/words.js';
import { speakersAround } from './claim.js';

/** How many words before a name can say who its bearer is. */
const longestRole = 7;
/** Words at which a description of somebody ends and another begins. */
const joints = /^(?:and|while|but|with|as|that|who|when|after|because|told)$/i;
/** How many sentences back a pronoun's name is looked for. */
const furthestBack = 4;

/** The sentence of a passage with “” in place of what stands in quotation marks. */
export function frameOf(passage: Passage): string {
  return frameAt(passage.article, passage.article.sentenceOf(passage));
}

function frameAt(article: Article, sentence: Span): string {
  const spoken = quotations(article).filter(({ start, end }) => start < sentence.end && end > sentence.start);
  let text = '';
  let at = sentence.start;
  for (const { start, end } of spoken) {
    text += article.text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return text + article.text.slice(at, Math.max(at, sentence.end));
}

/** Names in a text in order: capitalised words in a row, a sentence's first word only where it is no function word. */
function namesIn(text: string): string[] {
  return [
    ...text.matchAll(/\p{Lu}[\p{L}\p{M}.'’&-]*(?:\s+(?:(?:of|the|de|von|&)\s+)?\p{Lu}[\p{L}\p{M}.'’-]*)*/gu),
  ]
    .filter(({ 0: name, index }) => index > 0 || /\s/u.test(name) || !isFunctionWord(name.toLowerCase()))
    .map(([name]) => name);
}

/** Who says what comes after a text, or before it: beside the reporting word, else the nearest name. */
function nearestName(text: string, from: 'end' | 'start'): string | undefined {
  const place = from === 'end' ? -1 : 0;
  return speakersAround(text).at(place) ?? namesIn(text).at(place);
}

/** "Warsame remained doubtful, cautioning that …": whoever does it, at the end of the words before what is said. */
const participle =
  /(?<name>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}'’-]*)*)\s(?:\p{Ll}[\p{L}'’-]*\s?){1,10},\s(?:\p{L}+ly\s)?(?:warning|saying|adding|arguing|insisting|claiming|cautioning|noting|stating|telling|stressing|declaring|promising|suggesting|explaining)\s[^,;:.“”]{0,40}(?:“\s*)?$/u;

/** The country whose government a capital stands for ("assurances from Paris"); empty for another name. */
export function countryOf(name: string): string {
  return countries.find(({ capitals }) => capitals.includes(name))?.names[0] ?? '';
}

const pronounFirst = /^[^\p{L}]*(?:he|she|it|they|his|her|its|their)\b/iu;
/** How many words of a sentence can be its subject. */
const longestSubject = 7;

/** The first words of a sentence, as far as they can be its subject: up to a mark or to words that only go with it. */
function subjectWords(frame: string): string {
  const [head = ''] = frame
    .trim()
    .split(/[,;:.“”"()]|\s(?:of|for|from|with|by|in|on|at|to|after|before|when|who|which|that)\s/u, 1);
  return head.split(/\s+/u).slice(0, longestSubject).join(' ');
}

/**
 * Who may have said something, for want of knowledge: the name beside the reporting word of its sentence, or
 * whoever the sentence is about; where that is a pronoun (“…”, she said), whoever the nearest one before is about.
 * @returns the name with what the article says right before and after it; empty where there is none
 */
export function describedAround(passage: Passage): string {
  const { article } = passage;
  const at = article.sentenceAt(passage.start);
  const sentence = article.sentenceOf(passage);
  const before = frameAt(article, { start: sentence.start, end: Math.max(sentence.start, passage.start) });
  const after = frameAt(article, { start: Math.min(sentence.end, passage.end), end: sentence.end });
  const beside =
    participle.exec(before)?.groups?.name ?? speakersAround(before).at(-1) ?? speakersAround(after)[0];
  if (beside !== undefined) {
    const country = countryOf(beside);
    return country === '' ? `${beside} ${surroundings(article, beside)}` : `${beside} ${country}`;
  }
  const frame = frameAt(article, sentence);
  const subject = subjectWords(/\p{L}/u.test(before) ? before : after);
  const own = namesIn(subject).at(-1);
  if (own !== undefined) return `${subject} ${surroundings(article, own)}`;
  const isPronoun = pronounFirst.test(frame);
  let earlier = '';
  for (let back = 1; back <= furthestBack && earlier === ''; back++) {
    const sentenceBefore = article.sentences[at - back];
    const text = sentenceBefore ? frameAt(article, sentenceBefore) : '';
    if (!/\p{L}/u.test(text) || pronounFirst.test(text)) continue;
    const name = nearestName(text, 'start');
    earlier = `${subjectWords(text)} ${name ?? ''} ${name ? surroundings(article, name) : ''}`;
  }
  // Without a name, the sentence may call its speaker something else: "the company insists".
  return isPronoun ? earlier : `${subject} ${after} ${earlier}`;
}

/** A form of address between a description and the name: "The minister, Rev Callum Bain". */
const honorific = /\b(?:Rev|Fr|Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|Capt|Col|Gen|Lt|Sgt)\.?\s+$/u;

/** What the article says a name's bearer is, before the name ("The chief engineer, …") or after it (", a baker, "). */
export function surroundings(article: Article, name: string): string {
  const last = wordsOf(name).at(-1)?.text ?? name;
  return article.sentences
    .flatMap(({ text }) => {
      const end = text.indexOf(last) + last.length;
      if (end < last.length) return [];
      const whole = text.lastIndexOf(name, end - name.length);
      const after = /^(?:,\s+|\s+of\s+)([^,.;“”"]{1,80})/u.exec(text.slice(end))?.[1] ?? '';
      const before = text.slice(0, whole === -1 ? end - last.length : whole);
      return `${nounsBefore(before.replace(honorific, ''))} ${after}`;
    })
    .join(' ');
}

/** The words right before a place that can say who somebody is, back to the last joint or mark. */
export function nounsBefore(text: string): string {
  const role: string[] = [];
  for (const word of text.replace(/,\s*$/u, '').split(/\s+/u).reverse()) {
    if (role.length === longestRole || joints.test(word) || /[,.;:“”"]$/u.test(word)) break;
    role.unshift(word);
  }
  return role.join(' ');
}
