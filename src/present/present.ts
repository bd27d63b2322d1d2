import type { Answer, CheckAnswer, HelpAnswer, NotInArticle, Verdict } from '../answer/answer.js';
import { highlightsIn } from '../answer/highlights.js';
import type { Passage } from '../article/article.js';
import type { AttributedStatement } from '../index/namedEntity.js';
import type { Entity, Person } from '../knowledge/schema.js';
import { languageOf } from '../lexicon/languages.js';
import { markCommand } from '../phrases/commandMarks.js';
import { commandTexts, lastWord } from '../phrases/commandTexts.js';
import { type Phrase, phrase, wordsOfPhrase } from '../phrases/phrases.js';
import { answeringNames } from './answeringNames.js';
import type { Block } from './blocks.js';
import { comparisonOf } from './comparison.js';
import { type Excerpt, excerptOf, excerptWithArticle } from './excerpt.js';
import { labelBlock, leadBlock, lineBlock, sayBlock } from './phraseBlocks.js';
import { plainLine } from './plainText.js';
import { headline, presentArticles, presentUpkeep } from './presentArticles.js';
import { presentQuiz } from './presentQuiz.js';
import { type SpeakerGroup, shownStatements, withMarks } from './shownStatements.js';

const passages = (
  list: readonly Passage[],
  highlights: readonly Passage[] = [],
  cut: (passage: Passage) => Excerpt = excerptOf,
): Block[] =>
  list.map((passage) => ({
    type: 'passage',
    highlights: highlightsIn(passage, highlights),
    ...cut(passage),
  }));
const people = (list: readonly Person[]): Block[] =>
  list.map((person) => ({ type: 'person', name: person.name.text, role: person.role?.text ?? null }));
const suggestions = (list: readonly string[], locale: string): Block[] =>
  list.map((line) => lineBlock(line, locale));

const leads = {
  quoted: 'quotedInText',
  reported: 'inReportersWords',
  both: 'quotedAndReported',
} as const satisfies Record<SpeakerGroup['how'], Phrase['key']>;

/** Presents answers to readers of one language. The article's words stay as published. */
class Presenter {
  constructor(private readonly locale: string) {}

  /** The blocks of an answer, in order. */
  present(answer: Answer): Block[] {
    const unkept = answer.unkept ? [this.say(phrase('unkept'))] : [];
    return [...this.source(answer), ...this.body(answer), ...this.corrected(answer), ...unkept];
  }

  /** The headline, if there are other articles and the answer does not start with it anyway. */
  private source({ isFromAnother, isOfAll, kind, knowledge, oneOfSeveral }: Answer): Block[] {
    if (!oneOfSeveral || !knowledge || isOfAll || kind === 'summary' || kind === 'article') return [];
    return [...(isFromAnother ? [this.say(phrase('fromAnother'))] : []), headline(knowledge)];
  }

  /** A note that the article was corrected, if words of it are shown. */
  private corrected({ isOfAll, kind, knowledge, status }: Answer): Block[] {
    const date = knowledge?.contents.corrected;
    if (isOfAll || date === undefined || status === 'invalid' || kind === 'help' || kind === 'article')
      return [];
    return [this.say(phrase('corrected', { date }))];
  }

  private body(answer: Answer): Block[] {
    if ('quiz' in answer) return [...presentQuiz(answer, this.locale), ...this.tryNext(answer)];
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
          ...this.said(
            answer.quotes,
            answer.evidence,
            answer.highlights?.length ? answer.highlights : answeringNames(answer),
          ),
        ];
      case 'statements':
        return [this.lead(answer.lead), ...this.said(answer.quotes, answer.evidence)];
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
    return sayBlock(lead, this.locale);
  }

  private lead(lead: Phrase, verdict: Verdict | 'unsure' | null = null): Block {
    return leadBlock(lead, this.locale, verdict);
  }

  /** A list under a heading; nothing if the list is empty. */
  private labelled(key: Phrase['key'], list: readonly Block[]): Block[] {
    if (list.length === 0) return [];
    const below = key === 'closest' ? 'closest' : 'other';
    return [labelBlock(phrase(key), this.locale, below), ...list];
  }

  /**
   * The statements, then the rest of the evidence; no sentence is shown twice.
   * @param highlights the words that answer, if they are known; otherwise the speakers' words are highlighted
   */
  private said(
    quotes: readonly AttributedStatement[],
    evidence: readonly Passage[],
    highlights: readonly Passage[] = [],
  ): Block[] {
    const statements = shownStatements(quotes);
    const more = evidence.filter(
      (passage) => !statements.some(({ sentences }) => sentences.contains(passage)),
    );
    return [
      ...statements.map(({ isQuotation, passage, speakerGroups, words }): Block => {
        const answering = highlightsIn(passage, highlights.map(withMarks)).filter(
          (one) => !one.contains(passage),
        );
        const marked = { highlights: answering.length > 0 ? answering : words, ...excerptOf(passage) };
        if (isQuotation)
          return {
            type: 'direct',
            speaker: this.names(speakerGroups.flatMap(({ speakers }) => speakers)),
            ...marked,
          };
        return { type: 'reported', leads: speakerGroups.map((group) => this.leadOf(group)), ...marked };
      }),
      ...passages(more, highlights),
    ];
  }

  private names(speakers: readonly Entity[]): string {
    const list = new Intl.ListFormat(languageOf(this.locale), { type: 'conjunction' });
    return list.format(speakers.map(({ name }) => name.text));
  }

  /** Says whose words the reporter's text contains, and whether they are quoted. */
  private leadOf({ how, speakers }: SpeakerGroup): string {
    return wordsOfPhrase(phrase(leads[how], { name: this.names(speakers) }), this.locale);
  }

  private tryNext(answer: Answer): Block[] {
    const instead = 'areAlike' in answer ? (answer.areAlike ? 'didYouMean' : 'youCanAsk') : 'tryNext';
    return this.labelled(instead, suggestions(answer.suggestions, this.locale));
  }

  /** The closest passages; if they may come from several articles, each names its own. */
  private closest({ closest, isOfAll }: Pick<NotInArticle, 'closest' | 'isOfAll'>): Block[] {
    return this.labelled('closest', passages(closest, [], isOfAll ? excerptWithArticle : excerptOf));
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
      const text = [markCommand(name, `/${texts?.name ?? name}`), ...rest].join(' ');
      return { type: 'suggestion', text, note: texts?.description ?? description };
    });
    return [this.say(lead), ...typed, ...this.labelled('examples', suggestions(examples, this.locale))];
  }

  /** The verdict, the differences, and the article's words with their speakers. */
  private checked(answer: CheckAnswer): Block[] {
    const { diff, evidence, lead, matched, notes, quotes } = answer;
    const differs = diff.some(({ op }) => op !== 'same');
    return [
      this.lead(lead, answer.verdict),
      ...(differs ? [{ type: 'difference', pieces: comparisonOf(diff) } as const] : []),
      ...notes.map((note) => this.say(note)),
      ...this.said(quotes, evidence, matched),
      ...this.closest(answer),
    ];
  }
}

/**
 * The blocks of an answer, in order and without the markup of any face.
 * @param locale the reader's, as a BCP 47 tag
 */
export function present(answer: Answer, locale = 'en'): Block[] {
  return new Presenter(locale).present(answer);
}

/** An answer as plain text: what a reader of that locale would see. */
export function plainText(answer: Answer, locale = 'en'): string {
  return present(answer, locale).map(plainLine).join('\n');
}
