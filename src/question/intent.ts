import { keep } from '../support/remember.js';
import { atOnce } from './cleaned.js';
import type { Intent } from './intentKinds.js';
import { requested } from './requests.js';
import { said } from './saidBy.js';

// Expressions that ignore case have no flag `u` here and elsewhere, where nothing in them needs it: with both flags V8
// looks up each letter's cases, and to compile one with many words takes five times as long, which a first answer waits for.

/** What stands between "who" and what is asked and says nothing ("who *was it that* said so"). */
const idle =
  /^(?:else\s+|all\s+)?(?:(?:(?:is|was|are|were)\s+)?(?:it|the (?:guy|man|woman|lady|person|people|one|ones)|those|somebody|someone)\s+(?:who|that)\s+)?/i;

/** Short forms of chat, written out. */
const slang: readonly (readonly [RegExp, string])[] = [
  [/\b(?:wat|wht|wut|wot|whta|waht)\b/gi, 'what'],
  [/\b(?:wats|wuts|wots|whts|wahts)\b/gi, "what's"],
  [/\babt\b/gi, 'about'],
  [/\bgonna\b/gi, 'going to'],
  [/\bwanna\b/gi, 'want to'],
  [/\bppl\b/gi, 'people'],
  [/\b(?:govt|gov)\b/gi, 'government'],
  [/\bprez\b/gi, 'president'],
  [/\b(?:cuz|coz)\b/gi, 'because'],
  [/\bu\b(?=\s)/gu, 'you'],
  [/\b(who(?:['’]s)?) got\b/gi, 'who was'],
  [/\b(is|are|was|were|do|does|did|has|have|had|ca|wo|could|would|should)nt\b/gi, "$1n't"],
];

const anySlang = new RegExp(slang.map(([pattern]) => pattern.source).join('|'), 'i');

/** Text with the short forms of chat written out. */
export function writtenOut(text: string): string {
  if (!anySlang.test(text)) return text;
  return slang.reduce((written, [pattern, instead]) => written.replace(pattern, instead), text);
}

/** Takes polite and idle words off both ends of a question, and writes out short forms of chat. */
export const tidy = keep(atOnce, (question) =>
  writtenOut(question)
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
    .replace(/^@\S+\s+/u, '')
    .replace(
      /^(?:what(?:['’]?s| is| was) (?:(?:happening|going on|up) with|(?:the )?(?:deal|situation|story|latest|news) (?:with|on|about))|(?:any|what) news (?:on|about)|(?:tell|talk to) me (?:more )?about)\s+(?=\S)/i,
      '',
    )
    .replace(/^(?:(?:hey|hi|hello|so|and|ok|okay|well|but|please|pls|um|verbatim|bot)\b[,!:]?\s+)+/i, '')
    .replace(
      /^(?:(?:can|could|would) (?:you|u|someone|anyone|anybody) (?:please )?(?:tell|explain to|remind) me|(?:please )?tell me|does (?:any|some)(?:one|body) know|do (?:you|we|u) know|i (?:want|would like|wanna|need) to know|i wonder|remind me|any idea|according to the (?:article|text|story),?)\s+(?:again\s+)?(?=\S)/i,
      '',
    )
    .replace(
      /(?:,? (?:please|pls|plz|thanks|thx|though|tho|again|exactly|anyway|lol|bro|man|according to (?:the|this) (?:article|text|story)|in (?:the|this) (?:article|text|story))){1,4}(?=[\s?!.]*$)/i,
      '',
    )
    .replace(/(?<![\s?!.,;:…])[\s?!.,;:…]+$/u, '')
    .trim(),
);

const sorts =
  '(?:leaders?|officials?|ministers?|presidents?|politicians?|people|persons?|man|woman|men|women|attendees|participants|delegates|guests|players?|experts?|scientists?|spokes(?:man|woman|person)|countr(?:y|ies)|nations?|compan(?:y|ies)|teams?|groups?|organi[sz]ations?|governments?)';
const whichOnes = new RegExp(
  `^(?:which|what|(?:name|list|give me|show me)(?: all| of| the names of)*(?: the)?) (?<query>(?:[^ ]+ ){0,2}${sorts}\\b.+)$`,
  'i',
);

/**
 * Reads what a question asks for by its form. The names in it are not looked up here; a reading that turns out
 * to name nobody falls back to the open search.
 */
export const readIntent = keep(atOnce, (question): readonly Intent[] => {
  const text = tidy(question);
  const request = requested(text);
  if (request) return [{ kind: request }];
  const intents: Intent[] = [];
  const speech = said(text);
  if (speech) intents.push(speech);
  const was =
    /^(?:was|were|is|are|did|has|have|had) (?<who>.+?) (?:(?:also |there |present |actually |ever |even ){0,3}(?:at|in|to|attend|attended|attending|go to|went to|gone to|travel to|visit|join|joined|come to|take part in|took part in|taken part in|participate in|part of|present at|show up (?:at|to|in)|fly to|sit in on|meet in))(?: the)? (?<where>.+)$/is.exec(
      text,
    )?.groups;
  if (was?.who && was.where) intents.push({ kind: 'attended', who: was.who, where: was.where });
  const came =
    /^(?:was|were|is|are|did|has|have|had) (?<who>\S+(?: \S+){0,3}?) (?:(?:also|even|ever|actually) )*(?:there|present|attend|come|show up|participate|take part|invited|in attendance)$/i.exec(
      text,
    )?.groups;
  if (came?.who) intents.push({ kind: 'attended', who: came.who, where: '' });
  const place =
    /^(?:where|(?:in )?(?:what|which) (?:city|town|capital|country|place)) (?:did|was|were|is|are) (?<what>.+?)(?: (?:take place|taking place|held|happen(?:ing)?|in|at)){0,3}$/i.exec(
      text,
    )?.groups;
  if (place?.what) intents.push({ kind: 'where', what: place.what });
  const job =
    /^(?:what(?:['’]?s| is| was) )?(?:the )?(?<who>.+?)(?:['’]s?|s['’]?)? (?:job|role|title|position|office|function|post)$/i.exec(
      text,
    )?.groups ?? /^what (?:does|is) (?<who>.+?) (?:do for a living|do)$/i.exec(text)?.groups;
  const name = /^(?:what(?:['’]?s| is| was| are| were) )?the names? of (?<who>.+)$/i.exec(text)?.groups;
  if (name?.who) intents.push({ kind: 'who', query: name.who });
  if (job?.who) intents.push({ kind: 'who', query: job.who });
  const who = /^(?:(?:by|with|to|from|for|of) )?who(?:se|m|['’]?s)?\b\s*(?<query>\S.*)$/i.exec(text)?.groups;
  if (who?.query) intents.push({ kind: 'who', query: who.query.replace(idle, '') });
  const which = whichOnes.exec(text)?.groups;
  const group =
    /^(?:which|what) (?<query>\S+s (?:were|was|are|attended|went|met|took|came|joined)\b.+)$/i.exec(
      text,
    )?.groups;
  if (group?.query && !which) intents.push({ kind: 'who', query: group.query });
  if (which?.query) intents.push({ kind: 'who', query: which.query });
  if (
    !/[?]|\b(?:who|what|when|where|why|how|which|is|are|was|were|did|does|do|can|will|has|have)\b/i.test(text)
  )
    intents.push({ kind: 'names', text });
  return intents;
});
