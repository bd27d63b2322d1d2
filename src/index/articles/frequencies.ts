/** How often stems stand in articles beside those of an index, so that how rare a word is is counted over all. */
export interface Frequencies {
  /** How many articles there are. */
  readonly size: number;
  /** Changes whenever an article comes or goes. */
  readonly state: number;
  /** In how many of them a stem stands. */
  frequencyOf(stem: string): number;
}
