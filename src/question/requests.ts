import { contentWords } from '../nlp/words.js';

/** What is asked of the article itself. */
export type Requested = 'summary' | 'headline' | 'date' | 'source' | 'author';

/** Each behind what no match lacks: that is tried first, since it takes a fraction of the time to compile. */
export const requests: readonly (readonly [kind: Requested, needs: RegExp, pattern: RegExp])[] = [
  [
    'summary',
    /tl;?\s?dr|summar|sum |recap|explain|gist|overview|point|short|nutshell|briefly/i,
    /^(?:(?:can|could|will) you |please |just |gimme |give me |i (?:want|need) |show me )*(?:a |an |the )?(?:quick |short |brief )?(?:tl;?\s?dr|summary|summari[sz]e\b.*|sum (?:it|this|that|the (?:article|story|news)) up|sum up\b.*|recap|explain (?:it|this|that|the (?:article|story|news|text))|gist|overview|main points?|key points?|short version|in short|in a nutshell|briefly|bullet points)(?: (?:of|for) (?:it|this|that|the (?:article|story|news)))?(?: please| pls| plz)?$/i,
  ],
  [
    'summary',
    /^what(?:.* about| happened|['’]?s | is | does th|.* the (?:gist|main|key|summ|take))/i,
    /^(?:what(?:['’]?s| is| was)? (?:this|it|(?:the|this) (?:article|story|news|text|post|piece))(?: all)? about|what happened|what(?:['’]?s| is) (?:going on|happening|the news|new|up|the story)|what does (?:the|this) (?:article|story|text) say|what(?:['’]?s| is| are) the (?:gist|main points?|key points?|summary|main idea|takeaways?))(?: here| today| please)?$/i,
  ],
  [
    'headline',
    /headline|title/i,
    /^(?:what(?:['’]?s| is| was) |(?:just |only )?(?:show|give|tell|send|gimme)(?: me)? )?(?:the |its )?(?:headline|title)(?: of (?:the|this) (?:article|story|text|news|piece))?(?: please)?$/i,
  ],
  [
    'date',
    /^(?:when|what (?:day|date|time|year|month)|which (?:day|date)|how (?:old|recent))/i,
    /^(?:when|what (?:day|date|time|year|month)|which (?:day|date)|how old|how recent)\b.*\b(?:article|story|text|this|it|news|piece|report)\b.{0,100}\b(?:publish|written|write|posted|dated|come out|came out|appear|from|released|date|printed|article|story)/i,
  ],
  [
    'date',
    /^(?:when|what (?:day|date|time|year|month)|which (?:day|date)|how (?:old|recent))/i,
    /^(?:when|what (?:day|date|time|year|month)|which (?:day|date)|how old|how recent) (?:is|was|were|did|does)? ?(?:(?:this|the (?:article|story|text|news|piece|report))(?: (?:published|written|posted|dated|from|come out|released|printed|appear))?|it (?:published|written|posted|dated|from|come out|released|printed|appear))$/i,
  ],
  [
    'date',
    /date/i,
    /^(?:what(?:['’]?s| is| was) |give me |show me )?(?:the |its )?(?:(?:publication |publishing |publish |article |story )?date|dateline|date line)(?: (?:of|on|for) (?:publication|the (?:article|story|text|news|piece)|this(?: article| story| piece| one)?|it))?$/i,
  ],
  [
    'source',
    /source|link|url|original|address/i,
    /^(?:what(?:['’]?s| is| was) |show me |give me |where(?:['’]?s| is) )?(?:the |its |a |your )?(?:source|link|url|original|address)(?: (?:of|to|for) (?:it|this|(?:the|this) (?:article|story|text|news|piece)))?$/i,
  ],
  [
    'source',
    /^wh(?:o|ere) /i,
    /^(?:who (?:published|printed|posted)|where (?:is|was|does|did)) (?:this|it|the (?:article|story|text|news|piece))(?: (?:published|come from|from|posted|printed|written))?$/i,
  ],
  [
    'author',
    /wr(?:ote|iter|itten)|reporte|author|journalist|by-?line|by who|by$|penned|behind|whose/i,
    /^(?:who (?:wrote|reported|authored|penned|(?:is|was) behind)(?: (?:this|it|(?:the|this) (?:article|story|text|news|piece|report)))?|(?:(?:who|what)(?:['’]?s| is| was| are| were) )?(?:the )?(?:names? of the )?(?:author|writer|journalist|reporter|by-?line)(?:s|['’]s)?(?: names?)?(?: (?:of|behind|for) (?:this|it|(?:the|this) (?:article|story|text|news|piece|report)).*)?|(?:this|it|(?:the|this) (?:article|story|text|news|piece|report)) (?:is|was) (?:written |reported )?by who(?:m)?|by who(?:m)? (?:is|was) (?:this|it|(?:the|this) (?:article|story|text|news|piece|report))(?: (?:written|reported))?|who(?:m|['’]?s)?(?: is| was)? (?:this|it|(?:the|this) (?:article|story|text|news|piece|report)) (?:written |reported )?by|whose (?:article|story|piece|report|text|work|by-?line) (?:is|was) (?:this|it)|(?:which|what) (?:journalist|reporter|author|writer) wrote (?:this|it|(?:the|this) (?:article|story|text|news|piece|report)))$/i,
  ],
];

/** What a whole question asks of the article itself; undefined where it asks what is in it. */
export function requested(text: string): Requested | undefined {
  return requests.find(([, needs, pattern]) => needs.test(text) && pattern.test(text))?.[0];
}

/** Words with which something is asked of an article itself. */
const ofItself = new Set(
  'tldr tl dr name names summary summaries summarize summarise summarized summarised sum recap explain gist overview main point points key short version brief briefly quick nutshell bullet idea takeaways news up new going happening happened headline title day date dated time year month old recent publish published publication publishing posted printed released written come came appear appeared dateline line source link url original address author authors authored writer writers wrote penned journalist journalists reporter reporters reported byline behind whose piece post report give gimme show want need pls plz here today way few words sentence sentences lines'.split(
    ' ',
  ),
);

/** Whether a whole question asks something of an article itself, and names none ("summarise the ferry story" names one). */
export function asksOfItself(text: string): boolean {
  return (
    requested(text) !== undefined &&
    contentWords(text).every(({ norm }) => ofItself.has(norm) || /^\d+$/u.test(norm))
  );
}
