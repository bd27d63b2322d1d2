/**
 * Inverse document frequency as in BM25 (Robertson and Spärck Jones 1976), kept positive.
 * @param all number of documents
 * @param containing number of documents that contain the term
 */
export function idf(all: number, containing: number): number {
  return Math.log(1 + (all - containing + 0.5) / (containing + 0.5));
}
