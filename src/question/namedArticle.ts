import { candidatesFor } from '../index/articles/libraryIndex.js';
import { wordSimilarity } from '../index/names/wordSimilarity.js';
import type { Library } from '../knowledge/library.js';
import { articleTypes, namingWords } from '../lexicon/articleNouns.js';
import { oneOf } from '../lexicon/words.js';
import { isKnownWord } from '../nlp/wordnet/related.js';
import { contentWords } from '../nlp/words.js';
import { withoutEndMarks } from './normalise.js';
import type { Row } from './row.js';

const noun = oneOf(articleTypes);
const about = oneOf(namingWords);
const source = `(?:in|from|per|according to) (?:the|that|this|your)`;

/** A form of question that names an article, in the group `name`, apart from what it asks, in `rest`. */
interface NamingRow extends Row<'article'> {
  /** Content words that the name needs: “Rubio: …” names a speaker. */
  readonly minWords: number;
}

/** Forms of questions that name an article. The first row that fits counts. */
export const namingForms: readonly NamingRow[] = [
  {
    meaning: 'article',
    minWords: 1,
    pattern: new RegExp(`^${source} ${noun} ${about} (?<name>.+?)[,:;]\\s*(?<rest>\\S.*)$`, 'is'),
    yes: ['in the story about the ferry, who died?', 'from the article called Mill closes: who won'],
    no: ['in the story, who died?', 'who is in the story about the ferry'],
  },
  {
    meaning: 'article',
    minWords: 1,
    pattern: new RegExp(`^${source} (?<name>[^,:;]+?) ${noun}[,:;]?\\s+(?<rest>\\S.*)$`, 'is'),
    yes: ['in the ferry story who died?'],
    no: ['in the story who died?', 'in the ferry who died?'],
  },
  {
    meaning: 'article',
    minWords: 1,
    pattern: new RegExp(`^(?<rest>.+?),? ${source} ${noun} ${about} (?<name>.+)$`, 'is'),
    yes: ['who died in the story about the ferry', 'what happened, according to the piece on tolls'],
    no: ['who died in the story', 'who died in the report about the ferry'],
  },
  {
    meaning: 'article',
    minWords: 1,
    pattern: new RegExp(`^(?<rest>.+?),? ${source} (?<name>[^,:;]{1,100}?) ${noun}$`, 'is'),
    yes: ['who died in the ferry story'],
    no: ['who died in the ferry', 'the ferry story'],
  },
  {
    meaning: 'article',
    minWords: 2,
    pattern: /^(?:in|from) ["“”„«](?<name>[^"“”„«»]+)["”“»][,:]?\s+(?<rest>\S.*)$/i,
    yes: ['in “Mill closes” who lost their jobs'],
    no: ['in Mill closes who lost their jobs'],
  },
  {
    meaning: 'article',
    minWords: 2,
    pattern: /^(?<rest>.+?) (?:in|from) ["“”„«](?<name>[^"“”„«»]+)["”“»]$/i,
    yes: ['who lost their jobs in "Mill closes"'],
    no: ['who said "Mill closes"'],
  },
  {
    meaning: 'article',
    minWords: 2,
    pattern: /^(?<rest>.+?)[([](?<name>[^()[\]]+)[)\]]$/i,
    yes: ['who lost their jobs (mill closes)', 'who died [ferry sinks]'],
    no: ['who (exactly) lost their jobs'],
  },
  {
    meaning: 'article',
    minWords: 2,
    pattern: /^(?<name>[^:]+):\s+(?<rest>\S.*)$/i,
    yes: ['mill closes: who lost their jobs'],
    no: ['at 10:30 who spoke', 'who lost their jobs'],
  },
];

/** Articles whose titles are compared: the best matches of the index. */
const maxTitles = 6;
/** Least similarity of a word to one of the title. */
const minSimilarity = 0.8;

/**
 * Finds the article that a question names, as in “in the story about the ferry, who died?”, and the rest of
 * the question. Otherwise the words of the name would count as part of what is asked.
 * @returns undefined if the question names no article, or if several titles match
 */
export function namedArticle(
  library: Library,
  question: string,
): { readonly slug: string; readonly rest: string } | undefined {
  const text = withoutEndMarks(question.trim());
  for (const { minWords, pattern } of namingForms) {
    const { name = '', rest = '' } = pattern.exec(text)?.groups ?? {};
    const words = contentWords(name);
    if (words.length < minWords || contentWords(rest).length === 0) continue;
    const isTitled = (slug: string): boolean => {
      const title = contentWords(`${slug} ${library.listed(slug)?.article.title?.text ?? ''}`);
      return words.every(({ norm, stem }) =>
        title.some(
          (other) => other.stem === stem || wordSimilarity(norm, other.norm, isKnownWord) >= minSimilarity,
        ),
      );
    };
    const [found, another] = candidatesFor(library, name, maxTitles).filter(({ slug }) => isTitled(slug));
    if (found && !another) return { slug: found.slug, rest: rest.trimEnd() };
  }
  return undefined;
}
