import type { Article, Passage } from '../../article/article.js';
import type { Span } from '../../article/spans.js';
import type { Knowledge } from '../../knowledge/load.js';
import { occurrences } from '../../knowledge/pin.js';
import type { Entity } from '../../knowledge/schema.js';
import { isUncertain } from '../../knowledge/uncertain.js';
import { pronounByForm } from '../../lexicon/pronouns.js';
import { isFunctionWord, wordsOf } from '../../nlp/words.js';
import { isNamedIn, isPerson } from './choices.js';
import type { QuotableSentence } from './quotable.js';
import type { Exchange } from './rule.js';

/** Whether words tell that somebody is a man or a woman, which another need not be. */
const isGendered = (text: string): boolean =>
  wordsOf(text).some(({ norm }) => pronounByForm.get(norm)?.gender);

/** Names of one kind, any of which can stand where another does: of people, countries, cities; other things are too unlike. */
function kindsOf({ contents: { people, places } }: Knowledge): Entity[][] {
  const byKind = new Map<string, Entity[]>();
  const add = (kind: string, entity: Entity): void => {
    if (!isUncertain(entity)) byKind.set(kind, [...(byKind.get(kind) ?? []), entity]);
  };
  for (const person of people) add('person', person);
  for (const place of places) if (place.kind === 'country' || place.kind === 'city') add(place.kind, place);
  return [...byKind.values()];
}

/** The forms of a name, by which that of another is found: all of it, and of a person the last word. */
function formsOf(entity: Entity): readonly string[] {
  const { text } = entity.name;
  const last = text.split(' ').at(-1) ?? text;
  return isPerson(entity) ? [text, last] : [text];
}

/** Whether a word with a capital stands before, so that a name goes on: “New Paris”, “Republic of Mali”, but not “In Paris”. */
function isWithin(before: string): boolean {
  const words = before.split(' ');
  // It ends with a space, so that the last of them is empty.
  if (words.pop() !== '') return false;
  const last = words.pop() ?? '';
  const isOf = last === 'of' || (last === 'the' && words.pop() === 'of');
  const head = isOf ? (words.pop() ?? '') : last;
  return /^\p{Lu}/u.test(head) && !isFunctionWord(head.toLowerCase());
}

const isArticled = (article: Article, name: string): boolean =>
  occurrences(article, `the ${name}`, undefined, 1).length > 0;

/** Where a name stands alone in words of the article, in no longer name: in “We love Paris”, not in “the Paris Pact”. */
function placesOf(name: string, words: Passage): (Span & { readonly withArticle: boolean })[] {
  const { article, start: from } = words;
  return occurrences(article, name, words).flatMap(({ end, start }) => {
    const before = article.text.slice(from, start);
    const after = article.text.slice(end, words.end);
    const isPart = isWithin(before) || /[-–’'.(]$/u.test(before) || /^(?: \p{Lu}|-)/u.test(after);
    if (isPart || /\ban? $/iu.test(before)) return [];
    return [{ start: start - from, end: end - from, withArticle: /\bthe $/iu.test(before) }];
  });
}

/** Exchanges of a name in a quotation for another of the same kind that the article has, and the quotation has not. */
export function exchangesOfNames(knowledge: Knowledge, { said, words }: QuotableSentence): Exchange[] {
  const { text } = words;
  return kindsOf(knowledge).flatMap((kind) =>
    kind.flatMap((entity) =>
      formsOf(entity).flatMap((name, form) =>
        placesOf(name, words).flatMap(({ withArticle, ...place }) =>
          isPerson(entity) && isGendered(text)
            ? []
            : kind
                .filter((other) => other !== entity && other !== said.speaker)
                .filter((other) => !isNamedIn(knowledge, other, text))
                .flatMap((other) => formsOf(other).slice(form, form + 1))
                .filter((instead) => isArticled(words.article, instead) === withArticle)
                .map((instead) => ({ ...place, instead })),
        ),
      ),
    ),
  );
}
