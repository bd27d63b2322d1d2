import type { Knowledge } from '../../knowledge/load.js';
import { isFunctionWord } from '../../search/words.js';
import { candidates, contains, hasAmount } from './contains.js';
import { countsOf } from './counts.js';
import { Coverage, sum } from './coverage.js';
import { doubts, isReplaced } from './doubts.js';
import { formOf } from './form.js';
import { rareGrams } from './grams.js';
import { type Question, readQuestion } from './question.js';
import { type Term, termsOf } from './terms.js';
import { type View, viewsOf } from './views.js';
import { asksOf, wordingMet } from './wordings.js';

/** What speaks for a sentence as the answer to a question, by name. */
export type Features = Readonly<Record<string, number>>;

/** A question with the features of every sentence of an article, in the text's order. */
export interface Examined {
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly sentences: readonly Features[];
  /** What concerns the question and the article as wholes. */
  readonly whole: Features;
  /** What counts for the confidence in a sentence alone, not for its rank. */
  readonly doubts: (row: number) => Features;
}

const negations = new Set(
  'not non no never without none neither nor cannot cant isnt wasnt didnt doesnt dont wont wouldnt hasnt havent hadnt werent arent nobody nothing'.split(
    ' ',
  ),
);
const idle = new Set(
  'who whom whose what when where why how which the a an of is was are were did do does in to'.split(' '),
);

/** Sentences a paragraph below which a text is set like news, and how many at its beginning make the lead. */
const newsParagraph = 4;
const leadLength = 4;
const askingName =
  /\b(?:names?|named|called|known|terms?|termed|titles?|titled|entitled|dubbed|nicknames?|nicknamed|stands? for|acronym|translat\w+|words? for|refer\w* to)\b/i;
const naming =
  /["“”‘(]|\b(?:named|called|known as|termed|titled|entitled|dubbed|nicknamed|referred to as)\b/i;

/** Share of the question's pairs of neighbouring words that the sentence has too. */
function bigrams({ words }: Question, view: View): number {
  let shared = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const next = words[at + 1]?.stem;
    const places = view.places.get(words[at]?.stem ?? '') ?? [];
    if (places.some((place) => view.words[place + 1]?.stem === next)) shared++;
  }
  return shared / Math.max(1, words.length - 1);
}

/**
 * Examines an article's sentences for a question: how much of it each has, exactly or by related words, how close
 * together, in which company, and whether it has what the question wants.
 */
