import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../session.js';
import { actionOf, type Spot } from '../shortcuts.js';

/** The localStorage key for whether letters work alone. */
const setting = 'verbatim-review-letters';

/** Where a key is pressed. */
function spotOf(target: EventTarget | null): Spot {
  if (!(target instanceof Element)) return 'page';
  if (target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])')) return 'field';
  if (target.closest('.text')) return 'text';
  if (target.id === 'card') return 'card';
  return target.closest('button, a, input, summary') ? 'control' : 'page';
}

/**
 * Handles the shortcuts while an article is reviewed.
 * @param onText goes to the text
 * @param onKeys shows the list of shortcuts
 */
export function useShortcuts(session: Session, onText: () => void, onKeys: () => void) {
  const [hasSingles, setSingles] = useState(() => localStorage.getItem(setting) !== 'off');
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.altKey || event.isComposing || document.querySelector('dialog[open]')) return;
      const spot = spotOf(event.target);
      const isCommand = event.ctrlKey || event.metaKey;
      const action = actionOf({ key: event.key, isCommand, isShift: event.shiftKey, spot }, hasSingles);
      if (!action) {
        // Escape leaves a field for its card, where shortcuts work.
        if (event.key === 'Escape' && event.target instanceof Element)
          event.target.closest('.card')?.closest<HTMLElement>('#card')?.focus();
        return;
      }
      event.preventDefault();
      const { editing, saving } = session;
      const actions = {
        next: () => editing.go(1),
        previous: () => editing.go(-1),
        confirm: () => editing.confirm(),
        text: onText,
        undo: () => editing.undo(),
        redo: () => editing.redo(),
        save: () => void saving.save(),
        keys: onKeys,
      };
      actions[action]();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [session, hasSingles, onText, onKeys]);
  return {
    hasSingles,
    onSingles: (now: boolean): void => {
      localStorage.setItem(setting, now ? 'on' : 'off');
      setSingles(now);
    },
  };
}
