import type { Span } from '../article/spans.js';
import { withoutArticle } from '../lexicon/determiners.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { pronounByForm } from '../lexicon/pronouns.js';
import { isSpeechVerb } from '../lexicon/speechVerbs.js';
import { oneOf } from '../lexicon/words.js';
import type { Pointer, SpeakerReading } from '../nlp/annotations.js';
import type { Mention, Reading } from '../nlp/reading.js';
import { tokensWithin } from '../nlp/tokenSpans.js';
import { binarySearch } from '../support/binarySearch.js';
import type { Attribution, Candidate } from './attribution.js';
import { confidenceOf, evidenceOf, type Placing } from './confidence.js';
import type { Quotation } from './quotations.js';

/** From this confidence on the first candidate is the speaker; below it the article does not make it clear. */
const leastConfidence = 0.4;
/** Words that are less likely than this to be said are a title, a nickname or a term. */
const leastSaid = 0.62;
/** How much of what is read of a quotation that goes on from the paragraph before is left to itself. */
const ownShare = 0.2;
/** Two who say something together have at least so much of the first one's share. */
const togetherShare = 0.15;
/** Candidates that are kept. */
const mostCandidates = 4;
/** Tokens between a speaker and the verb of saying. */
const reach = 4;
/** What stands between a name and the rest of the words that point at whoever bears it. */
const apposed = new RegExp(`^\\s*(?:[,(\u2014\u2013]|${oneOf(nounPrepositions, ['who'])}\\s)`, 'u');
/** What makes the name at the end of some words another one's: "a lawyer for Kim". */
const owned = new RegExp(`(?:['\u2019]s?\\s|\\b${oneOf(nounPrepositions, ['by'])}\\s)`, 'u');
/** What stands between two who say something together. */
const conjoined = /^(?:,?\s+and\s+|\s+&\s+)(?:the\s+)?$/u;
const keyOf = (words: string): string => withoutArticle(words.toLowerCase());

/** A candidate while its shares are added up. */
interface Sum {
  readonly entity: number | null;
  best: Pointer;
  how: Mention['how'];
  share: number;
}

class Attributor {
  readonly done: Attribution[] = [];

  constructor(
    private readonly reading: Reading,
    private readonly quotations: readonly Quotation[],
  ) {}

  /** The mention in which an offset falls; the longest of several. */
  private mentionAt(offset: number): Mention | undefined {
    const { mentions } = this.reading;
    const after = binarySearch(mentions.length, (at) => (mentions[at]?.start ?? 0) > offset);
    let best: Mention | undefined;
    for (let at = after - 1; at >= Math.max(0, after - 4); at--) {
      const mention = mentions[at];
      if (mention && mention.end > offset && (!best || mention.end - mention.start > best.end - best.start))
        best = mention;
    }
    return best;
  }

  /** Whom pointed words mean: the one they name, alone or before an apposition; nobody with a name in "Marsh's lawyer". */
  private meantBy(pointer: Pointer): Mention | undefined {
    const words = this.textOf(pointer);
    const first = this.mentionAt(pointer.end - withoutArticle(words).length);
    if (
      first &&
      (first.end >= pointer.end || apposed.test(this.textOf({ start: first.end, end: pointer.end })))
    )
      return first;
    // "Mayor Delia Marsh": a title, then the name.
    const last = this.mentionAt(pointer.end - 1);
    const before = last
      ? this.textOf({ start: pointer.start, end: Math.max(pointer.start, last.start) })
      : '';
    const named = last && this.reading.entities[last.entity];
    const isName = named?.kind === 'person' && (last?.how === 'name' || last?.how === 'short');
    return isName && !owned.test(before) ? last : undefined;
  }

  /** The entity that words name which stand outside of the body, as in the headline. */
  private namedElsewhere(words: string): number | null {
    const bare = withoutArticle(words);
    const found = this.reading.entities.findIndex(
      ({ forms, name }) => name.text === bare || forms.includes(bare),
    );
    return found < 0 ? null : found;
  }

  private readonly textOf = ({ start, end }: Span): string => this.reading.article.text.slice(start, end);

  /** Adds up what points at the same person or thing. */
  private candidates({ pointers }: SpeakerReading): Candidate[] {
    const sums = new Map<string, Sum>();
    for (const pointer of pointers) {
      const mention = this.meantBy(pointer);
      const words = this.textOf(pointer);
      if (!mention && pronounByForm.has(words.toLowerCase())) continue;
      const entity = mention?.entity ?? this.namedElsewhere(words);
      const key = entity === null ? keyOf(words) : String(entity);
      const known = sums.get(key);
      if (known) known.share += pointer.probability;
      else
        sums.set(key, {
          entity,
          best: mention ? { ...pointer, start: mention.start, end: mention.end } : pointer,
          how: mention?.how ?? 'description',
          share: pointer.probability,
        });
    }
    return [...sums.values()]
      .sort((a, b) => b.share - a.share)
      .slice(0, mostCandidates)
      .map(({ best, entity, how, share }) => ({
        entity,
        words: { start: best.start, end: best.end },
        how,
        share,
      }));
  }

