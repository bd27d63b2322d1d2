import type { Passage } from '../../article/article.js';
import { entitiesOf } from '../../index/entities.js';
import type { Said } from '../../index/known.js';
import { TextIndex } from '../../index/textIndex.js';
import { pieceOf } from '../../index/topic.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Statement } from '../../knowledge/schema.js';
import { isPastVerb } from '../../nlp/wordnet/pastForms.js';
import { wordsOf } from '../../nlp/words.js';

/** How many words at the beginning of a paraphrase say what its speaker did. */
const wordsOfAct = 4;
/** Words by which people ask for those whom a text says were not there. */
const awayWords = 'absent missing excluded left out uninvited skipped';

/** Words that are clear only in their sentence: what "they" are stands before. */
const leaning = /^(?:he|she|they|it|who|which)\b/i;

/** Something that the article says somebody did, said or was. */
export interface Claim {
  readonly sort: 'said' | 'attended' | 'absent' | 'fact';
  /** The words in which the action is looked for. */
  readonly text: string;
  readonly passage: Passage;
  /** Who did it; null where it must be read off the sentence. */
  readonly agents: readonly string[] | null;
  /** For a statement the words that say what the speaker did in saying it ("dismissed", "called"); else empty. */
  readonly act: string;
  /** The stems of the act, and of the passage. */
  readonly stems: Readonly<Record<'act' | 'passage', ReadonlySet<string>>>;
  readonly said: readonly Said[];
}

/** The claims of an article with an index of their words. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly index: TextIndex;
}

const cache = new WeakMap<Knowledge, Claims>();

/** What a speaker did: the cue, and the beginning of a paraphrase where that is a verb ("expressed optimism"). */
function actOf({ cue, direct, words }: Statement): string {
  const [first] = wordsOf(words.text);
  const isVerb = !direct && first !== undefined && /^\p{Ll}/u.test(first.text) && isPastVerb(first.norm);
  return isVerb ? `${cue.text} ${words.text.split(/\s+/u, wordsOfAct).join(' ')}` : cue.text;
}

/** What the article says that somebody did, said or attended; made once. */
export function claimsOf(knowledge: Knowledge): Claims {
  const known = cache.get(knowledge);
  if (known) return known;
  const { events, facts, statements } = knowledge.contents;
  const all = entitiesOf(knowledge).said();
  const read: Omit<Claim, 'stems'>[] = [
    ...statements.map((statement) => ({
      sort: 'said' as const,
      text: [statement.context?.text, statement.cue.text, statement.words.text].join(' '),
      passage: statement.words,
      agents: statement.speakers,
      act: actOf(statement),
      said: all.filter((said) => said.statement === statement),
    })),
    ...events.flatMap(({ aliases, attended, absent, name }) => {
      const names = [name.text, ...aliases].join(' ');
      return [
        ...attended.map(({ who, words }) => ({
          sort: 'attended' as const,
          text: `${words.text} attended ${names}`,
          passage: words,
          agents: who,
          act: '',
          said: [],
        })),
        ...absent.map(({ who, words }) => ({
          sort: 'absent' as const,
          text: `${words.text} ${awayWords} ${names}`,
          passage: words,
          agents: who,
          act: '',
          said: [],
        })),
      ];
    }),
    ...facts.map(({ words }) => ({
      sort: 'fact' as const,
      text: leaning.test(words.text) ? words.article.sentenceOf(words).text : words.text,
      passage: words,
      agents: null,
      act: '',
      said: [],
    })),
  ];
  const stemsOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(({ stem }) => stem));
  const claims = read.map(
    (claim): Claim => ({
      ...claim,
      stems: { act: stemsOf(claim.act), passage: stemsOf(claim.passage.text) },
    }),
  );
  const made = { claims, index: new TextIndex(claims.map(({ text }) => pieceOf(knowledge, text))) };
  cache.set(knowledge, made);
  return made;
}
