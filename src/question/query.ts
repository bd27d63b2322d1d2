import type { Knowledge } from '../knowledge/load.js';
import { finiteAuxiliaries } from '../lexicon/auxiliaries.js';
import { questionWords } from '../lexicon/questionWords.js';
import { oneOf } from '../lexicon/words.js';
import { semanticFieldOf } from '../nlp/wordnet/semanticField.js';
import { wordsOf } from '../nlp/words.js';
import { memoise } from '../support/memoise.js';
import { type ArticleRequest, articleRequestIn } from './articleRequests.js';
import type { Conversation } from './conversation.js';
import { completeFollowUp } from './followUp.js';
import { inEnglishForm } from './foreignQuestion.js';
import { withoutCourtesy, withoutMarkup } from './normalise.js';
import type { Row } from './row.js';
import { readSpeech, type Speech } from './speechQuestion.js';

/** What a question asks for, as far as its form shows. */
export type Intent =
  | { readonly kind: ArticleRequest }
  | ({ readonly kind: 'said' } & Speech)
  /** Who: a name, a role, an event or an action. */
  | { readonly kind: 'who'; readonly query: string }
  /** A yes-no question, or a question for a place; `clause` is what follows the auxiliary. */
  | { readonly kind: 'whether' | 'where'; readonly clause: string }
  /** A name without a question around it. */
  | { readonly kind: 'name'; readonly text: string }
  /** Anything else. */
  | { readonly kind: 'open' };

/** A question as understood. */
export interface Query {
  /** The question in English, completed from the conversation, without polite phrases. */
  readonly text: string;
  readonly intent: Intent;
}

const auxiliary = oneOf(finiteAuxiliaries);

/**
 * Forms of questions other than those about statements. The group `asked` is what the intent is about. The
 * first row that fits counts.
 */
export const intentForms: readonly Row<'where' | 'whether' | 'who'>[] = [
  {
    meaning: 'where',
    pattern: new RegExp(
      `^(?:where|(?:in )?(?:what|which) (?:city|town|capital|country|place)) ${auxiliary} (?<asked>.+)$`,
      'i',
    ),
    yes: ['where was the opening', 'in which city did the talks take place'],
    no: ['where', 'which city won', 'somewhere was the opening'],
  },
  {
    meaning: 'whether',
    pattern: new RegExp(`^${auxiliary} (?<asked>.+)$`, 'i'),
    yes: ['was Holm at the opening', 'did the mayor attend'],
    no: ['when was the opening', 'was'],
  },
  {
    meaning: 'who',
    pattern: /^(?:(?:by|with|to|from|for|of) )?who(?:se|m|['’]?s)?\b\s*(?<asked>\S.*)$/i,
    yes: ['who opened the bridge', "who's Holm", 'by whom was it opened'],
    no: ['who', 'the man who left', 'whole grain'],
  },
  {
    meaning: 'who',
    pattern:
      /^(?:what(?:['’]?s| is| was) )(?:the )?(?<asked>(?!the )\S.*?)(?:['’]s?|s['’]?)? (?:job|role|title|office|post)$/i,
    yes: ["what is Holm's job", 'whats holms role'],
    no: ['what is the job', 'what job does she have'],
  },
];
/** A question for people or a group, recognised by the noun among its first words. */
const peopleQuestion =
  /^(?:which|what|(?:name|list|give me|show me)(?: all)?(?: of)?(?: the)?) (?<asked>\S+ \S.*)$/is;
/** Latest position of that noun. */
const maxNounPosition = 3;
const questioning = new RegExp(`[?]|\\b${oneOf(questionWords, finiteAuxiliaries)}\\b`, 'i');

function asksForPeople(text: string): boolean {
  const [, ...after] = wordsOf(text).slice(0, maxNounPosition + 1);
  const first = wordsOf(text).slice(0, maxNounPosition);
  return after.length > 0 && first.some(({ norm }) => /^(?:person|group)$/.test(semanticFieldOf(norm) ?? ''));
}

/**
 * Reads the intent of a question from its form; nothing is looked up.
 * @param text without polite phrases
 */
export const intentOf = memoise(16, (text): Intent => {
  const request = articleRequestIn(text);
  if (request) return { kind: request.kind };
  const speech = readSpeech(text);
  if (speech) return { kind: 'said', ...speech };
  for (const { meaning, pattern } of intentForms) {
    const asked = pattern.exec(text)?.groups?.asked;
    if (asked === undefined) continue;
    return meaning === 'who' ? { kind: 'who', query: asked } : { kind: meaning, clause: asked };
  }
  const people = peopleQuestion.exec(text)?.groups?.asked;
  if (people !== undefined && asksForPeople(people)) return { kind: 'who', query: people };
  return questioning.test(text) ? { kind: 'open' } : { kind: 'name', text };
});

/**
 * Understands a question: completes it from the conversation, puts it into English, strips polite phrases,
 * and reads its intent.
 */
export function understand(knowledge: Knowledge, question: string, conversation?: Conversation): Query {
  const text = withoutCourtesy(
    completeFollowUp(knowledge, inEnglishForm(withoutMarkup(question)), conversation),
  );
  return { text, intent: intentOf(text) };
}
