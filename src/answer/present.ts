import type { Said } from '../index/entities.js';
import type { Passage } from '../knowledge/article.js';
import type { Person } from '../knowledge/schema.js';
import type { Answer, CheckAnswer, HelpAnswer, NotInArticle, Verdict } from './answer.js';
import type { Difference } from './check/differences.js';
import { type Cut, cutOf, cutOfOne } from './cut.js';
import { highlightsIn } from './highlights.js';
import { commandTexts, lastWord } from './locales/index.js';
import { lineIn } from './locales/names.js';
import { neutral } from './neutral.js';
import { headline, presentArticles, presentUpkeep } from './presentArticles.js';
import { type Phrase, phrase, wordsOfPhrase } from './wording.js';

/** A piece of a comparison. */
export interface Piece {
  readonly op: Difference['op'];
  readonly text: string;
}

/** A piece of a rendered answer; a face gives each kind its look, the words are the same in every face. */
export type Block =
  /** The bot's own words. */
  | { readonly type: 'say'; readonly text: string }
  /** What the answer comes to, in the bot's own words; of a check the verdict, and whether it is unsure. */
  | { readonly type: 'lead'; readonly text: string; readonly verdict: Verdict | 'unsure' | null }
  /** The article's headline and date line. */
  | { readonly type: 'headline'; readonly title: string; readonly date: string | null }
  | { readonly type: 'person'; readonly name: string; readonly role: string | null }
  /** Words that stand in quotation marks in the article. */
  | ({ readonly type: 'direct'; readonly speaker: string } & Cut)
  /** The reporter's words for what somebody said, and the bot's own that say so. */
  | ({ readonly type: 'paraphrase'; readonly speaker: string; readonly lead: string } & Cut)
  /** A passage, and the words in it that answer, where they are known. */
  | ({ readonly type: 'passage'; readonly highlights: readonly Passage[] } & Cut)
  /** A claim against the true words: what is the same, left out and added, in reading order. */
  | { readonly type: 'difference'; readonly pieces: readonly Piece[] }
  /** A label of the bot's own, and what follows it: words around the answer, what only comes close, or other things. */
  | { readonly type: 'label'; readonly text: string; readonly over: 'context' | 'closest' | 'other' }
  | { readonly type: 'suggestion'; readonly text: string; readonly note: string };

const passages = (
  list: readonly Passage[],
  highlights: readonly Passage[] = [],
  cut: (passage: Passage) => Cut = cutOf,
): Block[] =>
  list.map((passage) => ({
    type: 'passage',
    highlights: highlightsIn(passage, highlights),
    ...cut(passage),
  }));
const people = (list: readonly Person[]): Block[] =>
  list.map((person) => ({ type: 'person', name: person.name.text, role: person.role?.text ?? null }));
const suggestions = (list: readonly string[], locale: string): Block[] =>
  list.map((line) => ({ type: 'suggestion', text: neutral(lineIn(line, locale)), note: '' }));

/** Presents answers to readers of one language; the article's words stay as published. */
class Presenter {
  constructor(private readonly locale: string) {}

  /** What a reader sees of an answer, in order. */
  present(answer: Answer): Block[] {
    const unkept = answer.unkept ? [this.say(phrase('unkept'))] : [];
    return [...this.ofWhich(answer), ...this.body(answer), ...this.corrected(answer), ...unkept];
  }

  /** The headline, where there are other articles and the answer does not begin with it anyway. */
  private ofWhich({ isFromAnother, isOfAll, kind, knowledge, oneOfSeveral }: Answer): Block[] {
    if (!oneOfSeveral || !knowledge || isOfAll || kind === 'summary' || kind === 'article') return [];
    return [...(isFromAnother ? [this.say(phrase('fromAnother'))] : []), headline(knowledge)];
  }

  /** That the article was corrected, where its file says so and words of it are shown. */
  private corrected({ isOfAll, kind, knowledge, status }: Answer): Block[] {
    const date = knowledge?.contents.corrected;
    if (isOfAll || date === undefined || status === 'invalid' || kind === 'help' || kind === 'article')
      return [];
    return [this.say(phrase('corrected', { date }))];
  }

  private body(answer: Answer): Block[] {
    switch (answer.kind) {
      case 'summary': {
        const head = answer.knowledge.article.title ? [headline(answer.knowledge)] : [];
        return [...head, ...passages(answer.points)];
      }
      case 'people':
        if (answer.status === 'ambiguous')
          return [this.lead(answer.lead), ...people(answer.candidates), ...this.tryNext(answer)];
        return [
          this.lead(answer.lead),
          ...people(answer.people),
          ...answer.notes.map((note) => this.say(note)),
          ...this.quotes(answer.quotes),
          ...passages(answer.evidence, answer.highlights),
        ];
      case 'statements': {
        // A sentence that says no more than the quotation above it would only be read twice.
        const more = answer.evidence.filter(
          (passage) => !answer.quotes.some(({ statement }) => statement.words.contains(passage)),
        );
        return [
          this.lead(answer.lead),
          ...this.quotes(answer.quotes),
          ...this.labelled('inContext', passages(more)),
        ];
      }
      case 'passages':
        return [
          this.lead(answer.lead, answer.status === 'unsure' ? answer.status : null),
          ...passages(answer.evidence, answer.highlights),
        ];
      case 'article':
        return 'articles' in answer
          ? presentArticles(answer, this.locale)
          : presentUpkeep(answer, this.locale);
      case 'help':
        return this.help(answer);
      case 'check':
        if (answer.status !== 'invalid') return this.checked(answer);
        return [this.lead(answer.lead), ...this.closest(answer), ...this.tryNext(answer)];
      case 'none':
        return [this.lead(answer.lead), ...this.closest(answer), ...this.tryNext(answer)];
    }
  }

