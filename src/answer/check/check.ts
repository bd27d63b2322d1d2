import { entitiesOf } from '../../index/entities.js';
import type { AttributedStatement } from '../../index/namedEntity.js';
import type { Knowledge } from '../../knowledge/load.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { sanitise } from '../../phrases/sanitise.js';
import type { CheckAnswer, CheckInvalid, Worth } from '../answer.js';
import { closestPassages, sentencesOf } from '../evidence.js';
import { nameInSentence, typedName } from '../named.js';
import { readClaims } from './claim.js';
import { type Finding, judge, thresholds } from './judge.js';
import { tokensOf } from './tokens.js';

/** How much of a name typed for a speaker is repeated. */
const longestName = 60;

/**
 * Whether somebody said something: the verdict, the true words and who said them, every difference marked.
 *
 * A single word is checked only where a speaker is named and the word is a whole quotation of the article, as
 * in: … called it a “surprise”. Anything else of one word is asked to be longer, for it would match anywhere.
 * @param quote the words as pasted, with or without quotation marks, marks of omission and a name
 * @param speaker who is said to have said them: a name, a role, a country; empty for anybody
 */
export function check(knowledge: Knowledge, quote: string, speaker = ''): CheckAnswer | CheckInvalid {
  const finding = find(knowledge, quote, speaker);
  return finding ? answerOf(knowledge, finding) : invalid(knowledge, quote, phrase('whatToCheck'));
}

/** Greatest worth of a finding that is no true quotation. */
const worths = { quotedInFirst: 0.99, other: 0.9 } as const;

/**
 * What checks by several articles are worth: a true quotation anywhere settles it, then what the article asked first
 * has in quotation marks, else whatever is most similar.
 */
export const worthOfCheck: Worth = (answer, isFirst) => {
  if (!('verdict' in answer) || answer.status !== 'answered') return 0;
  if (answer.verdict === 'verbatim') return 1;
  const isQuoted = answer.verdict === 'altered' || answer.verdict === 'misattributed';
  return isFirst && isQuoted ? worths.quotedInFirst : worths.other * answer.score;
};

/**
 * The most similar finding among the ways in which a text can be read.
 * @param limits as {@link judge} takes them
 * @returns null where there is nothing to check
 */
export function find(
  knowledge: Knowledge,
  quote: string,
  speaker: string,
  limits = thresholds,
): Finding | null {
  let best: Finding | null = null;
  for (const claim of readClaims(knowledge, quote, speaker)) {
    const finding = judge(knowledge, claim, limits);
    if (isEnough(finding) && !isOwnWord(finding) && (!best || isBetter(finding, best))) best = finding;
  }
  return best;
}

/** Of equal similarity, a quotation goes before the sentence around it: “…,” said the mayor. */
function isBetter(finding: Finding, best: Finding): boolean {
  if (finding.similarity !== best.similarity) return finding.similarity > best.similarity;
  return finding.verdict === 'verbatim' && best.quotations.length === 0;
}

/**
 * Whether what was taken for a cue is a part of the quotation itself ("The physio told me to …"): its word beside the
 * claim stands there in the quotation too.
 */
function isOwnWord({ claim: { cue }, diff, quotations }: Finding): boolean {
  if (!cue) return false;
  const isHead = cue.at === 'head';
  const shown = diff.flatMap((piece) => (piece.op === 'added' ? [] : [piece.passage]));
  const edge = isHead ? shown[0] : shown.at(-1);
  const beside = tokensOf(cue.text).filter(({ word }) => word);
  const word = isHead ? beside.at(-1) : beside[0];
  if (!edge || !word) return false;
  return quotations.some(({ tokens }) => {
    const said = tokens.filter((token) => token.word);
    const next = isHead
      ? said.findLast(({ end }) => end <= edge.start)
      : said.find(({ start }) => start >= edge.end);
    return next?.loose === word.loose;
  });
}

function isEnough({ claim, quotations, verdict }: Finding): boolean {
  if (claim.words.length !== 1) return claim.words.length > 1;
  return (
    claim.speaker.trim() !== '' &&
    (verdict === 'verbatim' || verdict === 'misattributed') &&
    quotations.some(({ tokens }) => tokens.filter(({ word }) => word).length === 1)
  );
}

function invalid(knowledge: Knowledge, text: string, lead: Phrase): CheckInvalid {
  const example = entitiesOf(knowledge)
    .statementsBy()
    .find(({ statement: { direct, words } }) => direct && words.text.includes(' '));
  return {
    status: 'invalid',
    kind: 'check',
    knowledge,
    score: 0,
    lead,
    closest: closestPassages(knowledge, text),
    suggestions: example
      ? [`/check quote:"${example.statement.words.text}" speaker:${example.speaker.name.text}`]
      : [],
  };
}

/** A finding as an answer. */
function answerOf(knowledge: Knowledge, finding: Finding): CheckAnswer {
  const { claim, diff, similarity, matched, notes, passage, quotations, statements, verdict } = finding;
  const found = verdict !== 'not-found';
  const quotes = statements.flatMap((statement) =>
    statement.speakers.flatMap((id): AttributedStatement[] => {
      const speaker = entitiesOf(knowledge).entity(id);
      return speaker ? [{ statement, speaker }] : [];
    }),
  );
  const passages = [...quotations.map((quotation) => quotation.passage), ...(passage ? [passage] : [])];
  return {
    status: found ? 'answered' : 'not-in-article',
    kind: 'check',
    knowledge,
    // A refusal stays below every verdict that finds something.
    score: found ? 0.5 + 0.5 * similarity : 0.5 * similarity,
    verdict,
    claim: sanitise(claim.text),
    lead: leadOf(knowledge, finding),
    diff,
    notes,
    matched,
    quotations: quotations.map((quotation) => quotation.passage),
    quotes,
    evidence: sentencesOf(passages),
    closest: found ? [] : closestPassages(knowledge, claim.text),
    suggestions: [],
  };
}

/** The name of whoever is said to have said it: as the article has it, else as it was typed. */
function claimedName(knowledge: Knowledge, claimed: Finding['named']): string {
  const [known, other] = claimed?.known ?? [];
  if (known && !other && known.kind !== 'event') return nameInSentence(knowledge, known.value);
  return typedName((claimed?.typed ?? '').slice(0, longestName));
}

function leadOf(knowledge: Knowledge, finding: Finding): Phrase {
  const { diff, speakers, verdict } = finding;
  const name = speakers.map((speaker) => speaker.name.text).join(', ');
  const whom = speakers.map((speaker) => nameInSentence(knowledge, speaker)).join(', ');
  const claimed = claimedName(knowledge, finding.named);
  const open = name === '';
  switch (verdict) {
    case 'verbatim':
      return open ? phrase('verbatimOpen') : phrase('verbatim', { name });
    case 'altered':
      return open ? phrase('alteredOpen') : phrase('altered', { name: whom });
    case 'misattributed': {
      if (open) return phrase('misattributedOpen', { claimed });
      const whole = diff.every(({ op }) => op === 'same');
      return phrase(whole ? 'misattributed' : 'misattributedAltered', { name: whom, claimed });
    }
    case 'paraphrase':
      return open ? phrase('paraphraseOpen') : phrase('paraphrase', { name });
    case 'narration':
      return phrase('narration');
    case 'not-found':
      return phrase('notFound');
  }
}
