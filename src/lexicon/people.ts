import { wordSet } from './words.js';

/** Nouns for people, beside offices and those that WordNet knows as persons. */
export const personNouns = wordSet(
  'man woman boy girl child person people couple men women children kids officials those others many some critics agent fan coworker co-worker commuter shooter medic builder local trio',
);
/** Nouns for relatives: "her daughter". */
export const kinNouns =
  wordSet(`wife husband son daughter brother sister mother father widow widower niece nephew cousin uncle aunt
  granddaughter grandson grandmother grandfather fiancee`);

const femaleNouns =
  wordSet(`woman girl mother wife daughter sister aunt niece grandmother granddaughter widow fiancee actress queen
  princess duchess lady businesswoman congresswoman councilwoman chairwoman spokeswoman policewoman heroine waitress empress girlfriend nun`);
const maleNouns =
  wordSet(`man boy father husband son brother uncle nephew grandfather grandson widower actor king prince duke lord
  businessman congressman councilman chairman spokesman policeman monk emperor boyfriend priest pope`);

/** The gender that a noun tells of a person; null where it tells none. */
export function genderOfNoun(lemma: string): 'male' | 'female' | null {
  if (femaleNouns.has(lemma) || /[a-z]woman$/.test(lemma)) return 'female';
  return maleNouns.has(lemma) || /[a-z]{3}man$/.test(lemma) ? 'male' : null;
}

/** First names of men and women alike. */
export const unisexFirstNames =
  wordSet(`Pat Sam Chris Alex Kim Robin Leslie Lesley Terry Jamie Jordan Taylor Morgan Casey Jackie Jesse Jessie
  Kelly Tracy Stacy Lee Dana Drew Dale Blair Cameron Ashley Sandy Kerry Shannon Sidney Sydney Avery Quinn Riley Rowan Robbie Charlie
  Frankie Bobbie Billie Andrea Jean Jan Nicola Sasha Ali Noor Ming Wei Yan Jin Marion Lynn Hilary Evelyn Vivian Beverly Courtney Whitney
  Kendall Reese Skyler Parker Hayden Harper Logan Micah Angel Guadalupe Nat Nicky Mel Val Gale Gail`);

/** Small words inside of names: "Ludwig van Beethoven". */
export const nameParticles = wordSet(
  "de del della der den van von bin bint ibn ben al el la le di da dos das du ter ten y e t 't",
);

/** Faiths and their people: adjectives and groups, never first names. */
export const faiths =
  wordSet(`Catholic Catholics Protestant Protestants Christian Christians Muslim Muslims Jewish Jews Jew Buddhist
  Buddhists Hindu Hindus Sikh Sikhs Orthodox Anglican Anglicans Methodist Methodists Lutheran Lutherans Sunni Shia Shiite
  Calvinist Calvinists Roman Norman Huguenot Mormon Evangelical European Europeans Asian Asians African Africans Arab Arabs Latino
  Latinos Hispanic Hispanics Western Eastern Northern Southern Kurdish Kurds Catalan Flemish Soviet Nazi Communist Socialist Marxist`);
/** Parties by their members, lower case. */
export const parties = wordSet(
  'republican republicans democrat democrats tories conservatives libertarian libertarians liberal liberals labour gop',
);

/** Small words that link the others of a name: "Bank of England", "Marks & Spencer". */
export const linkingWords = wordSet('of the and for on in to & de la');
