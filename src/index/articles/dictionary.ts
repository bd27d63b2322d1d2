/** FNV-1a (Fowler, Noll and Vo) over bytes. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function bufferOf({ buffer, byteLength, byteOffset }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/**
 * Numbers words from 0 on, in the order in which they come. The words are kept as UTF-8 in one buffer, and looked up by
 * an open hash table (linear probing), so that half a million look-ups at start make no strings and no garbage.
 */
export class Dictionary {
  #bytes = new Uint8Array(1 << 12);
  /** The same memory, of which Node makes texts in a fraction of the time where they are ASCII. */
  #buffer = bufferOf(this.#bytes);
  /** Where each word begins in the bytes, and where the last ends. */
  #starts = new Uint32Array(1 << 8);
  /** Number of the word + 1 in each slot; 0 where it is free. Its size is a power of two, at most half full. */
  #slots = new Int32Array(1 << 9);
  #size = 0;
  /** The word that is looked up, where it is ASCII as most are: nothing is made for it. */
  #typed = new Uint8Array(64);

  /** How many words there are. */
  get size(): number {
    return this.#size;
  }

  /** The word of a number. @throws RangeError where there is none */
  word(number: number): string {
    const bytes = this.bytesOf(number);
    if (bytes.some((byte) => byte > 127)) return decoder.decode(bytes);
    return this.#buffer.toString('latin1', this.#starts[number], this.#starts[number + 1]);
  }

  /** The same as UTF-8. */
  bytesOf(number: number): Uint8Array {
    if (number < 0 || number >= this.#size) throw new RangeError(`there is no word ${number}`);
    return this.#bytes.subarray(this.#starts[number], this.#starts[number + 1]);
  }

  /** How many bytes a word has. */
  lengthOf(number: number): number {
    return (this.#starts[number + 1] ?? 0) - (this.#starts[number] ?? 0);
  }

  /** The number of a word; -1 where it has none. */
  find(word: string): number {
    if (word.length > this.#typed.length) this.#typed = new Uint8Array(word.length * 2);
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (code > 127) {
        const bytes = encoder.encode(word);
        return this.#find(bytes, bytes.length);
      }
      this.#typed[at] = code;
    }
    return this.#find(this.#typed, word.length);
  }

  #find(bytes: Uint8Array, length: number): number {
    return (this.#slots[this.#slotOf(bytes, 0, length)] ?? 0) - 1;
  }

  /** The number of the word between two places of a buffer, a new one where it had none. */
  number(bytes: Uint8Array, start: number, end: number): number {
    const slot = this.#slotOf(bytes, start, end);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.#append(bytes, start, end);
    this.#slots[slot] = this.#size;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return this.#size - 1;
  }

  /** The slot that has the word, or the free one where it belongs. */
  #slotOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(bytes, start, end) & mask;
    for (;;) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0 || this.#is(known - 1, bytes, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[at] !== this.#bytes[from + at - start]) return false;
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number): void {
    const from = this.#starts[this.#size] ?? 0;
    const to = from + end - start;
    if (to > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, to);
      this.#buffer = bufferOf(this.#bytes);
    }
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#size++;
    if (this.#size >= this.#starts.length) this.#starts = grown(this.#starts, this.#size + 1);
    this.#starts[this.#size] = to;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#size; number++) {
      const start = this.#starts[number] ?? 0;
      this.#slots[this.#slotOf(this.#bytes, start, this.#starts[number + 1] ?? 0)] = number + 1;
    }
  }
}

/** The same numbers in an array with room for `least` of them and as many again. */
export function grown<T extends Uint8Array | Uint32Array | Float32Array>(array: T, least: number): T;
export function grown(array: Uint8Array | Uint32Array | Float32Array, least: number) {
  const larger =
    array instanceof Uint8Array
      ? new Uint8Array(least * 2)
      : array instanceof Uint32Array
        ? new Uint32Array(least * 2)
        : new Float32Array(least * 2);
  larger.set(array);
  return larger;
}
