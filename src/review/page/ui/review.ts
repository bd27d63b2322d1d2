import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ArticleFile, Key } from '../file.js';
import type { Named } from '../names.js';
import type { Session } from '../session.js';
import type { State } from '../state.js';
import type { StateHolder } from '../stateHolder.js';

/** The context that the components share. */
export interface Review {
  readonly session: Session;
  readonly state: State;
  readonly file: ArticleFile;
  /** The occurrences of entity names in the text, in order. */
  readonly names: readonly Named[];
  /** Shows an item's words in the text, switching to the text view on a narrow screen. */
  readonly showInText: (key: Key) => void;
}

export const ReviewContext = createContext<Review | null>(null);

/** The shared context. @throws RangeError outside of an article */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new RangeError('no article is reviewed here');
  return review;
}

/** The present state; renders again at each change. */
export function useSessionState(holder: StateHolder): State {
  const [state, setState] = useState(holder.state);
  useEffect(() => {
    setState(holder.state);
    return holder.subscribe(() => setState(holder.state));
  }, [holder]);
  return state;
}

/** Whether the window is too narrow for text and items side by side. */
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

/** The scroll behaviour: instant for users who prefer less motion. */
export function scrolling(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
