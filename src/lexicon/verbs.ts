import { wordSet } from './words.js';

/** Verbs before which "it" may stand for nothing: "it seems that". */
export const impersonalVerbs = wordSet('seem appear happen rain snow turn follow matter');
/** Verbs of people who come together. */
export const meetingVerbs = wordSet('meet gather convene assemble');
