/** What is asked of the article itself. */
type Requested = 'summary' | 'headline' | 'date' | 'source' | 'author';

/** What a free question asks for, as far as its form tells. */
export type Intent =
  | { readonly kind: Requested }
  /** What somebody said; `about` is empty for everything, `verb` where the question has none. */
  | { readonly kind: 'said'; readonly speaker: string; readonly verb: string; readonly about: string }
  /** Whether somebody did something: who, and what follows. */
  | { readonly kind: 'did'; readonly text: string }
  /** Who: a name, a role, an event or an action. */
  | { readonly kind: 'who'; readonly query: string }
  /** Whether somebody was somewhere; `where` is empty where that is left out. */
  | { readonly kind: 'attended'; readonly who: string; readonly where: string }
  /** What took place somewhere. */
  | { readonly kind: 'happened'; readonly what: string }
  | { readonly kind: 'where'; readonly what: string; readonly verb: string }
  /** A bare name, with no question around it. */
  | { readonly kind: 'names'; readonly text: string };

const say =
  '(?:say|says|said|saying|tell|tells|told|state|states|stated|claim|claims|claimed|warn|warns|warned|suggest|suggests|suggested|argue|argues|argued|comment|comments|commented|announce|announced|promise|promised|express|expressed|declare|declared|insist|insisted|believe|believes|believed|think|thinks|thought|add|added|admit|admitted|mention|mentioned|confirm|confirms|confirmed|reiterate|reiterates|reiterated|respond|responded|reply|replied|answer|answered|react|reacted|feel|feels|felt|stress|stressed|tweet|tweeted|write)';
const verbOfMeaning =
  '(?:want|wants|wanted|need|needs|call|calls|called|demand|demands|demanded|propose|proposes|proposed|reject|rejects|rejected|promise|promises|warn|criticise|criticize|criticised|criticized|dismiss|dismissed|doubt|doubts|doubted)';
const noun =
  '(?:quotes?|statements?|words|comments?|remarks?|reactions?|position|opinion|views?|stance|take|response|message|warning|answer)';
const about = '(?:about|on|regarding|concerning|re|of|to|towards?|against|for|when asked about)';

