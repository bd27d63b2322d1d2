import { inflateSync } from 'node:zlib';

/** A picture's pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** A pixel's red, green, blue and alpha in one number. */
  readonly at: (x: number, y: number) => number;
}

const channels = 4;

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [l, a, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if ((l ?? 0) <= (a ?? 0) && (l ?? 0) <= (c ?? 0)) return left;
  return (a ?? 0) <= (c ?? 0) ? above : corner;
}

/** Reads a PNG of 8 bits a channel with alpha, not interlaced. @throws Error where it is another */
export function readPng(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png.toString('latin1', 1, 4) !== 'PNG' || png.readUInt8(24) !== 8 || png.readUInt8(25) !== 6)
    throw new Error('this is no PNG of 8 bits with alpha');
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const [length, type] = [png.readUInt32BE(at), png.toString('latin1', at + 4, at + 8)];
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
  }
  const filtered = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const here = y * stride + x;
      const left = x < channels ? 0 : (pixels[here - channels] ?? 0);
      const above = y === 0 ? 0 : (pixels[here - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (pixels[here - stride - channels] ?? 0);
      const added = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      pixels[here] = ((filtered[y * (stride + 1) + 1 + x] ?? 0) + added) & 255;
    }
  }
  const at = (x: number, y: number): number => pixels.readUInt32BE(y * stride + x * channels);
  return { width, height, at };
}

/** Share of the pixels in a stretch of the picture that differ from the picture's first. */
export function inkIn(
  { at }: Pixels,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): number {
  const paper = at(0, 0);
  let inked = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (at(x, y) !== paper) inked++;
  return inked / ((right - left) * (bottom - top));
}
