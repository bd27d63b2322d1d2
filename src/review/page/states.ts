import type { View } from '../api.js';
import { timeText } from './zone.js';

const names: Readonly<Record<NonNullable<View['state']>, string>> = {
  draft: 'Draft',
  embargoed: 'Public later',
  published: 'Published',
  corrected: 'Published, corrected',
  withdrawn: 'Withdrawn',
};

/** The state of an article for the editor, with the end of an embargo. */
export function stateText({ publicFrom, state }: Pick<View, 'state' | 'publicFrom'>): string {
  if (state === null) return 'Cannot be read';
  return publicFrom === null ? names[state] : `Public from ${timeText(publicFrom)}`;
}

const meanings: Readonly<Record<NonNullable<View['state']>, string>> = {
  draft: 'It answers nobody until it is published.',
  embargoed: 'It is published, and answers from then on.',
  published: 'It answers.',
  corrected: 'It answers, and says when it was corrected.',
  withdrawn: 'It answers nobody, and says that it is withdrawn.',
};

/** What a state means. */
export function meaningOf(state: View['state']): string {
  return state === null ? 'the file of its published version has to be corrected.' : meanings[state];
}
