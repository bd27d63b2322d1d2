import { Refusal } from './refusal.js';

const megabyte = 2 ** 20;

async function bytesOf({ body, headers }: Request, most: number): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, `this is larger than ${most / megabyte} MB`);
  if (Number(headers.get('content-length')) > most) throw tooLarge;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > most) throw tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * Reads a request's JSON.
 * @param megabytes the size limit (2^20 bytes each)
 * @throws Refusal where it is too large, of another type, or not JSON
 */
export async function readJson(request: Request, megabytes: number): Promise<unknown> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json')
    throw new Refusal(415, 'the content type must be application/json');
  const bytes = await bytesOf(request, megabytes * megabyte);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'this is not JSON');
  }
}
