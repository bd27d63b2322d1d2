/** The colour bar of an answer. Its words say the same. */
export const colours = {
  answered: 0x5865f2,
  // No colour: an unsure answer must not look like an answer.
  unsure: null,
  'not-in-article': 0x80848e,
  ambiguous: 0xf0b232,
  invalid: 0xf0b232,
  verbatim: 0x23a55a,
  altered: 0xf0b232,
  misattributed: 0xf0b232,
  paraphrase: 0x5865f2,
  narration: 0x5865f2,
  'not-found': 0x80848e,
} as const;
