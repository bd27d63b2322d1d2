import { finiteAuxiliaries } from '../lexicon/auxiliaries.js';
import { topicPrepositions } from '../lexicon/prepositions.js';
import { questionWords } from '../lexicon/questionWords.js';
import { commonSpeechForms, speechNouns, speechVerbs } from '../lexicon/speechVerbs.js';
import { formsOf } from '../lexicon/verbForms.js';
import { oneOf, wordSet } from '../lexicon/words.js';
import type { Row } from './row.js';

/** A question about what somebody said, read from its form; names are not looked up yet. */
export interface Speech {
  readonly speaker: string;
  /** The verb of saying; empty if there is none. */
  readonly verb: string;
  /** The topic; empty for everything. */
  readonly about: string;
}

const auxiliary = oneOf(finiteAuxiliaries);
const sayingVerbs = oneOf(commonSpeechForms, formsOf(speechVerbs('stance')), formsOf(speechVerbs('thought')));
/** The speaker: a few words. */
const speakerWords = '\\S+(?: \\S+){0,7}?';
const reactionVerbs = oneOf(formsOf(wordSet('react respond comment feel reply see view')));
const about = oneOf(topicPrepositions, wordSet('to toward towards against for'));

/** Forms of questions about statements: groups `speaker`, `verb` and `about`. */
export const speechForms: readonly Row<'said'>[] = [
  {
    meaning: 'said',
    pattern: new RegExp(
      `^what (?:all |else |exactly )?${auxiliary} (?<speaker>${speakerWords}) (?:(?:actually|really|also|ever|just|have to|had to) ){0,2}(?<verb>${sayingVerbs})\\b(?<about>.*)$`,
      'is',
    ),
    yes: [
      'what did the mayor say',
      'what does Holm think about tolls',
      'what did the lord mayor call it',
      'what does she have to say on that',
    ],
    no: ['what was said', 'who said so', 'what did the mayor open', 'did the mayor say so'],
  },
  {
    meaning: 'said',
    pattern: new RegExp(
      `^how ${auxiliary} (?<speaker>${speakerWords}) ${reactionVerbs}\\b(?<about>.*)$`,
      'is',
    ),
    yes: ['how did Holm react', 'how does the mayor feel about tolls'],
    no: ['how did the fire start', 'how many people reacted'],
  },
  {
    meaning: 'said',
    pattern: new RegExp(
      `^(?:what(?:['’]?s| is| was| were| are) |(?:give|show|get) me )?(?:an? |the )?(?<speaker>(?!(?:an?|the|${oneOf(questionWords)})\\b)${speakerWords})(?:['’]s?|s['’])?(?: (?:exact|own|actual|full|direct|main|latest)){0,2} ${oneOf(speechNouns)}\\b(?<about> ${about} .*)?$`,
      'is',
    ),
    yes: ["what's the mayor's view on tolls", 'Holm quotes', 'what are Holms exact words'],
    no: ['quotes', 'what is the statement', 'the words that he used'],
  },
];

const leadIn = new RegExp(
  `^(?:${oneOf(topicPrepositions, wordSet('to that anything something if whether how'))}\\b\\s*)+`,
  'i',
);

/** Reads a question about what somebody said; null for any other. */
export function readSpeech(text: string): Speech | null {
  for (const { pattern } of speechForms) {
    const groups = pattern.exec(text)?.groups;
    if (!groups?.speaker) continue;
    const topic = (groups.about ?? '').trim().replace(leadIn, '');
    return { speaker: groups.speaker, verb: groups.verb ?? '', about: topic.trim() };
  }
  return null;
}
