import type { Cue } from './cues.js';
import type { Phrases } from './phrases.js';

const works =
  /^(?:film|movie|song|album|book|novel|show|series|programme|program|magazine|musical|play|poem|article|essay|column|podcast|documentary|report|study|paper|single|episode|sitcom|drama|opera|painting|memoir|game|videogame|exhibition|campaign|project|operation|operations|hashtag|headline|ad|advert|video|website|blog|hit|hits|host|star|co-host|anchor|moderator|author|director)$/;
const naming =
  /^(?:titled|entitled|named|nicknamed|dubbed|headlined|so-called|aka|termed|codenamed|code-named|subtitled)$/;
const small = /^(?:a|an|the|of|and|or|in|on|at|to|for|with|from|by|as|is|it|vs|de|la|but|not)$/;

/** Whether a text is written like a title: every word of weight with a capital, no sentence's end. */
function titleCase(content: string): boolean {
  const words = content.match(/[\p{L}\p{N}'\u2019&-]+/gu) ?? [];
  if (words.length === 0 || words.length > 9 || (/[,;:]["'\u2019]?\s*$/u.test(content) && words.length > 4))
    return false;
  let capitals = 0;
  for (const [i, word] of words.entries()) {
    if (word === '&') continue;
    if (/^[\p{Lu}\p{N}]/u.test(word)) capitals++;
    else if (i === 0 || !small.test(word)) return false;
  }
  return capitals >= 1;
}

/** Whether people of some trade or science, and no named ones, stand at an item: "meteorologists", "doctors". */
function experts(phrases: Phrases, at: number): boolean {
  const token = phrases.items[at]?.token;
  if (
    token?.pos !== 'NOUN' ||
    token.norm === token.lemma ||
    /^(?:the|these|those|some|his|her|its|their)$/.test(phrases.norm(at - 1))
  )
    return false;
  return (
    /(?:ists|ians|ers|ors|ogists)$/.test(token.norm) &&
    !/^(?:support|detract|organi[sz]|vot|lead|advis|strateg|activ)/.test(token.norm)
  );
}

/**
 * Whether the words between marks are a title, a name or a term, and nothing that somebody is reported to say.
 * @param item the quotation's item
 * @param cue the best cue of speech for it
 * @returns the reason; null for what may be a statement
 */
export function isLabel(phrases: Phrases, item: number, content: string, cue: Cue | null): string | null {
  const before = phrases.norm(item - 1);
  const beforeThat = phrases.norm(item - 2);
  const after = phrases.pos(item + 1);
  if (
    naming.test(before) ||
    (before === 'as' && /^(?:known|billed|styled|branded)$/.test(beforeThat)) ||
    (/^(?:term|word|phrase|phrases|words|terms)$/.test(before) &&
      (content.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 3)
  ) {
    const said = cue && cue.at === item - 1 && cue.form === 'before' && cue.actor !== null;
    return said ? null : 'it gives a name, not a statement';
  }
  // "a process that meteorologists call “rapid intensification”": a term, where those who use it are no party to it.
  const term =
    cue?.lemma === 'call' &&
    cue.to === item &&
    /^calls?$/.test(before) &&
    !/^\p{Lu}/u.test(content) &&
    experts(phrases, item - 2);
  if (term) return 'it is a term that people of a trade use';
  // "rates the stock “underperform”": a grade.
  if ([1, 2, 3, 4].some((back) => /^rate[sd]?$/.test(phrases.norm(item - back)))) return 'it is a grade';
  const touches =
    cue !== null &&
    (Math.abs(cue.at - item) === 1 || cue.to === item || cue.form === 'inverted' || /^[:,]$/.test(before));
  if (!titleCase(content)) return null;
  const words = content.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const named =
    cue !== null && /^(?:call|dub|label|brand|deem|term|describe)$/.test(cue.lemma) && cue.at < item;
  if (named) return null;
  const apposed = before === ',' && works.test(beforeThat);
  if (apposed && !(cue && cue.at === item + 1)) return 'it is the title of a work';
  if (
    works.test(before) ||
    before === "'s" ||
    /^(?:on|in|of|from|for|the|his|her|their|its|a)$/.test(before)
  ) {
    return touches && cue.to === item ? null : 'it is written and placed like a title';
  }
  // "thought that “Forward Tomorrow” was a shipping company"
  if (before === 'that' && /^(?:AUX|VERB)$/.test(after))
    return 'it is the name of what the sentence is about';
  if (words >= 2 && after === 'NOUN' && !touches) return 'it names what the next word says';
  return null;
}
