import type { Knowledge } from '../knowledge/load.js';
import { finiteAuxiliaries } from '../lexicon/auxiliaries.js';
import { questionWords } from '../lexicon/questionWords.js';
import { oneOf } from '../lexicon/words.js';
import { semanticFieldOf } from '../nlp/wordnet/semanticField.js';
import { wordsOf } from '../nlp/words.js';
import { keep } from '../support/remember.js';
import type { Conversation } from './conversation.js';
import { complete } from './followUp.js';
import { inEnglishForm } from './foreign.js';
import { cleaned, tidied } from './normalise.js';
import { type Requested, requested } from './requests.js';
import type { Row } from './row.js';
import { readSpeech, type Speech } from './speech.js';

/** What a question asks for, as far as its form tells. */
export type Intent =
  | { readonly kind: Requested }
  | ({ readonly kind: 'said' } & Speech)
  /** Who: a name, a role, an event or an action. */
  | { readonly kind: 'who'; readonly query: string }
  /** A question to be answered by yes or no, or where something was; for the words behind the auxiliary. */
  | { readonly kind: 'whether' | 'where'; readonly clause: string }
  /** A bare name, with no question around it. */
  | { readonly kind: 'name'; readonly text: string }
  /** Anything else. */
  | { readonly kind: 'open' };

/** A question as it is understood. */
export interface Query {
  /** The question completed from what was asked before, in English, without polite words. */
  readonly text: string;
  readonly intent: Intent;
}

const auxiliary = oneOf(finiteAuxiliaries);

/** Forms of questions beside those for what somebody said; a group `asked` is what the intent is about. The first that fits counts. */
export const forms: readonly Row<'where' | 'whether' | 'who'>[] = [
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
/** A question for some of a sort: people or a group, by the noun among its first words. */
const someOf =
  /^(?:which|what|(?:name|list|give me|show me)(?: all)?(?: of)?(?: the)?) (?<asked>\S+ \S.*)$/is;
/** How many words may stand before that noun, itself included. */
const mostBefore = 3;
const questioning = new RegExp(`[?]|\\b${oneOf(questionWords, finiteAuxiliaries)}\\b`, 'i');

function asksForPeople(text: string): boolean {
  const [, ...behind] = wordsOf(text).slice(0, mostBefore + 1);
  const first = wordsOf(text).slice(0, mostBefore);
  return (
    behind.length > 0 && first.some(({ norm }) => /^(?:person|group)$/.test(semanticFieldOf(norm) ?? ''))
  );
}

/** What a question asks for by its form. Nothing in it is looked up. @param text without polite words */
export const intentOf = keep(16, (text): Intent => {
  const request = requested(text);
  if (request) return { kind: request.kind };
  const speech = readSpeech(text);
  if (speech) return { kind: 'said', ...speech };
  for (const { meaning, pattern } of forms) {
    const asked = pattern.exec(text)?.groups?.asked;
    if (asked === undefined) continue;
    return meaning === 'who' ? { kind: 'who', query: asked } : { kind: meaning, clause: asked };
  }
  const some = someOf.exec(text)?.groups?.asked;
  if (some !== undefined && asksForPeople(some)) return { kind: 'who', query: some };
  return questioning.test(text) ? { kind: 'open' } : { kind: 'name', text };
});

/** Understands a question: completed from what was asked before, put into English, without polite words, and what it asks for. */
export function understand(knowledge: Knowledge, question: string, conversation?: Conversation): Query {
  const text = tidied(complete(knowledge, inEnglishForm(cleaned(question)), conversation));
  return { text, intent: intentOf(text) };
}
