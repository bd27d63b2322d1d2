/** Why something is not an article. Faces translate the reason. */
export type Reason =
  | 'empty'
  | 'pdf'
  | 'document'
  | 'archive'
  | 'image'
  | 'binary'
  | 'too-large'
  | 'language'
  | 'no-article'
  | 'login'
  | 'consent'
  | 'javascript'
  | 'bot-check'
  | 'other';

/** Something cannot become an article. Its message is a sentence for the editor. */
export class Unreadable extends Error {
  constructor(
    message: string,
    readonly reason: Reason = 'other',
  ) {
    super(message);
  }
}
