/**
 * Splits a byte stream into lines as they arrive. Only a line feed ends a line, since JSON may contain other
 * separators. A carriage return before it is dropped, and invalid UTF-8 becomes U+FFFD.
 */
export async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  const line = (end: string): string => {
    const whole = [...parts, end].join('');
    parts = [];
    return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
  };
  for await (const bytes of stream) {
    const pieces = decoder.decode(bytes, { stream: true }).split('\n');
    const rest = pieces.pop() ?? '';
    for (const piece of pieces) yield line(piece);
    if (rest !== '') parts.push(rest);
  }
  const end = line(decoder.decode());
  if (end !== '') yield end;
}
