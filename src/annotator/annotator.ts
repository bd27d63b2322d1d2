import type { Span } from '../article/spans.js';
import type { Annotations } from '../nlp/annotations.js';

/** Points at the names of an article, at the speakers of its quotations and at people's roles. */
export interface Annotator {
  /** @param quotations in order, without their marks */
  annotate(text: string, quotations: readonly Span[]): Promise<Annotations>;
}
