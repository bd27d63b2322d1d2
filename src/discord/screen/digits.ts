import { sha256 } from '../../support/sha256.js';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';

/** A whole number in 64 digits, as short as it goes. */
export function toDigits(value: bigint | number): string {
  let rest = BigInt(value);
  let text = '';
  do {
    text = (digits[Number(rest % 64n)] ?? '') + text;
    rest /= 64n;
  } while (rest > 0n);
  return text;
}

/** @returns null where the text is not {@link toDigits}'s */
export function fromDigits(text: string): bigint | null {
  if (text === '' || text.length > 12) return null;
  let value = 0n;
  for (const digit of text) {
    const at = digits.indexOf(digit);
    if (at === -1) return null;
    value = value * 64n + BigInt(at);
  }
  return toDigits(value) === text ? value : null;
}

/** The first characters of a text's SHA-256 as base64url, to tell texts apart. */
export function fingerprint(text: string, length: number): string {
  return sha256(text).slice(0, length);
}
