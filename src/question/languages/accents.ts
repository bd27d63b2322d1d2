/** Letters without their accents, each in its place. */
export function withoutAccents(text: string): string {
  return text.normalize('NFC').replace(/[\u0080-\uffff]/g, (unit) => unit.normalize('NFD')[0] ?? unit);
}
