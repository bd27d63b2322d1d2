import { inflateSync } from 'node:zlib';

/** The start of a WOFF 1.0 file's table directory, and the length of an entry, in bytes. */
const directory = { start: 44, entry: 20 } as const;
/** The `cmap` format for the Basic Multilingual Plane. */
const segmented = 4;

/**
 * The code points that a font has a glyph for, from format 4 of its `cmap` table, which fonts of the Basic
 * Multilingual Plane have.
 * @param font the bytes of a `.woff` file
 * @throws Error where the file has no such table
 */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const table = tableOf(font, 'cmap');
  const subtables = table.readUInt16BE(2);
  for (let number = 0; number < subtables; number++) {
    const subtable = table.subarray(table.readUInt32BE(4 + 8 * number + 4));
    if (subtable.readUInt16BE(0) === segmented) return pointsIn(subtable);
  }
  throw new Error(`the font has no cmap subtable of format ${segmented}`);
}

function tableOf(font: Buffer, name: string): Buffer {
  const tables = font.readUInt16BE(12);
  for (let number = 0; number < tables; number++) {
    const at = directory.start + directory.entry * number;
    if (font.toString('latin1', at, at + 4) !== name) continue;
    const [start, stored, length] = [
      font.readUInt32BE(at + 4),
      font.readUInt32BE(at + 8),
      font.readUInt32BE(at + 12),
    ];
    const bytes = font.subarray(start, start + stored);
    return stored < length ? inflateSync(bytes) : bytes;
  }
  throw new Error(`the font has no table "${name}"`);
}

/** Four parallel arrays: segment ends, segment starts, deltas, and offsets into the glyph list. */
function pointsIn(subtable: Buffer): Set<number> {
  const size = subtable.readUInt16BE(6);
  const [ends, starts, shifts, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size];
  const points = new Set<number>();
  for (let at = 0; at < size; at += 2) {
    const [start, end] = [subtable.readUInt16BE(starts + at), subtable.readUInt16BE(ends + at)];
    const offset = subtable.readUInt16BE(offsets + at);
    for (let point = start; point <= end; point++) {
      const listed =
        offset === 0 ? point : subtable.readUInt16BE(offsets + at + offset + 2 * (point - start));
      const glyph = listed === 0 ? 0 : (listed + subtable.readUInt16BE(shifts + at)) % 0x10000;
      if (glyph !== 0) points.add(point);
    }
  }
  return points;
}
