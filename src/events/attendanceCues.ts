/** What some words of a sentence say of who was at an event. */
export type Attendance =
  /** Whoever is named right before them was not there. */
  | 'absent'
  /** They stand behind an event noun; those named behind them were there. */
  | 'list-follows'
  /** They stand before an event noun; those named before them were there. */
  | 'subject-attended'
  /** The list that they open is not complete. */
  | 'incomplete'
  /** A list of names ends before them. */
  | 'list-ends';

/** A rule: words, what they mean, and examples. The pattern of `list-follows` is for what follows an event noun. */
interface AttendanceCue {
  readonly meaning: Attendance;
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** The rules, one for each meaning. */
export const attendanceCues: readonly AttendanceCue[] = [
  {
    meaning: 'absent',
    pattern:
      /\b(?:(?:was|were|has|have|had) not (?:been )?(?:invited|present|asked|included)|did not (?:attend|take part|join|come|appear)|(?:was|were) (?:absent|excluded|left out|missing|uninvited)|skipped|boycotted|stayed away|(?:declined|refused) to attend)\b/u,
    yes: ['Weil was not invited to the talks.', 'Kovacs boycotted the vote.', 'They did not take part.'],
    no: ['Weil was invited to the talks.', 'Kovacs did not say who attended.'],
  },
  {
    meaning: 'list-follows',
    pattern:
      /^[^.;]{0,40}\b(?:brought together|attended by|(?:was|were) joined by|drew|included|including|featured|gathered)\b/u,
    yes: [' in Leyland was attended by Weil', ' of ministers, including Kovacs'],
    no: [' in Leyland ended late. Weil drew a line', ' that Weil attended'],
  },
  {
    meaning: 'subject-attended',
    pattern: /\b(?:attended|joined|took part in|participated in|spoke at|travelled to|traveled to)\s+$/u,
    yes: ['Weil and Kovacs attended ', 'Weil travelled to '],
    no: ['Weil attended to ', 'Weil joined the club before '],
  },
  {
    meaning: 'incomplete',
    pattern: /\b(?:including|among (?:them|others)|such as)\b/u,
    yes: ['leaders including Weil', 'Weil, among others, came'],
    no: ['Weil was among the guests'],
  },
  {
    meaning: 'list-ends',
    pattern: /\b(?:to discuss|to talk|who|after|before|while|when)\b|;/u,
    yes: ['Weil and Kovacs to discuss the bridge', 'Weil; Kovacs stayed at home'],
    no: ['Weil and Kovacs of Leyland'],
  },
];

/** Finds the words in a text that mean something of who was there; null where none do. */
export function findAttendance(meaning: Attendance, text: string): RegExpExecArray | null {
  return attendanceCues.find((cue) => cue.meaning === meaning)?.pattern.exec(text) ?? null;
}
