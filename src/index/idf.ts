/**
 * How much it tells that a text has something: its inverse document frequency as in BM25 (Robertson and Spärck Jones
 * 1976), kept positive.
 * @param all how many texts there are
 * @param having how many of them have it
 */
export function idf(all: number, having: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
