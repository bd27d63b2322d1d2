/** Nouns of events that people attend; those of one row are words for the same thing. */
const rows = [
  'meeting talk summit negotiation discussion gathering conference session',
  'vote ballot referendum election',
  'match game final semi-final semifinal tournament race derby',
  'rally protest march demonstration vigil',
  'trial hearing inquest',
  'ceremony inauguration funeral wedding festival concert parade launch opening debate visit',
];

/** The row of each noun (lower case, singular): nouns with the same number may mean one event. */
export const eventKindOf: ReadonlyMap<string, number> = new Map(
  rows.flatMap((nouns, kind) => nouns.split(' ').map((noun) => [noun, kind] as const)),
);
/** What people do who meet is an event of this kind. */
export const meetingKind = 0;
