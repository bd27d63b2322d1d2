/** What a key does. */
export type Action = 'next' | 'previous' | 'confirm' | 'text' | 'undo' | 'redo' | 'save' | 'keys';

/**
 * Where a key is pressed: in an input field, on a button or link, in the article's text, on the chosen item's card,
 * or elsewhere.
 */
export type Spot = 'field' | 'control' | 'text' | 'card' | 'page';

/** A key press. */
export interface KeyPress {
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly isCommand: boolean;
  readonly isShift: boolean;
  readonly spot: Spot;
}

interface Row {
  readonly keys: readonly string[];
  /** Whether it needs Ctrl or Cmd. */
  readonly isCommand?: boolean;
  readonly isShift?: boolean;
  readonly spots: readonly Spot[];
  readonly action: Action;
  /** The key as the list of keys shows it. */
  readonly shown: string;
  readonly meaning: string;
}

const everywhere: readonly Spot[] = ['field', 'control', 'text', 'card', 'page'];
const outsideFields: readonly Spot[] = ['control', 'text', 'card', 'page'];

/** All shortcuts, in the order in which they are listed. */
export const shortcuts: readonly Row[] = [
  {
    keys: ['c'],
    spots: outsideFields,
    action: 'confirm',
    shown: 'c',
    meaning: 'Confirm the item and go to the next one',
  },
  {
    keys: ['Enter'],
    spots: ['card', 'page'],
    action: 'confirm',
    shown: 'Enter',
    meaning: 'The same, unless a field or button has the focus',
  },
  {
    keys: ['j'],
    spots: outsideFields,
    action: 'next',
    shown: 'j',
    meaning: 'Go to the next item without confirming',
  },
  { keys: ['k'], spots: outsideFields, action: 'previous', shown: 'k', meaning: 'Go to the previous item' },
  {
    keys: ['ArrowDown'],
    spots: ['card'],
    action: 'next',
    shown: '↓',
    meaning: 'Next item, while an item has the focus',
  },
  {
    keys: ['ArrowUp'],
    spots: ['card'],
    action: 'previous',
    shown: '↑',
    meaning: 'Previous item, while an item has the focus',
  },
  {
    keys: ['t'],
    spots: outsideFields,
    action: 'text',
    shown: 't',
    meaning: 'Go to the item’s words in the text',
  },
  { keys: ['u'], spots: outsideFields, action: 'undo', shown: 'u', meaning: 'Undo' },
  {
    keys: ['z'],
    isCommand: true,
    spots: outsideFields,
    action: 'undo',
    shown: 'Ctrl + Z',
    meaning: 'Undo; in a field, undo typing',
  },
  {
    keys: ['z', 'Z'],
    isCommand: true,
    isShift: true,
    spots: outsideFields,
    action: 'redo',
    shown: 'Ctrl + Shift + Z',
    meaning: 'Redo',
  },
  {
    keys: ['y'],
    isCommand: true,
    spots: outsideFields,
    action: 'redo',
    shown: 'Ctrl + Y',
    meaning: 'Redo',
  },
  { keys: ['s'], isCommand: true, spots: everywhere, action: 'save', shown: 'Ctrl + S', meaning: 'Save' },
  {
    keys: ['?'],
    isShift: true,
    spots: outsideFields,
    action: 'keys',
    shown: '?',
    meaning: 'Show these shortcuts',
  },
];

/**
 * The action of a key press.
 * @param hasSingles whether letters work alone, without Ctrl
 * @returns null where it is left to the browser
 */
export function actionOf({ isCommand, isShift, key, spot }: KeyPress, hasSingles: boolean): Action | null {
  // Some keyboards type "?" with Shift, others without.
  const row = shortcuts.find(
    (each) =>
      each.keys.includes(key) &&
      (each.isCommand ?? false) === isCommand &&
      (key === '?' || (each.isShift ?? false) === isShift) &&
      each.spots.includes(spot),
  );
  if (!row) return null;
  const isSingle = !isCommand && /^[a-z?]$/u.test(key);
  return isSingle && !hasSingles ? null : row.action;
}
