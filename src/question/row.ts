/** A rule for what people type: what a line looks like and what it means, with lines that it takes and leaves. */
export interface Row<Meaning> {
  readonly pattern: RegExp;
  readonly meaning: Meaning;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