  private say(lead: Phrase): Block {
    return { type: 'say', text: neutral(wordsOfPhrase(lead, this.locale)) };
  }

  private lead(lead: Phrase, verdict: Verdict | 'unsure' | null = null): Block {
    return { type: 'lead', text: neutral(wordsOfPhrase(lead, this.locale)), verdict };
  }

  /** A list under a label of the bot's own; nothing where the list is empty. */
  private labelled(key: Phrase['key'], list: readonly Block[]): Block[] {
    if (list.length === 0) return [];
    const over = key === 'inContext' ? 'context' : key === 'closest' ? 'closest' : 'other';
    return [{ type: 'label', text: wordsOfPhrase(phrase(key), this.locale), over }, ...list];
  }

  private quotes(list: readonly Said[]): Block[] {
    return list.map(({ statement, speaker }): Block => {
      const name = speaker.name.text;
      if (statement.direct) return { type: 'direct', speaker: name, ...cutOf(statement.words) };
      const lead = wordsOfPhrase(phrase('inReportersWords', { name }), this.locale);
      return { type: 'paraphrase', speaker: name, lead, ...cutOf(statement.words) };
    });
  }

  private tryNext(answer: Answer): Block[] {
    const key = answer.status === 'not-in-article' ? 'didYouMean' : 'tryNext';
    return this.labelled(key, suggestions(answer.suggestions, this.locale));
  }

  /** What comes closest; where it can be of several articles, each passage names its own. */
  private closest({ closest, isOfAll }: Pick<NotInArticle, 'closest' | 'isOfAll'>): Block[] {
    return this.labelled('closest', passages(closest, [], isOfAll ? cutOfOne : cutOf));
  }

  private help({ commands, examples, lead = phrase('help') }: HelpAnswer): Block[] {
    const typed = commands.map(({ name, options, description, subcommands }): Block => {
      const texts = commandTexts(name, this.locale);
      const words = subcommands.map((sub) => commandTexts(sub, this.locale)?.name ?? lastWord(sub));
      const usage = options.map((option) => {
        const local = texts?.options[option.name]?.[0] ?? option.name;
        return option.required ? local : `[${local}]`;
      });
      const rest = words.length > 0 ? [words.join(' | ')] : usage;
      const text = [`/${texts?.name ?? name}`, ...rest].join(' ');
      return { type: 'suggestion', text, note: texts?.description ?? description };
    });
    return [this.say(lead), ...typed, ...this.labelled('examples', suggestions(examples, this.locale))];
  }

  /** The verdict, what differs, the true words with who said them, and where they stand. */
  private checked(answer: CheckAnswer): Block[] {
    const { diff, evidence, lead, notes, quotations, quotes } = answer;
    const differs = diff.some(({ op }) => op !== 'same');
    const pieces = diff.map(
      (piece): Piece => ({ op: piece.op, text: piece.op === 'added' ? piece.text : piece.passage.text }),
    );
    const shown = [
      ...quotes.map(({ statement }) => statement.words),
      ...(quotes.length > 0 ? [] : quotations),
    ];
    const more = passages(evidence.filter((passage) => !shown.some((words) => words.contains(passage))));
    return [
      this.lead(lead, answer.verdict),
      ...(differs ? [{ type: 'difference', pieces } as const] : []),
      ...notes.map((note) => this.say(note)),
      ...this.quotes(quotes),
      ...(shown.length > 0 ? this.labelled('inContext', more) : more),
      ...this.closest(answer),
    ];
  }
}

/**
 * What a reader sees of an answer, in order, free of any face's markup.
 * @param locale the reader's, as a BCP 47 tag
 */
export function present(answer: Answer, locale = 'en'): Block[] {
  return new Presenter(locale).present(answer);
}

/** A piece of a comparison with the signs of wdiff: `[-left out-]`, `{+added+}`. */
export function plainPiece({ op, text }: Piece): string {
  if (op === 'same') return text;
  return op === 'added' ? `{+${text}+}` : `[-${text}-]`;
}

/** One block as a line of plain text. */
export function plainLine(block: Block): string {
  switch (block.type) {
    case 'say':
    case 'lead':
    case 'label':
      return block.text;
    case 'headline':
      return [block.title, block.date].filter((line) => line !== null).join('\n');
    case 'person':
      return block.role === null ? `• ${block.name}` : `• ${block.name}, ${block.role}`;
    case 'direct':
      return `“${block.text}” — ${block.speaker} ${bracket(block.place)}`.trimEnd();
    case 'paraphrase':
      return `${block.lead} ${block.text} ${bracket(block.place)}`.trimEnd();
    case 'passage':
      return `> ${block.text} ${bracket(block.place)}`.trimEnd();
    case 'difference':
      return block.pieces.map(plainPiece).join(' ');
    case 'suggestion':
      return block.note ? `  ${block.text} – ${block.note}` : `  ${block.text}`;
  }
}

function bracket(text: string): string {
  return text ? `(${text})` : '';
}

/** An answer as plain text: what a reader of that locale would see. */
export function plainText(answer: Answer, locale = 'en'): string {
  return present(answer, locale).map(plainLine).join('\n');
}
