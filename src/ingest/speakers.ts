import type { Span } from '../knowledge/article.js';
import { genderOfNoun, isOffice, nounClass } from '../reading/lexicon.js';
import type { Mention, Reading } from '../reading/read.js';
import type { Token } from '../reading/tokens.js';
import { Antecedents, type Sex } from './antecedents.js';
import type { Attribution, ReadFrame } from './attribution.js';
import type { Quotation } from './clauses.js';
import { hasOtherOffice, onlyHolder } from './holders.js';
import type { Actor } from './sentence.js';

/** Who speaks, as the text has it. */
export interface Speaker extends Span {
  /** Index of the entity in the reading; null where the text gives a description only ("a spokesman"). */
  readonly entity: number | null;
  /** For a pronoun that means somebody without a name: the description that it takes up. */
  readonly described?: Span;
}

const possessive = /^(?:his|her|their|its)\b/iu;
/** How far pronouns are followed from one to the next. */
const deepest = 12;
/** How many whom a pronoun could mean are tried. */
const mostTried = 60;
const sexOf = (norm: string): Sex => (/^hi?[es]$/.test(norm) ? 'male' : 'female');
const other = { male: 'female', female: 'male' } as const;
/** People who are quoted without a name: "the official said" is hardly the person named before. */
const nameless =
  /^(?:spokesman|spokeswoman|spokesperson|official|source|aide|adviser|advisor|person|man|woman|officer|lawyer|attorney|prosecutor|judge|staffer|staff|worker|resident|caller|reporter|interviewer|host|moderator|speaker|operative|strategist|employee|victim|suspect|critic|supporter|voter|public|crowd|audience|author|witness|couple|group)$/;

/** Whether two nouns together are a body of people, written as one word or as two ("police force", "coast guard"). */
const isBody = (first: string, second: string): boolean =>
  nounClass(`${first} ${second}`) === 'group' || nounClass(`${first}${second}`) === 'group';

