/** What a follow-up question can refer to. Plain data: a face stores it and passes it back. */
export interface Conversation {
  /** Slug of the article that answered. */
  readonly article?: string;
  /** The last question, with follow-ups completed. */
  readonly question: string;
  /** Names of people mentioned so far, the latest first. */
  readonly people: readonly string[];
  /** Names of places, organisations and events mentioned so far, the latest first. */
  readonly things: readonly string[];
  /** The people whom the last answer listed together: what “they” refers to. */
  readonly together?: readonly string[];
}
