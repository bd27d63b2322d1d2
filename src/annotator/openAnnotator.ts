import { join } from 'node:path';
import type { Span } from '../article/spans.js';
import type { Annotations, NameTag, RoleReading, SpeakerReading } from '../nlp/annotations.js';
import { openVocabulary } from '../reader/model.js';
import { Network, readNetworkSettings, weightsSchema } from '../reader/network.js';
import type { WordPiece } from '../reader/wordpiece.js';
import type { Annotator } from './annotator.js';
import { EncodedText, marks, type Window } from './encoded.js';
import { pointed } from './pointing.js';
import { namesIn } from './tags.js';

/** The file beside the weights that names them. */
const settingsName = 'annotator.json';

/** Tokens of a name or a description, and of a role, at most. */
const longestName = 11;
const longestRole = 30;
/** How many mentions of a name are searched for a role, and how many names. */
const mentionsTried = 2;
const namesTried = 80;
/** How much of a text is read, in UTF-16 units: more would take minutes, and no article is so long. */
const mostText = 100_000;
/** How many quotations are read; a text with more is no article. */
const mostQuotations = 300;
const unread: SpeakerReading = { said: 1, pointers: [] };
/** Least probability of a role. */
const leastRole = 0.3;

/**
 * Opens the trained annotator. Its weights are loaded with the first article, and run in this thread.
 * @param folder of the models
 */
export function openAnnotator(folder: string): Annotator {
  let opened: Promise<TrainedAnnotator> | null = null;
  return {
    annotate: async (text, quotations) => {
      opened ??= TrainedAnnotator.open(folder).catch((error: unknown) => {
        opened = null;
        throw error;
      });
      return (await opened).annotate(text, quotations);
    },
  };
}

class TrainedAnnotator {
  private constructor(
    private readonly network: Network,
    private readonly tokeniser: WordPiece,
  ) {}

  /** @throws NetworkUnavailable where the weights cannot be used */
  static async open(folder: string): Promise<TrainedAnnotator> {
    const settings = await readNetworkSettings(join(folder, settingsName), weightsSchema);
    const [network, tokeniser] = await Promise.all([
      Network.open(folder, settings, settingsName),
      openVocabulary(folder),
    ]);
    return new TrainedAnnotator(network, tokeniser);
  }

  async annotate(text: string, quotations: readonly Span[]): Promise<Annotations> {
    const encoded = new EncodedText(text.slice(0, mostText), this.tokeniser);
    const names = await this.#names(encoded);
    const speakers: SpeakerReading[] = [];
    for (const [index, quotation] of quotations.entries())
      speakers.push(index < mostQuotations ? await this.#speaker(encoded, quotation) : unread);
    return { names, speakers, roles: await this.#roles(encoded, names) };
  }

  async #names(encoded: EncodedText): Promise<NameTag[]> {
    const found: NameTag[] = [];
    for (const { input, places } of encoded.windows()) {
      const [tags] = await this.network.run(input, ['tags']);
      for (const { first, last, kind, probability } of namesIn(tags, (token) =>
        encoded.partAt(places[token] ?? -1),
      )) {
        const span = encoded.span(places[first] ?? 0, places[last] ?? 0);
        if (!encoded.text.slice(span.start, span.end).includes('\n\n'))
          found.push({ ...span, kind, probability });
      }
    }
    return found;
  }

  async #speaker(encoded: EncodedText, quotation: Span): Promise<SpeakerReading> {
    const window = encoded.around(withMarks(encoded.text, quotation));
    if (!window) return { said: 0, pointers: [] };
    const [start, end, said] = await this.network.run(window.input, ['start', 'end', 'said']);
    const isOutside = outside(window, marks.quoted);
    // "said it was “late”": "it" is the subject, not the speaker.
    const maySpeak = (token: number): boolean =>
      isOutside(token) && !encoded.isIt(window.places[token] ?? -1);
    const { found } = pointed(start, end, longestName, maySpeak);
    return {
      said: 1 / (1 + Math.exp(-(said[0] ?? 0))),
      pointers: found.map(({ first, last, probability }) => ({
        ...encoded.words(window.places[first] ?? 0, window.places[last] ?? 0),
        probability,
      })),
    };
  }

  /** The likeliest role of each person, beside the first mentions of the name. */
  async #roles(encoded: EncodedText, names: readonly NameTag[]): Promise<RoleReading[]> {
    const mentions = new Map<string, Span[]>();
    for (const name of names) {
      if (name.kind !== 'person') continue;
      const form = encoded.text.slice(name.start, name.end);
      const known = mentions.get(form);
      if (known) known.push(name);
      else if (mentions.size < namesTried) mentions.set(form, [name]);
    }
    const found: RoleReading[] = [];
    for (const spans of mentions.values())
      for (const name of spans.slice(0, mentionsTried)) {
        const role = await this.#role(encoded, name);
        if (role) found.push(role);
      }
    return found.sort((a, b) => a.name.start - b.name.start);
  }

  async #role(encoded: EncodedText, name: Span): Promise<RoleReading | null> {
    const window = encoded.beside(name);
    if (!window) return null;
    const [start, end] = await this.network.run(window.input, ['role_start', 'role_end']);
    const { found } = pointed(start, end, longestRole, outside(window, marks.held));
    const [best] = found;
    if (!best || best.probability < leastRole) return null;
    const role = encoded.words(window.places[best.first] ?? 0, window.places[best.last] ?? 0);
    if (encoded.text.slice(role.start, role.end).includes('\n')) return null;
    return { name: { start: name.start, end: name.end }, role, probability: best.probability };
  }
}

const mark = /^["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]$/u;

/** A quotation with the marks beside it, as the network was trained to take it. */
function withMarks(text: string, { end, start }: Span): Span {
  return {
    start: mark.test(text[start - 1] ?? '') ? start - 1 : start,
    end: mark.test(text[end] ?? '') ? end + 1 : end,
  };
}

/** Whether a token of a window is one of the text's and not of what is marked. */
function outside({ input, places }: Window, mark: number): (token: number) => boolean {
  return (token) => (places[token] ?? -1) >= 0 && (input.types[token] ?? 0) < mark;
}
