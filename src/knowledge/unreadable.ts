/** Why no article can be made of something: a face that speaks another language says it by this. */
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

/** A text that no article can be made of; its message is a sentence for the editor. */
export class Unreadable extends Error {
  constructor(
    message: string,
    readonly reason: Reason = 'other',
  ) {
    super(message);
  }
}