const requests: readonly (readonly [Requested, RegExp])[] = [
  [
    'summary',
    /^(?:(?:can|could|will) you |please |just |give me |i (?:want|need) |show me )*(?:a |an |the )?(?:quick |short |brief )?(?:tl;?\s?dr|summary|summari[sz]e\b.*|sum (?:it|this|that|the (?:article|story|news)) up|sum up\b.*|recap|explain (?:it|this|that|the (?:article|story|news|text))|gist|overview|main points?|key points?|short version|in short|in a nutshell|briefly|bullet points)(?: (?:of|for) (?:it|this|that|the (?:article|story|news)))?(?: please| pls| plz)?$/iu,
  ],
  [
    'summary',
    /^(?:what(?:['’]?s| is| was)? (?:this|it|(?:the|this) (?:article|story|news|text|post|piece))(?: all)? about|what happened|what(?:['’]s| is) (?:going on|happening|the news|new|up|the story)|what does (?:the|this) (?:article|story|text) say|what(?:['’]?s| is| are) the (?:gist|main points?|key points?|summary|main idea|takeaways?))(?: here| today| please)?$/iu,
  ],
  [
    'headline',
    /^(?:what(?:['’]?s| is| was) |show me |give me |tell me )?(?:the |its )?(?:headline|title)(?: of (?:the|this) (?:article|story|text|news|piece))?(?: please)?$/iu,
  ],
  [
    'date',
    /^(?:when|what (?:day|date|time|year|month)|which (?:day|date)|how old|how recent)\b.*\b(?:article|story|text|this|it|news|piece|report)\b.*\b(?:publish|written|write|posted|dated|come out|came out|appear|from|released|date|printed|article|story)/iu,
  ],
  [
    'date',
    /^(?:when|what (?:day|date|time|year|month)|which (?:day|date)|how old|how recent) (?:is|was|were|did|does)? ?(?:(?:this|the (?:article|story|text|news|piece|report))(?: (?:published|written|posted|dated|from|come out|released|printed|appear))?|it (?:published|written|posted|dated|from|come out|released|printed|appear))$/iu,
  ],
  [
    'date',
    /^(?:what(?:['’]?s| is| was) |give me |show me )?(?:the |its )?(?:(?:publication |publishing |publish |article |story )?date|dateline|date line)(?: of (?:publication|the (?:article|story|text|news|piece)|this(?: article| story)?|it))?$/iu,
  ],
  [
    'source',
    /^(?:what(?:['’]?s| is| was) |show me |give me |where(?:['’]?s| is) )?(?:the |its |a |your )?(?:source|link|url|original|address)(?: (?:of|to|for) (?:it|this|(?:the|this) (?:article|story|text|news|piece)))?$/iu,
  ],
  [
    'source',
    /^(?:who (?:published|printed|posted)|where (?:is|was|does|did)) (?:this|it|the (?:article|story|text|news|piece))(?: (?:published|come from|from|posted|printed|written))?$/iu,
  ],
  [
    'author',
    /^(?:who (?:wrote|reported|authored)(?: (?:this|it|the (?:article|story|text|news|piece)))?|(?:who(?:['’]?s| is| was) )?(?:the )?(?:author|writer|journalist|reporter|byline)(?: (?:of|behind) (?:this|it|the (?:article|story|text|news|piece)).*)?|(?:this|it|the (?:article|story)) (?:is|was) (?:written )?by who(?:m)?)$/iu,
  ],
];

const auxiliary = '(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should)';

/** Short forms of chat, written out. */
const slang: readonly (readonly [RegExp, string])[] = [
  [/\b(?:wat|wht|wut|wot|whta|waht)\b/giu, 'what'],
  [/\babt\b/giu, 'about'],
  [/\bgonna\b/giu, 'going to'],
  [/\bwanna\b/giu, 'want to'],
  [/\bppl\b/giu, 'people'],
  [/\b(?:govt|gov)\b/giu, 'government'],
  [/\bprez\b/giu, 'president'],
  [/\b(?:cuz|coz)\b/giu, 'because'],
  [/\bu\b(?=\s)/gu, 'you'],
];

/** Takes polite and idle words off both ends of a question, and writes out short forms of chat. */
export function tidy(question: string): string {
  return slang
    .reduce((text, [pattern, instead]) => text.replace(pattern, instead), question)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^@\S+\s+/u, '')
    .replace(/^(?:(?:hey|hi|hello|so|and|ok|okay|well|but|please|pls|um|verbatim|bot)\b[,!:]?\s+)+/iu, '')
    .replace(
      /^(?:(?:can|could|would) (?:you|u|someone|anyone|anybody) (?:please )?(?:tell|explain to|remind) me|(?:please )?tell me|does (?:any|some)(?:one|body) know|do (?:you|we|u) know|i (?:want|would like|wanna|need) to know|i wonder|remind me|any idea|according to the (?:article|text|story),?)\s+(?:again\s+)?(?=\S)/iu,
      '',
    )
    .replace(
      /(?:,?\s+(?:please|pls|plz|thanks|thx|though|tho|again|exactly|anyway|lol|bro|man|according to (?:the|this) (?:article|text|story)|in (?:the|this) (?:article|text|story)))+(?=[\s?!.]*$)/iu,
      '',
    )
    .replace(/[\s?!.,;:…]+$/u, '')
    .trim();
}

function said(text: string): Intent | null {
  const patterns: readonly RegExp[] = [
    new RegExp(
      `^(?:what|wat|wht) (?:all |else |exactly )?(?:did|does|do|has|have|had|was|is|were|are|would) (?<who>.+?) (?:actually |really |also |ever |just |have to |had to )?(?<verb>${say}|have to say)\\b(?<about>.*)$`,
      'iu',
    ),
    new RegExp(
      `^(?:what) (?<who>(?!is |was |are |were )[^ ]+(?: [^ ]+){0,4}?) (?<verb>${say})\\b(?<about>.*)$`,
      'iu',
    ),
    /^how (?:did|does|do|has|have|is|was) (?<who>.+?) (?:react|reacted|respond|responded|comment|feel|reply|see|view)\b(?<about>.*)$/iu,
    new RegExp(
      `^(?:what(?:['’]?s| is| was| were| are) |(?:give|show|get) me )?(?:the |an? |some |any |all )?(?<who>.+?)(?:['’]s?|s['’])?(?: (?:exact|own|actual|full|direct|main|latest))* ${noun}\\b(?<about> ${about} .*)?$`,
      'iu',
    ),
    new RegExp(
      `^(?:what(?:['’]?s| is| was| were| are) |(?:give|show|get) me )?(?:the |an? |some |any |all )?${noun} (?:by|from|of) (?<who>.+?)(?<about> ${about} .*)?$`,
      'iu',
    ),
    new RegExp(`^(?:quote|cite) (?<who>.+?)(?<about> ${about} .*)?$`, 'iu'),
    new RegExp(
      `^(?:is there |do you have |(?:give|show) me )?(?:any|some|no)(?:thing)?(?: ${noun})? (?:from|by|of) (?<who>.+?)(?<about> ${about} .*)?$`,
      'iu',
    ),
    new RegExp(`^(?<who>.+?) (?<verb>${say}) what(?<about> ${about} .*)?$`, 'iu'),
    /^(?<who>.+?) (?:on|about|re) (?<about>.+)$/iu,
    new RegExp(`^(?<who>.+?) (?:${say}) (?:something |anything |what )?(?<about>about .*|on .*)$`, 'iu'),
  ];
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups?.who)
      return { kind: 'said', speaker: groups.who, verb: groups.verb ?? '', about: topic(groups.about ?? '') };
  }
  const meant = new RegExp(
    `^what (?:did|does|do|has|have) (?<who>.+?) (?<about>${verbOfMeaning}\\b.*)$`,
    'iu',
  ).exec(text)?.groups;
  if (meant?.who) return { kind: 'said', speaker: meant.who, verb: '', about: meant.about ?? '' };
  const whether = new RegExp(
    `^(?:did|does|do|has|have) (?<who>.+?) (?:really |ever |actually |also )?(?:${say}|talk|speak|spoke)\\b(?<about>.*)$`,
    'iu',
  ).exec(text)?.groups;
  if (whether?.who)
    return { kind: 'said', speaker: whether.who, verb: '', about: topic(whether.about ?? '') };
  return null;
}

function topic(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:(?:about|on|regarding|concerning|re|of|to|that|anything|something|if|whether|how|is|was|are|were)\b\s*)+/iu,
      '',
    )
    .trim();
}

/**
 * Reads what a question asks for by its form. The names in it are not looked up here; a reading that turns out
 * to name nobody falls back to the open search.
 */
export function readIntent(question: string): Intent[] {
  const text = tidy(question);
  for (const [kind, pattern] of requests) if (pattern.test(text)) return [{ kind }];
  const intents: Intent[] = [];
  const speech = said(text);
  if (speech) intents.push(speech);
  const was =
    /^(?:was|were|is|are|did|has|have|had) (?<who>.+?) (?:(?:also |there |present |actually |ever |even )*(?:at|in|to|attend|attended|attending|go to|went to|gone to|travel to|visit|join|joined|come to|take part in|took part in|taken part in|participate in|part of|present at|show up (?:at|to|in)|fly to|sit in on|meet in))(?: the)? (?<where>.+)$/iu.exec(
      text,
    )?.groups;
  if (was?.who && was.where) intents.push({ kind: 'attended', who: was.who, where: was.where });
  const came =
    /^(?:was|were|is|are|did|has|have|had) (?<who>\S+(?: \S+){0,3}?) (?:(?:also|even|ever|actually) )*(?:there|present|attend|come|show up|participate|take part|invited|in attendance)$/iu.exec(
      text,
    )?.groups;
  if (came?.who) intents.push({ kind: 'attended', who: came.who, where: '' });
  const happened =
    /^what (?:all )?(?:happened|went on|took place|occurred) (?:at|in|during) (?<what>.+)$/iu.exec(
      text,
    )?.groups;
  if (happened?.what) intents.push({ kind: 'happened', what: happened.what });
  const deed = /^(?:did|does|do|has|have|had|is|are|was|were|will|would) (?<text>\S+ .+)$/iu.exec(
    text,
  )?.groups;
  if (deed?.text && !speech) intents.push({ kind: 'did', text: deed.text });
  const place = new RegExp(
    `^(?:where|(?:in |at |to )?(?:what|which) (?:city|town|country|place|capital|location))(?:['’]?s| ${auxiliary})?(?<hosted> hosted)? (?<what>.+?)(?: (?<verb>take place|took place|taking place|taken place|held|happen(?:ed|ing)?|occur(?:red)?|be held|located|meet|met))?$`,
    'iu',
  ).exec(text)?.groups;
  if (place?.what)
    intents.push({ kind: 'where', what: place.what, verb: (place.verb ?? place.hosted ?? '').trim() });
  const job =
    /^(?:what(?:['’]?s| is| was) )?(?:the )?(?<who>.+?)(?:['’]s?|s['’]?)? (?:job|role|title|position|office|function|post)$/iu.exec(
      text,
    )?.groups ?? /^what (?:does|is) (?<who>.+?) (?:do for a living|do)$/iu.exec(text)?.groups;
  if (job?.who) intents.push({ kind: 'who', query: job.who });
  const who = /^(?:(?:by|with|to|from|for|of) )?who(?:se|m|['’]?s)?\b\s*(?<query>.+)$/iu.exec(text)?.groups;
  if (who?.query) intents.push({ kind: 'who', query: who.query });
  const which =
    /^(?:which|what|(?:name|list|give me|show me)(?: all| of| the names of)*(?: the)?) (?<query>(?:[^ ]+ ){0,2}(?:leaders?|officials?|ministers?|presidents?|politicians?|people|persons?|man|woman|men|women|attendees|participants|delegates|guests|players?|experts?|scientists?|spokes(?:man|woman|person)|countr(?:y|ies)|nations?|compan(?:y|ies)|teams?|groups?|organi[sz]ations?|governments?)\b.+)$/iu.exec(
      text,
    )?.groups;
  const group =
    /^(?:which|what) (?<query>\S+s (?:were|was|are|attended|went|met|took|came|joined)\b.+)$/iu.exec(
      text,
    )?.groups;
  if (group?.query && !which) intents.push({ kind: 'who', query: group.query });
  if (which?.query) intents.push({ kind: 'who', query: which.query });
  if (
    !/[?]|\b(?:who|what|when|where|why|how|which|is|are|was|were|did|does|do|can|will|has|have)\b/iu.test(
      text,
    )
  )
    intents.push({ kind: 'names', text });
  return intents;
}
