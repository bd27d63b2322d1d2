/** A rule for what people type: a pattern and its meaning, with lines that match and lines that must not. */
export interface Row<Meaning> {
  readonly pattern: RegExp;
  readonly meaning: Meaning;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
