import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Board } from '../board.js';
import type { ArticleFile, Key } from '../file.js';
import type { Named } from '../names.js';
import type { Session } from '../session.js';
import type { State } from '../state.js';

/** What the parts of the page share while an article is reviewed. */
export interface Review {
  readonly session: Session;
  readonly state: State;
  readonly file: ArticleFile;
  /** Where people, organisations and places are named in the text, in order. */
  readonly names: readonly Named[];
  /** Shows an item's words in the text; on a narrow screen that takes the place of the items. */
  readonly showInText: (key: Key) => void;
}

export const ReviewContext = createContext<Review | null>(null);

/** What the parts of the page share. @throws RangeError outside of an article */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new RangeError('no article is reviewed here');
  return review;
}

/** The state on a board, again at each change. */
export function useBoard(board: Board): State {
  const [state, setState] = useState(board.state);
  useEffect(() => {
    setState(board.state);
    return board.subscribe(() => setState(board.state));
  }, [board]);
  return state;
}

/** Whether text and items do not fit beside one another. */
export function useNarrow(): boolean {
  const [query] = useState(() => matchMedia('(max-width: 59.99rem)'));
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const changed = (): void => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return isNarrow;
}

/** How the page scrolls: at once for those who want less motion. */
export function scrolling(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
