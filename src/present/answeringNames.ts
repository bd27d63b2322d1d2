import type { PeopleAnswer } from '../answer/answer.js';
import type { Passage } from '../article/article.js';
import { entitiesOf } from '../index/entities.js';
import type { Person } from '../knowledge/schema.js';
import { wordsOf } from '../nlp/words.js';

/** What may separate a role from its name: "the mayor, Ada Holm". */
const between = /^,?\s+$/u;

/** Extends a name to the role beside it, if the role is right next to it. */
function withRole(name: Passage, { role }: Person): Passage {
  const { article } = name;
  if (role?.article !== article) return name;
  const [first, last] = role.start < name.start ? [role, name] : [name, role];
  const isBeside = first.end <= last.start && between.test(article.text.slice(first.end, last.start));
  return isBeside ? article.passage({ start: first.start, end: last.end }) : name;
}

/**
 * The words in the evidence that answer "who": the names of the people that the answer asserts. A single person's name comes
 * with the role beside it.
 */
export function answeringNames({ evidence, knowledge, people }: PeopleAnswer): Passage[] {
  if (!knowledge) return [];
  const [only, ...others] = people;
  return evidence.flatMap((passage) => {
    const { article, start, text } = passage;
    if (article !== knowledge.article) return [];
    const words = wordsOf(text);
    return entitiesOf(knowledge)
      .spot(text)
      .flatMap(({ from, entities, to }): Passage[] => {
        const [one, another] = entities;
        const [first, last] = [words[from], words[to - 1]];
        if (!one || another || !first || !last || one.kind !== 'person' || !people.includes(one.value))
          return [];
        // Without the possessive: "Berg’s" names Berg.
        const end = last.start + last.text.replace(/['’]s?$/u, '').length;
        const name = article.passage({ start: start + first.start, end: start + end });
        return [only && others.length === 0 ? withRole(name, only) : name];
      });
  });
}
