/** Strips accents and keeps the length of the text. */
export function withoutAccents(text: string): string {
  return text.normalize('NFC').replace(/[\u0080-\uffff]/g, (unit) => unit.normalize('NFD')[0] ?? unit);
}
