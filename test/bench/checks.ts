import { readDocument } from '../../src/console/documents.js';
import { respond } from '../../src/request/respond.js';
import { compare } from './measure.js';
import { printTimes } from './print.js';
import { deskOf, newsOf } from './texts.js';

const sentences = 200;
const longPaste = 4000;

/** `/check` of a long paste against a plain `/who`, on a long article. */
export async function benchChecks(): Promise<void> {
  const knowledge = await readDocument('long', newsOf(sentences));
  const desk = deskOf(knowledge);
  const { article, contents } = knowledge;
  const name = contents.people[0]?.name.text ?? '';
  const middle = article.text.slice(article.text.length / 2);
  // As people paste: the article's words with slips, so that no part is found as it stands.
  const altered = middle
    .replace(/\b(\w{5,})\b/gu, (word, _, at: number) => (at % 4 === 0 ? word.slice(1) : word))
    .slice(0, longPaste);
  const lines = new Map([
    ['/who', `/who query:"${name}"`],
    ['/check, verbatim', `/check quote:"${middle.slice(0, longPaste).replaceAll('"', '')}"`],
    ['/check, altered', `/check quote:"${altered.replaceAll('"', '')}"`],
  ]);
  const systems = [...lines].map(([system, line]) => ({
    name: system,
    count: 1,
    run: async () => void (await respond(desk, line)),
  }));
  printTimes(
    `A paste of ${longPaste} characters against ${article.sentences.length} sentences`,
    await compare(systems),
    '/who',
  );
}
