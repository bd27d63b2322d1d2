import { inflateSync } from 'node:zlib';

/** Where the list of tables begins, and how long an entry is, in bytes (WOFF 1.0). */
const directory = { start: 44, entry: 20 } as const;
/** Of a table that says which characters a font has: the form in which all of Unicode's first 65,536 are told. */
const segmented = 4;

/**
 * The code points that a font has a glyph for, as its `cmap` table tells in format 4: the one that a font has where all
 * its characters are of Unicode's first plane.
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
  throw new Error(`the font tells its characters in no form ${segmented}`);
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

/** Four lists follow each other: the segments' ends, their starts, what is added to a character, and where glyphs are listed. */
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