  private readonly keyFor = ({ entity, words }: Candidate): string =>
    entity === null ? keyOf(this.textOf(words)) : String(entity);

  /** Candidates of a quotation that goes on: those of the paragraph before count most. */
  private continued(before: Attribution, own: readonly Candidate[]): Candidate[] {
    const mixed = new Map<string, Candidate>();
    for (const [list, weight] of [
      [before.candidates, 1 - ownShare],
      [own, ownShare],
    ] as const)
      for (const candidate of list) {
        const known = mixed.get(this.keyFor(candidate));
        const share = (known?.share ?? 0) + weight * candidate.share;
        mixed.set(this.keyFor(candidate), { ...(known ?? candidate), share });
      }
    return [...mixed.values()].sort((a, b) => b.share - a.share).slice(0, mostCandidates);
  }

  /** Those who say it together with the first: nothing but "and" stands between their names. */
  private together(first: Candidate, others: readonly Candidate[]): Candidate[] {
    const joined = [first];
    for (const other of others) {
      const near = joined.some((one) => {
        const [a, b] = one.words.start < other.words.start ? [one, other] : [other, one];
        return conjoined.test(this.textOf({ start: a.words.end, end: b.words.start }));
      });
      if (near && other.share >= togetherShare * first.share) joined.push(other);
    }
    return joined;
  }

  /** The verb of saying nearest to the speaker's name in its sentence; null where none stands there. */
  private cue({ words }: Candidate): Span | null {
    const { tokens } = this.reading;
    const held = tokensWithin(tokens, words);
    if (!held) return null;
    const { sentence } = tokens[held.from] ?? {};
    for (let distance = 0; distance < reach; distance++)
      for (const at of [held.to + distance, held.from - 1 - distance]) {
        const token = tokens[at];
        if (
          token &&
          token.sentence === sentence &&
          token.pos === 'VERB' &&
          isSpeechVerb(token.lemma) &&
          !this.isQuoted(token)
        )
          return { start: token.start, end: token.end };
      }
    return null;
  }

  private readonly isQuoted = ({ start }: Span): boolean =>
    this.quotations.some((quotation) => quotation.start <= start && start < quotation.end);

  add(quotation: Quotation, read: SpeakerReading): void {
    const before = this.done.at(-1);
    const own = this.candidates(read);
    const goesOn = quotation.continues && before?.statement === true;
    const candidates = goesOn && before ? this.continued(before, own) : own;
    const statement = goesOn || read.said >= leastSaid;
    const [first] = candidates;
    const joint = first ? this.together(first, candidates.slice(1)) : [];
    // Those who speak together are one speaker.
    const share = joint.reduce((sum, one) => sum + one.share, 0);
    const next = candidates.find((candidate) => !joint.includes(candidate));
    const verb = first ? this.cue(first) : null;
    const evidence = first
      ? evidenceOf({ ...first, share }, next, read, placingOf(this.reading, quotation, first.words, verb))
      : null;
    const confidence = evidence ? confidenceOf(evidence) : 0;
    const clear = statement && confidence >= leastConfidence;
    this.done.push({
      quotation,
      statement,
      candidates,
      speakers: clear ? joint : [],
      cue: verb ?? first?.words ?? null,
      confidence: statement ? confidence : read.said,
      evidence,
    });
  }
}

/** Where some words that name a speaker stand to a quotation. */
function placingOf({ article }: Reading, quotation: Quotation, words: Span, verb: Span | null): Placing {
  return {
    isSameSentence:
      article.sentenceAt(words.start) === article.sentenceAt(quotation.start) ||
      article.sentenceAt(words.start) === article.sentenceAt(quotation.end),
    hasVerb: verb !== null,
    length: quotation.end - quotation.start,
  };
}

/**
 * Tells who says each quotation: the trained annotator points at words that may name the speaker, and what points at the
 * same person, by name, pronoun or description, is added up.
 * @param quotations in order
 * @param speakers what the annotator read of each
 */
export function attribute(
  reading: Reading,
  quotations: readonly Quotation[],
  speakers: readonly SpeakerReading[],
): Attribution[] {
  const attributor = new Attributor(reading, quotations);
  for (const [index, quotation] of quotations.entries())
    attributor.add(quotation, speakers[index] ?? { said: 0, pointers: [] });
  return attributor.done;
}
