import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { genderOfFirstName } from '../../reading/lexicon.js';
import { describedAround } from './around.js';
import { descriptionOf, organisationBefore, organisationMeant, subjectOf } from './described.js';
import { hasAllWords } from './nameWords.js';

/** Offices whose holder speaks for a house, be it a firm or another body. */
const office =
  /\b(?:chief executive|chief \p{L}+ officer|ceo|spokes(?:man|woman|person)|chair(?:man|woman|person)?|managing director|director|general secretary|president|founder|owner)\b/iu;
/** A verb after this goes with a subject further off. */
const coordinate = /\b(?:and|but|or|then)\s+(?:also\s+|\p{L}+ly\s+)?$/iu;
const pronoun = /(?:^|\s)(?<word>he|she)$/iu;
const afterReport =
  /\b(?:said|says|admitted|added|insisted|claimed|thought)\s(?:that\s)?(?:he|she|they)\s*$/iu;

/**
 * Whether a program that read the article may have taken the wrong one for the speaker, so that whoever the words
 * around name may be meant: a pronoun that was tied to somebody of another sex, or to no name at all; a verb after
 * "and" or "but", whose subject stands further off; "Vasquez said she feared …".
 */
function isDoubtful(knowledge: Knowledge, statement: Statement, speaker: Entity): boolean {
  const { article } = statement.cue;
  const sentence = article.sentenceOf(statement.cue);
  const before = article.text.slice(sentence.start, Math.max(sentence.start, statement.cue.start));
  const isNamed =
    /^\p{Lu}/u.test(speaker.name.text) && knowledge.contents.people.some(({ id }) => id === speaker.id);
  if (coordinate.test(before)) return !isNamed || /^(?:he|she)\s/iu.test(sentence.text);
  const word = pronoun.exec(subjectOf(statement).trim())?.groups?.word?.toLowerCase();
  if (word === undefined) return false;
  const gender = genderOfFirstName(speaker.name.text.split(' ')[0] ?? '');
  const isOther = gender !== null && gender !== (word === 'he' ? 'male' : 'female');
  return !isNamed || isOther || afterReport.test(before);
}

/**
 * Whether one of some names is who says a passage, where a program has read the article and what it found is in
 * doubt. An editor's knowledge is in no doubt.
 * @param cited statements in the passage by `speaker`
 */
export function isSpeakerInDoubt(
  knowledge: Knowledge,
  passage: Passage,
  cited: readonly Statement[],
  speaker: Entity,
  names: readonly string[],
): boolean {
  if (!knowledge.drafted) return false;
  return cited.some((statement) => {
    const meant = organisationMeant(knowledge, subjectOf(statement).trim(), statement.cue);
    if (meant && names.some((name) => hasAllWords(meant.name.text, name))) return true;
    if (!isDoubtful(knowledge, statement, speaker)) return false;
    const described = describedAround(passage);
    return names.some((name) => hasAllWords(described, name));
  });
}

/**
 * Whether somebody speaks for an organisation whose name the article leaves out beside the office: the one named
 * last before it first names the person ("Cedar Ridge said … Chief Executive Laurel Simms").
 */
export function speaksForHouse(knowledge: Knowledge, speaker: Entity, house: Entity): boolean {
  const person = knowledge.contents.people.find(({ id }) => id === speaker.id);
  if (!knowledge.drafted || !person || person.of.length > 0) return false;
  const description = descriptionOf(knowledge, speaker);
  if (!office.test(description)) return false;
  const others = knowledge.contents.organisations.filter(
    (one) => !hasAllWords(one.name.text, house.name.text),
  );
  if (others.some((one) => hasAllWords(description, one.name.text))) return false;
  const at = knowledge.article.text.indexOf(speaker.name.text);
  const nearest = at === -1 ? null : organisationBefore(knowledge, at);
  return nearest !== null && (nearest === house || hasAllWords(nearest.name.text, house.name.text));
}
