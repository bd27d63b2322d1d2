import type * as z from 'zod';
import type {
  answerSchema,
  askSchema,
  draftedSchema,
  Fault,
  List,
  moveSchema,
  Reading,
  savedSchema,
  submissionSchema,
  View,
  wordsSchema,
  writtenSchema,
} from '../api.js';
import type { ArticleFile } from './file.js';

/** The server refuses a request. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
}

/** The server does not answer; most likely it has ended. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export type Words = z.output<typeof wordsSchema>;
export type Drafted = z.output<typeof draftedSchema>;
export type Submission = z.output<typeof submissionSchema>;
type Saved = Omit<z.output<typeof savedSchema>, 'file'> & { readonly file: ArticleFile };
export type Move = z.output<typeof moveSchema>;
type Written = z.output<typeof writtenSchema>['written'];

/** The page's requests to the server. Each throws {@link Refused} or {@link Unreachable}. */
export interface ApiClient {
  list(): Promise<List>;
  open(slug: string): Promise<View>;
  read(slug: string, file: ArticleFile): Promise<Reading>;
  words(slug: string, words: Words): Promise<Written>;
  save(slug: string, saved: Saved): Promise<View>;
  /** @returns null where nothing of the article is left */
  move(slug: string, move: Move): Promise<View | null>;
  ask(slug: string, question: { file: ArticleFile; line: string }): Promise<string>;
  submit(what: Submission): Promise<Drafted>;
}

async function refusalOf(response: Response): Promise<Refused> {
  const fallback = `the server answered with status ${response.status}`;
  try {
    const { faults = [], message = fallback } = JSON.parse(await response.text());
    return new Refused(response.status, message, faults);
  } catch {
    return new Refused(response.status, fallback);
  }
}

/**
 * Creates a client over HTTP. Responses are not validated again: the server builds them from the same schemas.
 * @param token from the page's link
 */
export function createApiClient(token: string): ApiClient {
  async function call<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T | null> {
    let response: Response;
    try {
      response = await fetch(`/api/articles${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch {
      throw new Unreachable(
        'The server does not answer. Is “npm run review” still running? Your changes are kept in this tab.',
      );
    }
    if (!response.ok) throw await refusalOf(response);
    return response.status === 204 ? null : JSON.parse(await response.text());
  }
  async function some<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> {
    const found = await call<T>(method, path, body);
    if (found === null) throw new Refused(204, 'the server sent no content');
    return found;
  }
  const at = (slug: string, rest = ''): string => `/${encodeURIComponent(slug)}${rest}`;
  return {
    list: () => some('GET', ''),
    open: (slug) => some('GET', at(slug)),
    read: (slug, file) => some('POST', at(slug, '/read'), { file }),
    words: async (slug, words) =>
      (await some<z.output<typeof writtenSchema>>('POST', at(slug, '/words'), words)).written,
    save: (slug, saved) => some('PUT', at(slug), saved satisfies z.input<typeof savedSchema>),
    move: (slug, move) => call('POST', at(slug, '/state'), move),
    ask: async (slug, question) =>
      (
        await some<z.output<typeof answerSchema>>(
          'POST',
          at(slug, '/ask'),
          question satisfies z.input<typeof askSchema>,
        )
      ).text,
    submit: (what) => some('POST', '', what),
  };
}
