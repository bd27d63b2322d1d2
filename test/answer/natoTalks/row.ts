/** A line about an article and what must come of it. */
export interface Row {
  readonly line: string;
  /** Exactly these people, in any order. */
  readonly people?: readonly string[];
  /** Exactly these direct quotations, in any order. */
  readonly quotes?: readonly string[];
  /** Words that stand in the first passage (evidence or statement). */
  readonly says?: string;
  /** The refusal that is right; answered where it is left out. */
  readonly status?: 'not-in-article' | 'ambiguous' | 'invalid';
  /** Whether a passage that may answer will do: the right one first or, where a refusal is right, any. */
  readonly unsure?: true;
  /** Only asked for what comes after it in a conversation. */
  readonly unchecked?: true;
  /** Known to come out wrong as yet: the row is skipped. */
  readonly missed?: true;
}

export const no = 'not-in-article';

/** The direct quotations of the article on the talks in Riyadh. */
export const surprise = 'surprise';
export const decisions = 'you cannot make decisions without Ukraine on how to end the war in Ukraine.';
export const engage = 'willing to engage seriously';
export const backstop = 'U.S. backstop';
export const sidelined = 'is not being sidelined';

/** Those at the talks. */
export const riyadh = ['Marco Rubio', 'Mike Waltz', 'Yury Ushakov'];
export const americans = ['Marco Rubio', 'Mike Waltz'];
/** Those who dismissed sending troops. */
export const opponents = ['Olaf Scholz', 'Donald Tusk'];
