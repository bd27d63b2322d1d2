import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer, ArticlePage } from '../../answer/answer.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { sanitise } from '../../phrases/sanitise.js';
import type { Erasure } from '../../settings/storeInterface.js';
import { shorten } from '../../support/shorten.js';
import { buttonFor, longestChoice, rowOf } from '../screen/components.js';
import { articlesId, toControlId } from './controlIds.js';

/** A row of buttons, or of one menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A menu choice's text. Discord shows it without Markdown. */
const choice = (text: string): string => shorten(sanitise(text), longestChoice);

/** A button with the given custom id. */
export function controlButton(
  id: string,
  label: Phrase['key'],
  locale: string,
  style?: APIButtonComponentWithCustomId['style'],
): APIButtonComponentWithCustomId {
  return buttonFor(id, wordsOfPhrase(phrase(label), locale), style);
}

function erasing(what: Erasure, owner: string, locale: string): Row[] {
  const erase = toControlId({ does: 'erase', owner, what });
  const keep = toControlId({ does: 'keep', owner });
  return rowOf([
    controlButton(erase, 'buttonErase', locale, ButtonStyle.Danger),
    controlButton(keep, 'buttonKeep', locale),
  ]);
}

/** A menu of the articles on a page of the list; empty where there is only one article. */
function articleMenu({ entries, pages }: ArticlePage, locale: string): Row[] {
  const options = entries.flatMap(({ article: { date, slug, title } }) => {
    if (slug.length > longestChoice) return [];
    const label = choice(title?.text ?? '') || slug;
    const description = choice(date?.text ?? '');
    return [{ label, value: slug, ...(description ? { description } : {}) }];
  });
  if (options.length === 0 || (pages === 1 && entries.length === 1)) return [];
  const placeholder = wordsOfPhrase(phrase('menuArticles'), locale);
  return rowOf([{ type: ComponentType.StringSelect, custom_id: articlesId, placeholder, options }]);
}

/** The erasure that an answer asks the user to confirm. Buttons for it appear in private answers only. */
export function confirmationIn(answer: Answer, isPrivate: boolean): Erasure | undefined {
  return isPrivate && 'asks' in answer ? answer.asks : undefined;
}

/**
 * Rows of controls below an answer's first page.
 * @param isPrivate whether only the user sees the answer
 * @param owner id of the user who asked
 */
export function controlsOf(answer: Answer, isPrivate: boolean, owner: string, locale: string): Row[] {
  const what = confirmationIn(answer, isPrivate);
  if (what) return erasing(what, owner, locale);
  return 'listed' in answer && answer.listed ? articleMenu(answer.listed, locale) : [];
}
