import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { noReader } from '../reader/reader.js';
import type { Desk } from '../request/respond.js';
import { messageOf, preloadReader } from '../start.js';
import { completeLine } from './complete.js';
import { render } from './render.js';
import { answerSafely, type Session } from './session.js';

const welcome = 'Ask about the article, or type /help. Tab completes, Ctrl-D leaves.';

/**
 * Answers at a prompt in a terminal, with history and completion, until Ctrl-C or Ctrl-D.
 * @param article slug of the article to answer from; undefined for all
 * @param explain whether to print how each answer came about instead of the answer
 */
export async function prompt(
  desk: Desk,
  session: Session,
  article: string | undefined,
  explain: boolean,
): Promise<void> {
  const colours = process.stdout.hasColors();
  const dim = (text: string): string => (colours ? styleText('dim', text) : text);
  const { title } =
    (article === undefined ? desk.library.defaultArticle : desk.library.get(article))?.article ?? {};
  if (title) console.log(colours ? styleText('bold', title.text) : title.text);
  console.log(dim(welcome));
  // The first question loads the language data: better before the prompt appears than while somebody waits.
  await answerSafely({ ...desk, reader: noReader }, title?.text ?? welcome, { article });
  void preloadReader(desk);
  const typed = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: '› ',
    completer: (line: string) => completeLine(desk, line, article),
    removeHistoryDuplicates: true,
  });
  let isOpen = true;
  const show = async (line: string): Promise<void> => {
    if (line.trim() !== '') {
      console.log(explain ? await session.explain(line) : render(await session.answer(line), colours));
      console.log();
    }
    if (isOpen) typed.prompt();
  };
  // Lines can come faster than answers, so each waits for those before it.
  let shown = Promise.resolve();
  typed.on('line', (line) => {
    shown = shown.then(() => show(line)).catch((error: unknown) => console.error(messageOf(error)));
  });
  typed.on('SIGINT', () => typed.close());
  typed.prompt();
  await once(typed, 'close');
  isOpen = false;
  await shown;
  console.log();
}
