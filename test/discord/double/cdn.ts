import { createHash } from 'node:crypto';
import type { APIAttachment } from 'discord-api-types/v10';
import { refusals } from './errors.js';
import { type Handler, Pardoned, type Route } from './http.js';
import { snowflake } from './snowflake.js';

/** A file that somebody gives: to a command, in a modal, or with a message. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its media type, with its charset where Discord knows one; Discord does not tell unless given. */
  readonly type?: string;
  /**
   * The size in bytes that Discord tells, where it is not the true one. The download then does not tell
   * its length either, so that only counting helps.
   */
  readonly statedSize?: number;
}

/** Where a file lies: with a message, or for a while, after a command or a modal. */
export type Folder = 'attachments' | 'ephemeral-attachments';

interface Kept {
  readonly file: GivenFile;
  readonly signature: string;
  /** When the link dies, in milliseconds since the epoch. */
  readonly until: number;
}

/** How long a link to a file is good, in milliseconds. */
const linkLife = 24 * 60 * 60_000;

/** A name as Discord keeps it: blanks made underscores, without anything but plain letters, digits, `.`, `_` and `-`. */
function plain(name: string): string {
  const kept = name.replaceAll(' ', '_').replace(/[^\w.-]/g, '');
  return /^\.|^$/.test(kept) ? `unknown${kept}` : kept;
}

/**
 * Whether a file is of one of the types that an option or an upload takes: `.txt`, or `image`, `audio`, `video`.
 * @param types everything where it is empty or not given
 */
export function isOfType(
  { name, type = '' }: GivenFile,
  types: readonly string[] | null | undefined,
): boolean {
  if (!types?.length) return true;
  return types.some((wanted) =>
    wanted.startsWith('.') ? name.toLowerCase().endsWith(wanted) : type.startsWith(`${wanted}/`),
  );
}

/** Keeps the files that people and the bot give, as Discord does, and has them downloaded by signed links. */
export class Cdn {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly origin: () => string) {}

  /**
   * Keeps a file.
   * @param owner the id of its channel; of the application for an ephemeral one
   * @returns how Discord describes it
   */
  keep(file: GivenFile, folder: Folder, owner: string): APIAttachment {
    const id = snowflake();
    const filename = plain(file.name);
    const path = `/${folder}/${owner}/${id}/${filename}`;
    const now = Date.now();
    const signature = createHash('sha256').update(path).digest('hex');
    this.#kept.set(path, { file, signature, until: now + linkLife });
    const hex = (time: number): string => Math.floor(time / 1000).toString(16);
    const url = `${this.origin()}${path}?ex=${hex(now + linkLife)}&is=${hex(now)}&hm=${signature}&`;
    return {
      id,
      filename,
      size: file.statedSize ?? file.bytes.byteLength,
      url,
      proxy_url: url,
      ...(filename === file.name ? {} : { title: file.name.replace(/\.[^.]*$/, '') }),
      ...(file.type === undefined ? {} : { content_type: file.type }),
      ...(folder === 'ephemeral-attachments' ? { ephemeral: true } : {}),
    };
  }

  /** The routes by which files are downloaded. */
  routes(): Route[] {
    const handler: Handler = ({ path, query }) => {
      const kept = this.#kept.get(path);
      if (!kept || query.get('hm') !== kept.signature) throw refusals.noFile();
      if (Date.now() > kept.until) throw new Pardoned(refusals.noFile());
      const { bytes, statedSize, type = 'application/octet-stream' } = kept.file;
      return { status: 200, download: { bytes, type, isMeasured: statedSize === undefined } };
    };
    return [
      { route: 'GET /attachments/*/*/*', open: true, handler },
      { route: 'GET /ephemeral-attachments/*/*/*', open: true, handler },
    ];
  }
}
