const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs whose subject says something: what follows or precedes is reported. */
const speech = words(`
  say tell add ask reply respond answer explain state claim argue announce declare insist warn note admit concede acknowledge
  confirm deny suggest urge write tweet post shout yell scream whisper joke quip recall remark comment observe point
  stress emphasize emphasise maintain contend assert allege predict promise vow pledge complain caution conclude continue
  testify reveal report read describe call reiterate repeat charge counter retort acknowledge lament boast brag declare
  demand exclaim express indicate inform interject joke mention muse mutter opine plead proclaim pronounce quote reaffirm reason
  recount refer remind remark request scoff signal speculate submit summarise summarize swear tease thank threaten
  underline underscore volunteer wonder hint estimate disclose advise agree disagree accuse blame praise condemn criticise criticize
  denounce dismiss reject slam blast label dub brand term deem characterise characterize hail tout mock lambast lambaste ridicule
  rail decry deride laud applaud welcome defend fire counter chide implore beg instruct order rule hold find find
  recommend propose appeal apologise apologize profess attest certify elaborate clarify specify cite assure reassure persuade sing
  chant quote text email believe think feel hope fear expect doubt argue believe consider judge know want rebut rebuke decree tweet retweet
  publish broadcast enthuse gush grumble groan gripe fume rage rave rant crow sneer snap bark bellow
  cry call intone echo chime interrupt begin open finish end go bemoan foresee forecast envision concur liken
  roar bellow deadpan retort intone offer venture allow shrug smile laugh chuckle sniff lecture taunt tout theorize theorise
  portray exult marvel fret vent accept attribute`);

/** Verbs that report words often but mean something else as often: they need a quotation, or "that", beside them. */
const weak = words(`
  read find hold order fire go begin open finish end think feel know want hope believe fear expect doubt sing term brand thank
  continue point call quote refer submit report publish broadcast express indicate signal rule charge judge consider cry welcome
  defend hail demand request text email post order cite echo chime certify label dub deem reject dismiss estimate open repeat agree
  disagree order appeal counter read snap interrupt instruct specify disclose accuse blame praise mention recount persuade remind advise
  fume rage crow bark rave rant propose recommend threaten volunteer reveal note plead swear reason conclude observe maintain answer
  recall describe foresee forecast envision order go liken offer venture allow shrug smile laugh chuckle sniff lecture taunt portray
  marvel fret vent accept attribute`);

/** Whether a base form is a verb of saying, thinking or judging. */
export function isSpeechVerb(lemma: string): boolean {
  return speech.has(lemma);
}

/** Whether a verb of saying stands for speech by itself ("said", "warned"). */
export function isPlainSpeechVerb(lemma: string): boolean {
  return speech.has(lemma) && !weak.has(lemma);
}
