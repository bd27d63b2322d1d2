import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Answer } from '../answer.js';
import { entitiesOf } from '../entities.js';
import { sentencesOf } from '../evidence.js';
import { phrase } from '../wording.js';
import { namedIn } from './named.js';
import { acts } from './open.js';
import { passages, refusal } from './replies.js';

/** How many sentences tell what somebody did. */
const most = 3;

/**
 * What somebody did ("what did Rubio do?"): the sentences that have them say something or be somewhere, and the facts
 * about them, in the text's order.
 * @returns null where nobody is named, or a program that read the text found nothing of theirs
 */
export function deedsOf(knowledge: Knowledge, who: string): Answer | null {
  const [known, other] = namedIn(knowledge, who);
  if (!known || other || known.kind === 'event') return null;
  const { id } = known.value;
  const { article } = knowledge;
  const isActor = ({ start }: Passage): boolean => acts(knowledge, article.sentenceAt(start), known.value);
  const { events, facts } = knowledge.contents;
  const told = [
    ...entitiesOf(knowledge)
      .said(id)
      .map(({ statement }) => statement.words),
    ...events.flatMap(({ attended }) =>
      attended.filter((entry) => entry.who.includes(id)).map(({ words }) => words),
    ),
    ...facts.filter(({ about, words }) => about.includes(id) && isActor(words)).map(({ words }) => words),
  ].sort((a, b) => a.start - b.start);
  // Nothing of theirs was noted: whatever sentence has them do something.
  const found = told.length === 0 && known.kind === 'person' ? article.sentences.filter(isActor) : told;
  if (found.length > 0) return passages(knowledge, phrase('passages'), sentencesOf(found).slice(0, most), 1);
  return knowledge.drafted ? null : refusal(knowledge, phrase('notSaid'));
}
