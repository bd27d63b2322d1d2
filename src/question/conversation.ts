/** What earlier turns leave for a follow-up to refer to. Plain data: a face keeps it and passes it back. */
export interface Conversation {
  /** Slug of the article that answered. */
  readonly article?: string;
  /** The last question, completed. */
  readonly question: string;
  /** Names of the people spoken of, the last first. */
  readonly people: readonly string[];
  /** Names of the places, organisations and events spoken of, the last first. */
  readonly things: readonly string[];
  /** Those whom the last answer named together, so that "they" is all of them. */
  readonly together?: readonly string[];
}
