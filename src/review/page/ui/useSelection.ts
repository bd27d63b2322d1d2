import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Span } from '../file.js';
import { selectedSpan } from './offsets.js';

/** How long a selection must rest before it counts, so that no menu opens under a moving thumb (ms). */
const rest = 200;

/** Reports words selected in the text by mouse or touch, once the selection rests. */
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
