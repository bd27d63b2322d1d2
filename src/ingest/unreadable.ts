/** A text that no article can be made of; its message is a sentence for the editor. */
export class Unreadable extends Error {}