export function examine(knowledge: Knowledge, text: string): Examined {
  const article = viewsOf(knowledge);
  const { views } = article;
  const question = readQuestion(text);
  const terms = termsOf(question, article);
  const coverage = new Coverage(terms, article);
  const rows = views.map((_, row) => row);
  const covers = rows.map((row) => coverage.cover(row));
  const exacts = rows.map((row) => coverage.exact(row));
  const grams = rareGrams(question.words, views, 4);
  const best = (list: readonly number[]): number => Math.max(1e-9, ...list);
  const [bestCover, bestExact, bestGrams] = [best(covers), best(exacts), best(grams)];
  const paragraphs = coverage.paragraphScores();
  const squares = sum(terms.map(({ weight }) => weight ** 2)) || 1;
  const proper = sum(terms.map((term) => (term.proper ? term.weight : 0)));
  const verb = terms.findLastIndex((term) => term.verb && !term.proper);
  const small = question.words.filter(({ norm }) => isFunctionWord(norm) && !idle.has(norm));
  const wants = (wanted: Question['wanted'], value: number): number =>
    question.wanted === wanted ? value : 0;

  const opposites = terms.map((term) => [...term.opposites]);
  const asksNot = question.words.some(({ norm }) => negations.has(norm));

  const holds = views.map((view) => contains(question, view));
  const counts = countsOf(
    question,
    terms,
    coverage,
    article,
    holds.map(({ sure }) => sure),
  );
  const asksName = askingName.test(text);
  const asks = asksOf(question);
  const isNews = views.length / Math.max(1, article.paragraphs.size) < newsParagraph;

  const sentences = views.map((view, row): Features => {
    const worth = (i: number): number => coverage.worth(row, i);
    const has = holds[row] ?? { some: 0, sure: 0 };
    const after = coverage.gain(row, row + 1);
    const { near, ordered } = coverage.pairs(row);
    const found = (coverage.table[row] ?? []).filter((match) => match.worth > 0);
    const places = found.flatMap((match) => match.places);
    const answers = candidates(question, view);
    const before = coverage.gain(row, row - 1);
    const [here, wide] = [coverage.lostHere(row), coverage.lostInParagraph(row)];
    const around = coverage.lostAround(row, view);
    const negated = view.words.some(({ norm }) => negations.has(norm));
    const isNew = (kind: string): number =>
      Number(
        view.entities.some(
          (entity) =>
            entity.kind === kind &&
            !entity.name.text.split(' ').some((word) => question.stems.has(word.toLowerCase())),
        ),
      );
    return {
      cover: covers[row] ?? 0,
      'cover to best': (covers[row] ?? 0) / bestCover,
      exact: exacts[row] ?? 0,
      'exact to best': (exacts[row] ?? 0) / bestExact,
      'exact squared':
        sum(terms.map(({ weight }, i) => (coverage.isExact(row, i) ? weight ** 2 : 0))) / squares,
      names:
        proper === 0 ? 1 : sum(terms.map((term, i) => (term.proper ? term.weight * worth(i) : 0))) / proper,
      others: coverage.weigh((i) => (terms[i]?.proper ? 0 : worth(i))),
      verb: verb < 0 ? 0.5 : worth(verb),
      letters: grams[row] ?? 0,
      'letters to best': (grams[row] ?? 0) / bestGrams,
      'small words': small.length
        ? small.filter(({ stem }) => view.places.has(stem)).length / small.length
        : 0,
      head: question.head ? Number(view.places.has(question.head.stem)) : 0.5,
      referred: coverage.weigh((i) => Number(worth(i) === 0 && view.referred.has(terms[i]?.word.stem ?? ''))),
      before,
      'two before': coverage.gain(row, row - 2),
      after,
      backed: view.pointsBack ? before : 0,
      'points back': Number(view.pointsBack),
      paragraph: paragraphs.get(view.paragraph) ?? 0,
      near,
      ordered,
      bigrams: bigrams(question, view),
      tight:
        places.length > 1 ? found.length / (Math.max(...places) - Math.min(...places) + 1) : found.length,
      density: sum(terms.map(({ weight }, i) => weight * worth(i))) / Math.sqrt(3 + view.length),
      opposite: coverage.weigh((i) =>
        Number(!coverage.isExact(row, i) && (opposites[i] ?? []).some((stem) => view.places.has(stem))),
      ),
      negated: Number(negated),
      'not asked of what is': Number(asksNot && !negated),
      some: has.some,
      sure: has.sure,
      'some place': wants('place', has.some),
      'sure place': wants('place', has.sure),
      'sure time': wants('time', has.sure),
      'some number': wants('number', has.some),
      'some manner': wants('manner', has.some),
      'new person': wants('person', isNew('person')),
      'new place': wants('place', isNew('place')),
      'new names': Math.min(
        6,
        view.words.filter(
          ({ stem, text: word }, at) => at > 0 && /^\p{Lu}/u.test(word) && !question.stems.has(stem),
        ).length,
      ),
      // What is wanted stands here, and the words that ask for it in a neighbour that lacks it.
      'before without': before * has.sure * (1 - (holds[row - 1]?.sure ?? 1)),
      'after without': after * has.sure * (1 - (holds[row + 1]?.sure ?? 1)),
      amount: wants('number', Number(hasAmount(question, view))),
      naming: Number(asksName && naming.test(view.passage.text)),
      replaced: coverage.weigh((i) => {
        const term = terms[i];
        return Number(
          term !== undefined &&
            worth(i) < 0.5 &&
            isReplaced(question, view, question.words.indexOf(term.word)),
        );
      }),
      answer: Math.max(0, ...answers.map((place) => coverage.nearness(row, place))),
      answers: Math.min(8, answers.length),
      length: Math.log(1 + view.length),
      // News tells the most important first (the inverted pyramid).
      lead: isNews ? Math.exp(-row / leadLength) : 0,
      first: Number(views[row - 1]?.paragraph !== view.paragraph),
      'lost here': here.all,
      'names lost here': here.names,
      'verbs lost here': here.verbs,
      'count lost here': here.count,
      'most lost here': here.most,
      'lost in paragraph': wide.all,
      'names lost in paragraph': wide.names,
      'verbs lost in paragraph': wide.verbs,
      'count lost in paragraph': wide.count,
      'most lost in paragraph': wide.most,
      'lost around': around.all,
      'names lost around': around.names,
      'verbs lost around': around.verbs,
      'count lost around': around.count,
      'most lost around': around.most,
      ...counts[row],
      ...wordingMet(question, asks, terms, coverage, row, view, answers),
    };
  });

  const unknown = terms.map((_, i) => Number(rows.every((row) => coverage.worth(row, i) === 0)));
  const whole: Features = {
    unknown: coverage.weigh((i) => unknown[i] ?? 0),
    'unknown names': coverage.weigh((i) => (terms[i]?.proper ? (unknown[i] ?? 0) : 0)),
    'asks not': Number(asksNot),
    terms: terms.length,
    words: question.words.length,
    'has head': Number(question.head !== null),
    ...formOf(question, terms),
    ...Object.fromEntries(
      (['person', 'place', 'time', 'number', 'reason', 'manner', 'thing', 'topic', 'yes-no'] as const).map(
        (wanted) => [`wants ${wanted}`, wants(wanted, 1)],
      ),
    ),
  };
  const doubtsOf = (row: number): Features => {
    const view = views[row];
    return view ? doubts(question, terms, coverage, row, view) : {};
  };
  return { question, terms, sentences, whole, doubts: doubtsOf };
}
