import { keep } from '../support/remember.js';
import type { Intent } from './intentKinds.js';

const say =
  '(?:say|says|said|saying|tell|tells|told|state|states|stated|claim|claims|claimed|warn|warns|warned|suggest|suggests|suggested|argue|argues|argued|comment|comments|commented|announce|announced|promise|promised|express|expressed|declare|declared|insist|insisted|believe|believes|believed|think|thinks|thought|add|added|admit|admitted|mention|mentioned|confirm|confirms|confirmed|reiterate|reiterates|reiterated|respond|responded|reply|replied|answer|answered|react|reacted|feel|feels|felt|stress|stressed|tweet|tweeted|write)';
const verbOfMeaning =
  '(?:want|wants|wanted|need|needs|call|calls|called|demand|demands|demanded|propose|proposes|proposed|reject|rejects|rejected|promise|promises|warn|criticise|criticize|criticised|criticized|dismiss|dismissed|doubt|doubts|doubted)';
const noun =
  '(?:quotes?|statements?|words|comments?|remarks?|reactions?|position|opinion|views?|stance|take|response|message|warning|answer)';
const about = '(?:about|on|regarding|concerning|re|of|to|towards?|against|for|when asked about)';

const saying = new RegExp(` ${say}\\b`, 'i');
const naming = new RegExp(`(?:^| )${noun}\\b`, 'i');
const from = / (?:by|from|of) /i;
const anything = /^/;

/**
 * Questions for what somebody said, each behind what no match lacks: that is tried first, since to compile one of the
 * long ones takes as long as all the rest of an answer.
 */
export const speeches: readonly (readonly [needs: RegExp, pattern: string])[] = [
  [
    saying,
    `^(?:what|wat|wht) (?:all |else |exactly )?(?:did|does|do|has|have|had|was|is|were|are|would) (?<who>.+?) (?:actually |really |also |ever |just |have to |had to )?(?<verb>${say}|have to say)\\b(?<about>.*)$`,
  ],
  [
    /^how /i,
    '^how (?:did|does|do|has|have|is|was) (?<who>.+?) (?:react|reacted|respond|responded|comment|feel|reply|see|view)\\b(?<about>.*)$',
  ],
  [
    naming,
    `^(?:what(?:['’]?s| is| was| were| are) |(?:give|show|get) me )?(?:the |an? |some |any |all )?(?<who>.+?)(?:['’]s?|s['’])?(?: (?:exact|own|actual|full|direct|main|latest))* ${noun}\\b(?<about> ${about} .*)?$`,
  ],
  [
    naming,
    `^(?:what(?:['’]?s| is| was| were| are) |(?:give|show|get) me )?(?:the |an? |some |any |all )?${noun} (?:by|from|of) (?<who>.+?)(?<about> ${about} .*)?$`,
  ],
  [/^(?:quote|cite) /i, `^(?:quote|cite) (?<who>.+?)(?<about> ${about} .*)?$`],
  [
    from,
    `^(?:is there |do you have |(?:give|show) me )?(?:any|some|no)(?:thing)?(?: ${noun})? (?:from|by|of) (?<who>.+?)(?<about> ${about} .*)?$`,
  ],
  [
    anything,
    '^(?!(?:did|does|do|has|have|had|is|was|are|were|will|can)\\b)(?<who>.+?) (?:on|about|re) (?<about>.+)$',
  ],
];
const whatTheyDo = /^what (?:did|does|do|has|have) /i;
const whetherTheyDo = /^(?:did|does|do|has|have) /i;

/** The long expressions, each compiled when a question first needs it. */
const expression = keep(20, (source) => new RegExp(source, 'i'));

/** Reads a question for what somebody said, as far as its form tells; null where it is none. */
export function said(text: string): Intent | null {
  for (const [needs, pattern] of speeches) {
    const groups = needs.test(text) ? expression(pattern).exec(text)?.groups : undefined;
    if (groups?.who)
      return { kind: 'said', speaker: groups.who, verb: groups.verb ?? '', about: topic(groups.about ?? '') };
  }
  const meant = whatTheyDo.test(text)
    ? expression(`^what (?:did|does|do|has|have) (?<who>.+?) (?<about>${verbOfMeaning}\\b.*)$`).exec(text)
        ?.groups
    : undefined;
  if (meant?.who) return { kind: 'said', speaker: meant.who, verb: '', about: meant.about ?? '' };
  const whether = whetherTheyDo.test(text)
    ? expression(
        `^(?:did|does|do|has|have) (?<who>.+?) (?:really |ever |actually |also )?(?:${say}|talk|speak|spoke)\\b(?<about>.*)$`,
      ).exec(text)?.groups
    : undefined;
  if (whether?.who)
    return { kind: 'said', speaker: whether.who, verb: '', about: topic(whether.about ?? '') };
  return null;
}

function topic(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:(?:about|on|regarding|concerning|re|of|to|that|anything|something|if|whether|how|is|was|are|were)\b\s*)+/i,
      '',
    )
    .trim();
}
