const asksYear = /\b(?:what|which) year\b/i;
const asksDay = /\b(?:what|which) (?:month|day|date)\b/i;
const asksShare = /\b(?:percent|percentage)\b/i;
const asksMoney = /\b(?:how much|cost|costs|price|money)\b/i;
const asksLetters = /\b(?:stands? for|short for|acronym|abbreviat\w+|initials)\b/i;
const asksWords =
  /\b(?:say|says|said|tell|told|claim|claimed|think|thought|comment|state|stated|explain|explained|describe|called|call|write|wrote)\b/i;
const asksName =
  /\b(?:names?|named|called|known|terms?|termed|titles?|titled|entitled|dubbed|nicknames?|nicknamed|stands? for|acronym|translat\w+|words? for|refer\w* to)\b/i;

/** What a question's wording asks for. */
export type Asks = Readonly<
  Record<'year' | 'day' | 'share' | 'money' | 'letters' | 'words' | 'name', boolean>
>;

/** Reads what a question's wording asks for. */
export function asksOf(text: string): Asks {
  return {
    year: asksYear.test(text),
    day: asksDay.test(text),
    share: asksShare.test(text),
    money: asksMoney.test(text),
    letters: asksLetters.test(text),
    words: asksWords.test(text),
    name: asksName.test(text),
  };
}
