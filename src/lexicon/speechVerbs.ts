import { formsOf, verbForms } from './verbForms.js';
import { wordSet } from './words.js';

/** How a verb of saying is used. */
type Use =
  /** It means speech wherever it stands ("said"); others need a quotation or "that" beside them ("found"). */
  | 'plain'
  /** Frequent beside quotations and in questions about what somebody said. */
  | 'common'
  /** Without a clause it does not tell what was said: "told a news conference". */
  | 'needs-clause'
  /** It reports what somebody says or thinks where "that" follows, though it is not plain. */
  | 'with-that'
  /** With a noun behind it, it reports where somebody stands: "dismissed the idea". */
  | 'stance'
  /** Its object is the one who is told: "told reporters". */
  | 'addressee'
  /** It tells what somebody thinks. */
  | 'thought';

/** Verbs of saying, thinking and judging in their base form, by how they are used. */
const table: readonly (readonly [uses: readonly Use[], verbs: string])[] = [
  [['plain', 'common', 'needs-clause'], 'say add ask reply respond explain write tweet'],
  [['plain', 'common', 'needs-clause', 'addressee'], 'tell'],
  [['plain', 'needs-clause'], 'joke remark testify'],
  [['common', 'needs-clause'], 'answer'],
  [['needs-clause'], 'post'],
  [
    ['plain', 'common'],
    `state claim argue announce declare insist admit confirm suggest comment stress shout promise reiterate exclaim quip wonder`,
  ],
  [['plain', 'common', 'addressee'], 'warn'],
  [['plain', 'addressee'], 'assure reassure inform'],
  [['addressee'], 'remind advise persuade instruct'],
  [
    ['plain'],
    `concede acknowledge yell scream whisper emphasize emphasise contend assert allege predict vow pledge caution retort lament
    boast brag interject muse mutter opine proclaim pronounce reaffirm scoff speculate summarise summarize tease underline
    underscore hint characterise characterize tout mock lambast lambaste ridicule rail decry deride laud applaud chide implore
    beg apologise apologize profess attest elaborate clarify chant rebut decree retweet enthuse gush grumble groan gripe sneer
    bellow intone bemoan concur roar deadpan theorize theorise exult`,
  ],
  [['plain', 'with-that'], 'complain'],
  [['common', 'with-that'], 'note recall'],
  [
    ['with-that'],
    'observe point maintain conclude reveal repeat indicate plead reason signal swear estimate disclose agree',
  ],
  [['common', 'with-that', 'thought'], 'believe think'],
  [['with-that', 'thought'], 'hope fear expect doubt'],
  [['plain', 'stance'], 'deny urge condemn criticise criticize denounce slam blast rebuke'],
  [['common', 'stance'], 'demand'],
  [
    ['stance'],
    `describe call express threaten accuse blame praise dismiss reject hail welcome defend recommend propose`,
  ],
  [['common'], 'continue mention'],
  [['common', 'thought'], 'feel'],
  [['thought'], 'consider judge know want'],
  [
    [],
    `report read charge counter quote recount refer request submit thank volunteer disagree label dub brand term deem fire order
    rule hold find appeal certify specify cite sing text email publish broadcast fume rage rave rant crow snap bark cry echo
    chime interrupt begin open finish end go foresee forecast envision liken offer venture allow shrug smile laugh chuckle sniff
    lecture taunt portray marvel fret vent accept attribute`,
  ],
];

const usesByVerb: ReadonlyMap<string, ReadonlySet<Use>> = new Map(
  table.flatMap(([uses, verbs]) => [...wordSet(verbs)].map((verb) => [verb, new Set(uses)] as const)),
);

/** The base forms of the verbs that are used so. */
export function speechVerbs(use: Use): ReadonlySet<string> {
  return new Set([...usesByVerb].filter(([, uses]) => uses.has(use)).map(([verb]) => verb));
}

/** Whether a verb of saying is used so; false for other verbs. */
export function isUsedAs(lemma: string, use: Use): boolean {
  return usesByVerb.get(lemma)?.has(use) ?? false;
}

/** Whether a base form is a verb of saying, thinking or judging. */
export function isSpeechVerb(lemma: string): boolean {
  return usesByVerb.has(lemma);
}

/** Whether a verb of saying stands for speech by itself ("said", "warned"). */
export function isPlainSpeechVerb(lemma: string): boolean {
  return isUsedAs(lemma, 'plain');
}

/** Every form of the common verbs of saying: "say", "says", "said", "saying", "tell" … */
export const commonSpeechForms: ReadonlySet<string> = formsOf(speechVerbs('common'));

/** The third person and the past of the common ones, as a narrator uses them: "says", "said". */
export const narratedSpeechForms: ReadonlySet<string> = new Set(
  [...speechVerbs('common')].flatMap((verb) => {
    const { past, third } = verbForms(verb);
    return [third, ...past];
  }),
);

/** Being for something, in every form. */
export const supportVerbs = formsOf(wordSet('support back favour favor endorse want'));

/** Nouns for what somebody said: "her statement", "the minister's words". */
export const speechNouns =
  wordSet(`quote quotes statement statements word words comment comments remark remarks reaction reactions
  position opinion view views stance take response message warning answer`);
