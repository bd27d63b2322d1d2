const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes numbers and texts into a growing buffer. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  /** The bytes written so far. */
  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Writes an integer from 0 to 2³²−1, seven bits a byte (LEB128). */
  number(value: number): void {
    this.#reserve(5);
    let left = value;
    while (left > 127) {
      this.#bytes[this.#length++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.#bytes[this.#length++] = left;
  }

  text(text: string): void {
    const bytes = encoder.encode(text);
    this.number(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#length + more) * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what {@link ByteWriter} wrote, in the same order. */
export class ByteReader {
  /** Offset of the next byte. */
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  /**
   * Reads an integer.
   * @throws RangeError if the bytes end
   */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('the bytes end inside a number');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /**
   * Skips a text.
   * @returns its start; it ends at {@link at}
   */
  skipText(): number {
    const length = this.number();
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw new RangeError('the bytes end inside a text');
    return start;
  }

  text(): string {
    const start = this.skipText();
    return decoder.decode(this.bytes.subarray(start, this.at));
  }
}
