import { Article } from '../../src/article/article.js';
import { readDocument } from '../../src/console/documents.js';
import { Library } from '../../src/knowledge/library.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import type { Desk } from '../../src/request/respond.js';
import { deskWith } from '../desk.js';
import type { Document } from '../eval/documents.js';
import { readLabelledFolder } from '../eval/labelled.js';
import { randomFor } from '../eval/random.js';

/** The labelled articles, for texts of ordinary news. */
export const labelled: readonly Document[] = await readLabelledFolder('test/eval/articles/tune');

/** A desk with one article only. */
export function deskOf(knowledge: Knowledge): Desk {
  return deskWith(new Library([knowledge]));
}

/** The labelled article whose number of sentences is nearest to one, read on the fly. */
export async function documentOf(sentences: number): Promise<{ knowledge: Knowledge; document: Document }> {
  const distance = ({ id, text }: Document): number =>
    Math.abs(new Article(id, text).sentences.length - sentences);
  const [document] = [...labelled].sort((a, b) => distance(a) - distance(b));
  if (!document) throw new Error('there are no labelled articles');
  return { document, knowledge: await readDocument(document.id, document.text) };
}

/** Consonants by others that sound as well in their place, for names that nobody bears yet. */
const consonants = 'bdfgklmnprst';

/** The text with the letters of its capitalised words changed, the same in all places: other names, same news. */
function renamed(text: string, copy: number): string {
  return text.replace(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu, (word) => {
    const random = randomFor(`${copy} ${word}`);
    return word.replace(/(?<=.)[bdfgklmnprst]/gu, (letter) =>
      random() < 0.5 ? letter : (consonants[Math.floor(random() * consonants.length)] ?? letter),
    );
  });
}

/** News of about so many sentences: the labelled articles in turn, under other names each time round. */
export function newsOf(sentences: number): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (let at = 0; count < sentences; at++) {
    const { text, id } = labelled[at % labelled.length] ?? { text: '', id: '' };
    const article = new Article(id, text);
    for (const paragraph of article.paragraphs) {
      if (count >= sentences) break;
      paragraphs.push(renamed(paragraph.text, Math.floor(at / labelled.length)));
      count += article.sentences.filter((sentence) => paragraph.contains(sentence)).length;
    }
  }
  return paragraphs.join('\n\n');
}
