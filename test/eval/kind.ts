/** What a question asks for, by its question word. */
export const kinds = ['who', 'what', 'where', 'when', 'why', 'how', 'which', 'yes-no', 'topic'] as const;
export type Kind = (typeof kinds)[number];

const auxiliary =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/u;
const byWord: readonly (readonly [RegExp, Kind])[] = [
  [/\b(?:who|whom|whose)\b/u, 'who'],
  [/\bwhere\b/u, 'where'],
  [/\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade)\b/u, 'when'],
  [/\bwhy\b/u, 'why'],
  [/\bhow\b/u, 'how'],
  [/\bwhich\b/u, 'which'],
  [/\bwhat\b/u, 'what'],
];

/** The kind of a question that nobody has labelled: by its first question word, else by an auxiliary in front. */
export function kindOf(question: string): Kind {
  const text = question.toLowerCase().trim();
  if (auxiliary.test(text)) return 'yes-no';
  let best: { at: number; kind: Kind } | undefined;
  for (const [pattern, kind] of byWord) {
    const at = text.search(pattern);
    if (at !== -1 && (!best || at < best.at)) best = { at, kind };
  }
  return best?.kind ?? 'topic';
}
