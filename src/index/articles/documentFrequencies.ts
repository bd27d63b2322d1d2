/** In how many articles stems occur. Lets an index count rarity over further articles too. */
export interface DocumentFrequencies {
  /** Number of articles. */
  readonly size: number;
  /** Changes whenever an article is added or deleted. */
  readonly revision: number;
  /** Number of articles that contain a stem. */
  frequencyOf(stem: string): number;
}
