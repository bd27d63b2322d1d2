import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import type { Passage } from '../../article/article.js';
import { shorten } from '../../present/plain.js';
import type { Editions } from '../server/editions.js';
import { buttonFor, longestChoice, mostChoices, rowOf, text } from './components.js';
import { contextPress, contextsId, toCustomId } from './customId.js';
import type { Piece } from './pieces.js';

type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

/** A passage that is part of a longer paragraph, and what shows it there. */
interface InContext {
  readonly passage: Passage;
  readonly id: string;
}

/** A number in a circle, by which a passage is found in the menu. */
const numbered = (number: number): string => String.fromCodePoint(0x245f + number);

/** Whether a passage's paragraph has a sentence of which nothing is shown yet. */
function hasMore({ article, start, end }: Passage, shown: readonly Passage[]): boolean {
  const paragraph = article.paragraphs[(article.paragraphOf({ start, end }) ?? 0) - 1];
  return article.sentences.some(
    (sentence) =>
      paragraph?.contains(sentence) &&
      !shown.some((other) => other.article === article && other.overlaps(sentence)),
  );
}

/** A line of a menu: the number and the first words. */
function choiceOf({ id, passage }: InContext, at: number): { label: string; value: string } {
  const label = shorten(`${numbered(at + 1)} ${passage.text}`, longestChoice);
  return { label, value: id };
}

/** A button for one passage, a menu for several. @param label what the button, or the menu, says */
function contextsOf(contexts: readonly InContext[], label: string): Row[] {
  const [only, another] = contexts;
  if (!only) return [];
  if (!another) return rowOf([buttonFor(only.id, label)]);
  const options = contexts.slice(0, mostChoices).map(choiceOf);
  return rowOf([{ type: ComponentType.StringSelect, custom_id: contextsId, placeholder: label, options }]);
}

/**
 * Pieces as components, each as wide as the message: a button beside a passage would leave it a third of a phone's
 * width. What shows passages in context stands below them all: a button for one, a menu for several, nothing where there is
 * no more to show.
 * @param shown all passages of the answer, on whatever page
 * @param label what shows a passage in context
 * @param instead buttons that ask what a refusal suggests, by the suggestion
 */
export function bodyOf(
  pieces: readonly Piece[],
  shown: readonly Passage[],
  editions: Editions,
  label: string,
  instead: ReadonlyMap<string, APIButtonComponentWithCustomId>,
): APIComponentInContainer[] {
  const contexts = new Map<string, InContext>();
  for (const { passage } of pieces) {
    const edition = passage && hasMore(passage, shown) ? editions.markOfPassage(passage) : null;
    const id = passage && edition !== null ? toCustomId(contextPress(edition, passage)) : null;
    if (passage && id !== null && !contexts.has(id)) contexts.set(id, { passage, id });
  }
  const listed = [...contexts.values()];
  const components: APIComponentInContainer[] = [];
  let plain: string[] = [];
  let buttons: APIButtonComponentWithCustomId[] = [];
  const flush = (): void => {
    if (plain.length > 0) components.push(text(plain.join('\n')));
    components.push(...rowOf(buttons));
    [plain, buttons] = [[], []];
  };
  for (const { isParted, line, markdown, passage } of pieces) {
    const instance = line === undefined ? undefined : instead.get(line);
    if (instance) {
      buttons.push(instance);
      continue;
    }
    // A passage stands apart from what is above it.
    if (buttons.length > 0 || isParted || (passage && plain.length > 0)) flush();
    if (isParted && components.length > 0) components.push({ type: ComponentType.Separator });
    const number = passage ? listed.findIndex((one) => one.passage === passage) : -1;
    // One alone needs no number.
    plain.push(listed.length > 1 && number >= 0 ? `${markdown} ${numbered(number + 1)}` : markdown);
  }
  flush();
  return [...components, ...contextsOf(listed, label)];
}