function tokenBefore(tokens: readonly Token[], offset: number): number {
  let low = 0;
  for (let high = tokens.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Tells whom the subjects of an article's sentences mean. */
export class Speakers {
  private readonly antecedents: Antecedents;
  private readonly meant = new Map<number, Speaker | null>();

  constructor(
    private readonly reading: Reading,
    private readonly quotations: readonly Quotation[],
    frames: readonly ReadFrame[],
    done: readonly Attribution[],
  ) {
    this.antecedents = new Antecedents(reading, frames, done);
  }

  /** The speaker that an actor is; null where the words do not tell ("I", a pronoun without a name). */
  speakerOf(actor: Actor, depth = 0): Speaker | null {
    const first = this.reading.tokens[actor.from];
    const last = this.reading.tokens[actor.to - 1];
    if (!first || !last) return null;
    const span = { start: first.start, end: last.end };
    const gender =
      /^(?:he|she|his|her)$/.test(first.norm) && actor.to - actor.from === 1 ? sexOf(first.norm) : null;
    if (gender && depth < deepest) {
      const meant = this.meantBy(actor, span, gender, depth);
      if (meant) return meant;
    }
    const known = actor.mention ? this.reading.entities[actor.mention.entity] : undefined;
    const oneOfMany = known?.country
      ? /(?:an|i|er)$/.test(last.norm)
      : known?.kind === 'group' && /[^s]$/.test(last.norm);
    const people = oneOfMany && this.reading.tokens[actor.from - 1]?.norm === 'the';
    if (actor.mention && !people && !this.passing(actor.mention) && !this.another(actor))
      return { ...span, entity: actor.mention.entity };
    if (actor.kind === 'pronoun') {
      if (gender) return this.lastPerson(span, gender) ?? this.nextPerson(span, gender);
      return /^(?:others|many|some|critics|one|another|both|most|several|neither)$/.test(first.norm)
        ? { ...span, entity: null }
        : null;
    }
    if (this.meansSomebodyNamed(actor) && depth < deepest) {
      const meant = this.meantBy(actor, span, genderOfNoun(last.lemma), depth);
      if (meant) return meant;
    }
    const holder =
      first.norm === 'the' && !this.introduced().has(last.lemma) ? onlyHolder(this.reading, last.norm) : null;
    if (holder !== null) return { ...span, entity: holder };
    if (people || this.meansSomebodyNamed(actor))
      return this.lastPerson(span, genderOfNoun(last.lemma)) ?? { ...span, entity: null };
    return { ...span, entity: null };
  }

  /** "the group said" after "at the Navy Club": a vague noun is no body that was only named in passing. */
  private passing(mention: Mention): boolean {
    const { entities, mentions, tokens, article } = this.reading;
    if (mention.how !== 'description' || entities[mention.entity]?.kind !== 'organisation') return false;
    if (!/\b(?:group|organi[sz]ation)$/iu.test(article.text.slice(mention.start, mention.end))) return false;
    const named = entities[mention.entity]?.mentions.flatMap((index) => mentions[index] ?? []);
    const last = named?.findLast(
      ({ start, how }) => start < mention.start && (how === 'name' || how === 'short'),
    );
    const before = last && tokens[tokenBefore(tokens, last.start)];
    return /^(?:ADP|DET|PUNCT|PROPN|ADJ|CCONJ)$/.test(before?.pos ?? 'ADP');
  }

  private meantBy(actor: Actor, span: Span, gender: Sex | null, depth: number): Speaker | null {
    const known = this.meant.get(actor.from);
    if (known !== undefined) return known;
    let found: Speaker | null = null;
    let tried = 0;
    for (const candidate of this.antecedents.before(actor)) {
      if (++tried > mostTried) break;
      const said = 'quotation' in candidate;
      const speaker = said ? candidate.speaker : this.speakerOf(candidate, depth + 1);
      if (!speaker || !this.agrees(speaker, gender, actor.kind === 'pronoun')) continue;
      const described = speaker.described ?? { start: speaker.start, end: speaker.end };
      const meant = speaker.entity === null ? { entity: null, described } : { entity: speaker.entity };
      // "Their neighbor did not. “…,” she said": somebody's somebody is meant only where nobody else is.
      const unlike = actor.kind !== 'pronoun' && hasOtherOffice(this.reading, actor, speaker.entity);
      if (unlike && found) continue;
      const possessed = speaker.entity === null && !said && possessive.test(this.wordsOf(described));
      if (possessed && found) continue;
      found = { ...span, ...meant };
      if (!possessed && !unlike) break;
    }
    this.meant.set(actor.from, found);
    return found;
  }

  private readonly wordsOf = ({ start, end }: Span): string => this.reading.article.text.slice(start, end);

  /** Whether "he" or "she" can mean this speaker: a person, or a description of one, of no other sex. */
  private agrees(speaker: Speaker, gender: Sex | null, pronoun: boolean): boolean {
    // A description takes up a name, not another description.
    if (speaker.entity === null && !pronoun) return false;
    if (speaker.entity !== null) {
      const entity = this.reading.entities[speaker.entity];
      return entity?.kind === 'person' && (!gender || entity.gender !== other[gender]);
    }
    const words = this.wordsOf(speaker.described ?? speaker).toLowerCase();
    const head =
      words
        .split(/\s+(?:of|for|at|from|with|in|on|to|who)\s+/u)[0]
        ?.split(/\s+/u)
        .at(-1) ?? '';
    const person = isOffice(head) || nounClass(head) === 'person';
    return (
      person && !/(?:[^s]s|people|men|women)$/.test(head) && (!gender || genderOfNoun(head) !== other[gender])
    );
  }

  /** Whether a description stands for somebody named before: "the 71-year-old nurse", "the billionaire said". */
  private meansSomebodyNamed(actor: Actor): boolean {
    const tokens = this.reading.tokens.slice(actor.from, actor.to);
    const complement = tokens.findIndex((token) => /^(?:of|for|at|from|with|in)$/.test(token.norm));
    const at = complement === -1 ? tokens.length - 1 : complement - 1;
    const head = tokens[at];
    // "The coast guard" is a body, whatever a guard is.
    if (head && isBody(tokens[at - 1]?.norm ?? '', head.lemma)) return false;
    if (tokens[0]?.norm !== 'the' || !head || nameless.test(head.lemma) || head.norm !== head.lemma)
      return false;
    const aged = tokens.some((token) => /-year-old$/.test(token.norm));
    if (!aged && !isOffice(head.norm) && nounClass(head.lemma) !== 'person') return false;
    // "A spokesman …", later "the spokesman": somebody of his own.
    return !this.introduced().has(head.lemma);
  }

  /** "Spokesman Joel Weil …", then "A White House spokesman …", then "the spokesman": the second one. */
  private another({ mention, to }: Actor): boolean {
    const head = this.reading.tokens[to - 1];
    if (mention?.how !== 'description' || !head) return false;
    const at = this.introduced()
      .get(head.lemma)
      ?.findLast((position) => position < to - 1);
    const start = at === undefined ? undefined : this.reading.tokens[at]?.start;
    if (start === undefined) return false;
    const named = this.reading.entities[mention.entity]?.mentions.flatMap(
      (index) => this.reading.mentions[index] ?? [],
    );
    return !named?.some(
      ({ start: from, how }) => from > start && from < mention.start && (how === 'name' || how === 'short'),
    );
  }

  private introducedNouns: Map<string, number[]> | null = null;

  /** Nouns that the text introduces with "a", "an" or "one", and where, so that "the …" later takes them up. */
  private introduced(): ReadonlyMap<string, readonly number[]> {
    if (this.introducedNouns) return this.introducedNouns;
    const found = new Map<string, number[]>();
    const { tokens } = this.reading;
    for (const [i, token] of tokens.entries()) {
      if (!/^(?:a|an|one|another)$/.test(token.norm) || tokens[i - 1]?.text === ',') continue;
      for (let at = i + 1; at < i + 5 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? ''); at++) {
        const lemma = tokens[at]?.lemma ?? '';
        if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? ''))
          found.set(lemma, [...(found.get(lemma) ?? []), at]);
      }
    }
    this.introducedNouns = found;
    return found;
  }

  /** The person named last before a place, in the narration, whose gender agrees. */
  private lastPerson(span: Span, gender: Sex | null): Speaker | null {
    const { mentions, entities } = this.reading;
    let at = mentions.length;
    for (let low = 0; low < at; ) {
      const middle = (low + at) >> 1;
      if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
      else at = middle;
    }
    for (let i = at - 1; i >= Math.max(0, at - 40); i--) {
      const mention = mentions[i];
      const entity = mention ? entities[mention.entity] : undefined;
      if (!mention || entity?.kind !== 'person' || (gender && entity.gender && entity.gender !== gender))
        continue;
      if (this.quoted(mention.start)) continue;
      return { ...span, entity: mention.entity };
    }
    return null;
  }

  /** The person named next in the same paragraph: “…,” he said. Jonas Weil, 40, … */
  private nextPerson(span: Span, gender: Sex): Speaker | null {
    const { mentions, entities, article } = this.reading;
    const paragraph = article.paragraphOf(span);
    const mention = mentions.find(
      ({ start, entity, how }) =>
        start > span.end &&
        how !== 'pronoun' &&
        entities[entity]?.kind === 'person' &&
        entities[entity]?.gender !== other[gender],
    );
    return mention && article.paragraphOf(mention) === paragraph ? { ...span, entity: mention.entity } : null;
  }

  private quoted(offset: number): boolean {
    let low = 0;
    for (let high = this.quotations.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.quotations[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (this.quotations[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  }
}
