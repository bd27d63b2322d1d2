import type { Passage } from '../../article/article.js';
import type { Statement } from '../../knowledge/schema.js';

const verbs =
  'said|says|saying|stated|states|stating|warned|warns|warning|announced|announcing|(?:claimed|claims|claiming)(?!\\s+(?:responsibility|victory|credit|the\\s+lives?))|argued|argues|arguing|insisted|insists|insisting|explained|explains|explaining|confirmed|confirms|confirming|admitted|admits|admitting|denied|denies|denying|added|adds|adding|reported|reports|suggested|suggests|suggesting|believes|believed|predicted|predicts|predicting|acknowledged|conceded|promised|promises|promising|vowed|pledged|demanded|demands|demanding|stressed|noted|notes|noting|declared|maintains|maintained|recalled|told \\p{L}+|called (?:for|on)|rejected|dismissed|urged';
/** Words at which a report begins: "warned that …", "promised to …", "according to …". */
const before = new RegExp(
  `\\b(?:${verbs})\\b(?:\\s+\\p{L}+ly)?\\s+(?:that\\b|to\\b|\\p{Ll})|\\baccording to\\b`,
  'iu',
);
const conjunctions = 'and|but|or|so|while|as|when|where|who|which|although|though|because|after|before|since';
const subject = `(?!(?:${conjunctions})\\b)(?:[\\p{L}.’'-]+\\s+){1,5}`;
const whose = `,\\s+(?:${subject}(?:${verbs}|estimated|estimates)\\b|(?:said|says)\\s+(?:the\\s|an?\\s)?\\p{L})|,?(?<!\\s)\\s+according to\\b`;
/** Words after a report that say whose it is: ", the company insists". */
const after = new RegExp(`^(?:${whose})`, 'iu');
const anywhere = new RegExp(whose, 'iu');
/** The same at the end of the sentence: ", the survey said on Monday." */
const last = new RegExp(`(?:${whose})[^,;:“”"]{0,60}$`, 'iu');
/** How many characters before a run the word can begin that joins it to a report: "although ". */
const longestJoint = 9;
/** A clause in which the reporter goes on in his own name. */
const ownClause =
  /,\s+(?:after|when|while|as|following|despite|because|before|since|where|who|which|whose)\s/i;

/** "…, though he did not say when": what the reporter adds about the one who speaks. */
const aside =
  /(?:^|[\s,])(?:though|although|but)\s+(?:he|she|they|it|\p{Lu}[\p{L}'’-]+)\s+(?:did\s+not|didn['’]t|would\s+not|declined\s+to|refused\s+to|has\s+not|gave\s+no|offered\s+no)\b/iu;

/** "The bridge was closed, a move that the mayor called …": what somebody then speaks of. */
const occasion = /^[^,;“”]{0,60},\s+(?:an?|the)\s+(?:\p{L}+\s+){1,2}(?:that|which)\s/iu;

/**
 * Whether a run of a statement's words is no part of the report: what the reporter adds about the speaker, or what the
 * speaker then speaks of.
 * @param from where the statement begins
 * @param cue where its reporting word begins
 */
export function isAside(run: Passage, from: number, cue: number): boolean {
  const { article } = run;
  if (run.end < cue && occasion.test(article.text.slice(run.end, cue))) return true;
  const match = aside.exec(article.text.slice(from, run.end));
  return match !== null && from + match.index + match[0].search(/\p{L}/u) >= run.start - longestJoint;
}

/** Whether a text reports what somebody said. */
export function hasReport(text: string): boolean {
  return before.test(text) || anywhere.test(text);
}

/**
 * Whether a run of the reporter's words reports what somebody said, for want of a statement that covers it: a
 * reporting word leads to it in its sentence, or follows it.
 * @param statements what the knowledge has; words before the run that belong to them are not looked at
 */
export function isReport(run: Passage, statements: readonly Statement[]): boolean {
  const { article } = run;
  const sentence = article.sentenceOf(run);
  if (!sentence.contains(run)) return false;
  const from = statements.reduce(
    (at, { words }) => (words.end <= run.start ? Math.max(at, words.end) : at),
    sentence.start,
  );
  const rest = article.text.slice(run.end, sentence.end);
  if (after.test(rest) || last.test(rest)) return true;
  const lead = before.exec(article.text.slice(from, run.end));
  if (!lead) return false;
  return !ownClause.test(article.text.slice(from + lead.index, Math.max(run.start, from + lead.index)));
}
