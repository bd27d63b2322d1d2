const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';

/** Encodes a non-negative integer in base 64, without leading zeros. */
export function encodeNumber(value: bigint | number): string {
  let rest = BigInt(value);
  let text = '';
  do {
    text = (digits[Number(rest % 64n)] ?? '') + text;
    rest /= 64n;
  } while (rest > 0n);
  return text;
}

/** Decodes {@link encodeNumber}'s text. @returns null for any other text */
export function decodeNumber(text: string): bigint | null {
  if (text === '' || text.length > 12) return null;
  let value = 0n;
  for (const digit of text) {
    const at = digits.indexOf(digit);
    if (at === -1) return null;
    value = value * 64n + BigInt(at);
  }
  return encodeNumber(value) === text ? value : null;
}
