import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer, ArticlePage } from '../../answer/answer.js';
import { neutral } from '../../phrases/neutral.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { shorten } from '../../present/plain.js';
import type { Erasure } from '../../settings/store.js';
import { buttonFor, longestChoice, rowOf } from '../screen/components.js';
import { articlesId, toControlId } from './ids.js';

/** A row of buttons, or of one menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Words of a choice, which Discord shows as they are. */
const choice = (text: string): string => shorten(neutral(text), longestChoice);

/** A button with an id of its own. */
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

/** A menu of the articles on a page of the list, to look at one; none where there is only one. */
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

/** What an answer asks back, as buttons that only whoever asked sees. */
export function askedBack(answer: Answer, isPrivate: boolean): Erasure | undefined {
  return isPrivate && 'asks' in answer ? answer.asks : undefined;
}

/**
 * What can be done with an answer beside turning its pages: rows below its first page.
 * @param isPrivate whether only whoever asked sees it
 * @param owner id of whoever asked
 */
export function controlsOf(answer: Answer, isPrivate: boolean, owner: string, locale: string): Row[] {
  const what = askedBack(answer, isPrivate);
  if (what) return erasing(what, owner, locale);
  return 'listed' in answer && answer.listed ? articleMenu(answer.listed, locale) : [];
}
