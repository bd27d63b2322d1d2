import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import type { Passage } from '../../article/article.js';
import { shorten } from '../../support/shorten.js';
import type { ArticleVersions } from '../server/articleVersions.js';
import { buttonFor, longestChoice, mostChoices, rowOf, text } from './components.js';
import { contextAction, contextsId, toCustomId } from './customIds/buttonAction.js';
import type { Piece } from './markdown/pieces.js';

type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

/** A passage out of a longer paragraph, and the custom id that shows it there. */
interface InContext {
  readonly passage: Passage;
  readonly id: string;
}

/** A circled number that ties a passage to its menu choice. */
const numbered = (number: number): string => String.fromCodePoint(0x245f + number);

/** Whether a passage's paragraph has a sentence that is not shown yet. */
function hasMore({ article, start, end }: Passage, shown: readonly Passage[]): boolean {
  const paragraph = article.paragraphs[(article.paragraphOf({ start, end }) ?? 0) - 1];
  return article.sentences.some(
    (sentence) =>
      paragraph?.contains(sentence) &&
      !shown.some((other) => other.article === article && other.overlaps(sentence)),
  );
}

/** A menu choice: the number and the first words. */
function choiceOf({ id, passage }: InContext, at: number): { label: string; value: string } {
  const label = shorten(`${numbered(at + 1)} ${passage.text}`, longestChoice);
  return { label, value: id };
}

/** A button for one passage, a menu for several. @param label the text of the button or menu */
function contextsOf(contexts: readonly InContext[], label: string): Row[] {
  const [only, another] = contexts;
  if (!only) return [];
  if (!another) return rowOf([buttonFor(only.id, label)]);
  const options = contexts.slice(0, mostChoices).map(choiceOf);
  return rowOf([{ type: ComponentType.StringSelect, custom_id: contextsId, placeholder: label, options }]);
}

/**
 * Turns pieces into full-width components. Buttons that show passages in context go below: beside a passage they
 * would leave it a third of a phone's width.
 * @param shown all passages of the answer, on every page
 * @param label the text of the context button or menu
 * @param instead buttons that ask a refusal's suggestions, by suggestion
 */
export function bodyOf(
  pieces: readonly Piece[],
  shown: readonly Passage[],
  versions: ArticleVersions,
  label: string,
  instead: ReadonlyMap<string, APIButtonComponentWithCustomId>,
): APIComponentInContainer[] {
  const contexts = new Map<string, InContext>();
  for (const { passage } of pieces) {
    const version = passage && hasMore(passage, shown) ? versions.fingerprintOfPassage(passage) : null;
    const id = passage && version !== null ? toCustomId(contextAction(version, passage)) : null;
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
    // A passage starts a component of its own.
    if (buttons.length > 0 || isParted || (passage && plain.length > 0)) flush();
    if (isParted && components.length > 0) components.push({ type: ComponentType.Separator });
    const number = passage ? listed.findIndex((one) => one.passage === passage) : -1;
    // A single passage needs no number.
    plain.push(listed.length > 1 && number >= 0 ? `${markdown} ${numbered(number + 1)}` : markdown);
  }
  flush();
  return [...components, ...contextsOf(listed, label)];
}
