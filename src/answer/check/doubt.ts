import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { genderOfFirstName } from '../../reading/firstNames.js';
import { describedAround } from './around.js';
import { subjectOf } from './described.js';
import { firmMeant } from './houses.js';
import { hasAllWords } from './nameWords.js';

const pronoun = /(?:^|\s)(?<word>he|she)$/i;
/** A verb after this goes with a subject further off. */
const coordinate = /\b(?:and|but|or|then)\s+(?:also\s+|\p{L}+ly\s+)?$/iu;
const afterReport =
  /\b(?:said|says|admitted|added|insisted|claimed|thought)\s(?:that\s)?(?:he|she|they)\s*$/i;

/** The gender that a name's first word tells; null for none. */
const genderOf = (name: string): 'male' | 'female' | null => genderOfFirstName(name.split(' ')[0] ?? '');

/**
 * Whether a program that read the article may have taken the wrong one for the speaker, so that one whom the words
 * around name is meant: a pronoun that was tied to nobody with a name, or to a man where it says "she"; "Vasquez said
 * she feared …"; a verb after "and" whose subject was taken to be that of a clause between ("Rubio said that both
 * sides … and urged …").
 * @param name who may be meant
 */
function isDoubtful({ cue }: Statement, isPerson: boolean, speaker: Entity, name: string): boolean {
  const { article } = cue;
  const before = article.text.slice(article.sentenceOf(cue).start, cue.start);
  if (coordinate.test(before))
    return before.toLowerCase().includes(`that ${speaker.name.text.toLowerCase()} `);
  if (afterReport.test(before)) return true;
  const word = pronoun.exec(before.trimEnd())?.groups?.word?.toLowerCase();
  if (word === undefined) return false;
  const gender = word === 'he' ? 'male' : 'female';
  const own = genderOf(speaker.name.text);
  return !isPerson || (own !== null && own !== gender && genderOf(name) === gender);
}

/**
 * Whether one of some names is who says a passage, where a program has read the article and what it found is in
 * doubt. An editor's knowledge is in no doubt.
 * @param cited statements in the passage by `speaker`
 * @param known whom the article knows by the name that was typed
 * @param names that name and all others of theirs
 */
export function isSpeakerInDoubt(
  knowledge: Knowledge,
  passage: Passage,
  cited: readonly Statement[],
  speaker: Entity,
  known: readonly { readonly id: string }[],
  names: readonly string[],
): boolean {
  if (!knowledge.drafted) return false;
  // "His boss" is no name, and the program took it for one only for want of a better.
  const isPerson =
    /^(?!(?:an?|the|his|her|their|its|one)\s)\p{Lu}/iu.test(speaker.name.text) &&
    knowledge.contents.people.some(({ id }) => id === speaker.id);
  return cited.some((statement) => {
    const meant = firmMeant(knowledge, subjectOf(statement).trim(), statement.cue);
    if (meant && known.includes(meant)) return true;
    return names.some(
      (name) => isDoubtful(statement, isPerson, speaker, name) && hasAllWords(describedAround(passage), name),
    );
  });
}
