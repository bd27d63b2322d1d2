import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Span } from '../file.js';
import { selectedSpan } from './offsets.js';

/** How long a selection rests before it counts, so that nothing opens under a thumb that still moves (ms). */
const rest = 200;

/** Tells of words that are selected in the text with the mouse or a thumb, once they are. */
export function useSelection(root: RefObject<HTMLElement | null>, onSelected: (span: Span) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDown = false;
    const look = (): void => {
      const span = root.current && selectedSpan(root.current);
      if (span && !isDown) onSelected(span);
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, rest);
    };
    const down = ({ pointerType }: PointerEvent): void => {
      isDown = pointerType === 'mouse';
    };
    const up = (): void => {
      isDown = false;
      soon();
    };
    document.addEventListener('selectionchange', soon);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [onSelected]);
}
