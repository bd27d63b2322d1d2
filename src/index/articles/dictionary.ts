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
 * Numbers words from 0 on, in order of appearance. Words are stored as UTF-8 in one buffer and looked up in
 * an open hash table (linear probing): half a million look-ups at start create no strings and no garbage.
 */
export class Dictionary {
  #bytes = new Uint8Array(1 << 12);
  /** The same memory as a Buffer: Node decodes ASCII from it much faster. */
  #buffer = bufferOf(this.#bytes);
  /** Offset of each word, and the end of the last. */
  #starts = new Uint32Array(1 << 8);
  /** Word number + 1 for each slot; 0 if it is free. The size is a power of two, at most half full. */
  #slots = new Int32Array(1 << 9);
  #size = 0;
  /** Scratch buffer for ASCII look-ups, so that they allocate nothing. */
  #typed = new Uint8Array(64);

  /** Number of words. */
  get size(): number {
    return this.#size;
  }

  /**
   * Returns the word with a number.
   * @throws RangeError if there is none
   */
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

  /** Length of a word in bytes. */
  lengthOf(number: number): number {
    return (this.#starts[number + 1] ?? 0) - (this.#starts[number] ?? 0);
  }

  /** Finds the number of a word; -1 if it has none. */
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

  /** Returns the number of the word in a range of a buffer, and adds the word if it is new. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const slot = this.#slotOf(bytes, start, end);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.#append(bytes, start, end);
    this.#slots[slot] = this.#size;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return this.#size - 1;
  }

  /** The slot that holds the word, or the free one where it belongs. */
  #slotOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(bytes, start, end) & mask;
    for (;;) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0 || this.#equals(known - 1, bytes, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[at] !== this.#bytes[from + at - start]) return false;
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number): void {
    const from = this.#starts[this.#size] ?? 0;
    const to = from + end - start;
    if (to > this.#bytes.length) {
      this.#bytes = enlarged(this.#bytes, to);
      this.#buffer = bufferOf(this.#bytes);
    }
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#size++;
    if (this.#size >= this.#starts.length) this.#starts = enlarged(this.#starts, this.#size + 1);
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

/** Copies an array into one with room for twice `minimum` elements. */
export function enlarged<T extends Uint8Array | Uint32Array | Float32Array>(array: T, minimum: number): T;
export function enlarged(array: Uint8Array | Uint32Array | Float32Array, minimum: number) {
  const larger =
    array instanceof Uint8Array
      ? new Uint8Array(minimum * 2)
      : array instanceof Uint32Array
        ? new Uint32Array(minimum * 2)
        : new Float32Array(minimum * 2);
  larger.set(array);
  return larger;
}
