import type { View } from '../api.js';
import { timeText } from './zone.js';

const names: Readonly<Record<NonNullable<View['state']>, string>> = {
  draft: 'Draft',
  embargoed: 'Embargoed',
  published: 'Published',
  corrected: 'Published (corrected)',
  withdrawn: 'Withdrawn',
};

/** The state of an article for the editor, with the end of an embargo. */
export function stateText({ publicFrom, state }: Pick<View, 'state' | 'publicFrom'>): string {
  if (state === null) return 'Cannot be read';
  return publicFrom === null ? names[state] : `Embargoed until ${timeText(publicFrom)}`;
}

const meanings: Readonly<Record<NonNullable<View['state']>, string>> = {
  draft: 'The bot does not answer from it until you publish it.',
  embargoed: 'The bot answers from it once the embargo ends.',
  published: 'The bot answers from it.',
  corrected: 'The bot answers from it, and says when it was corrected.',
  withdrawn: 'The bot no longer answers from it, and says that it was withdrawn.',
};

/** What a state means. */
export function meaningOf(state: View['state']): string {
  return state === null
    ? 'Correct the article.json of the published version in a text editor.'
    : meanings[state];
}
