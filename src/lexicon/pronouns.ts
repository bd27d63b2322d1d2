import { union, wordSet } from './words.js';

/** The forms of a personal pronoun. */
export interface Pronoun {
  readonly subject: string;
  readonly object: string;
  /** "my", "mine" */
  readonly possessive: readonly string[];
  readonly reflexive: readonly string[];
  readonly person: 1 | 2 | 3;
  readonly gender: 'male' | 'female' | null;
  readonly isPlural: boolean;
}

type Row = readonly [forms: string, person: 1 | 2 | 3, gender?: 'male' | 'female'];

/** Subject, object, possessives, reflexives; commas between several of a kind. */
const rows: readonly Row[] = [
  ['i me my,mine myself', 1],
  ['we us our,ours ourselves', 1],
  ['you you your,yours yourself,yourselves', 2],
  ['he him his himself', 3, 'male'],
  ['she her her,hers herself', 3, 'female'],
  ['it it its itself', 3],
  ['they them their,theirs themselves', 3],
];

/** The personal pronouns, lower case. */
const personalPronouns: readonly Pronoun[] = rows.map(([forms, person, gender = null]) => {
  const [subject = '', object = '', possessive = '', reflexive = ''] = forms.split(' ');
  return {
    subject,
    object,
    possessive: possessive.split(','),
    reflexive: reflexive.split(','),
    person,
    gender,
    isPlural: subject === 'we' || subject === 'they',
  };
});

/** Every form with its pronoun: "him" with "he". */
export const pronounByForm: ReadonlyMap<string, Pronoun> = new Map(
  personalPronouns.flatMap((pronoun) =>
    [pronoun.subject, pronoun.object, ...pronoun.possessive, ...pronoun.reflexive].map(
      (form) => [form, pronoun] as const,
    ),
  ),
);

export const subjectPronouns = wordSet('i we you he she it they');
export const objectPronouns = wordSet('me us you him her it them');
/** Before a noun: "my", "their". */
export const possessives = wordSet('my our your his her its their');
export const reflexives: ReadonlySet<string> = new Set(
  personalPronouns.flatMap(({ reflexive }) => reflexive),
);

export const demonstratives = wordSet('this that these those');
export const relativePronouns = wordSet('who whom whose which that');
/** Nobody in particular. */
export const indefinitePronouns = wordSet(
  'someone somebody something anyone anybody anything everyone everybody everything noone nobody nothing',
);
/** Every pronoun that stands for somebody or something known: personal, possessive, reflexive, demonstrative, relative. */
export const pronouns = union(pronounByForm.keys(), demonstratives, relativePronouns);
