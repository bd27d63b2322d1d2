import type { Span } from '../file.js';

/** Every piece of the text is an element with its offset in `data-start`, and contains only text. */
const stretch = '[data-start]';

const startOf = (element: Element): number => Number(element.getAttribute('data-start'));
const endOf = (element: Element): number => startOf(element) + (element.textContent?.length ?? 0);

/** The text offset of a position in the DOM. @param side which end of a selection it is */
function offsetOf(root: Element, node: Node, offset: number, side: 'start' | 'end'): number | null {
  if (node instanceof Text) {
    const element = node.parentElement?.closest(stretch);
    if (element) return startOf(element) + offset;
  }
  // Between elements: the next piece's start, or the previous one's end.
  const place = document.createRange();
  place.setStart(node, offset);
  const all = [...root.querySelectorAll(stretch)];
  const next = all.findIndex((element) => place.comparePoint(element, 0) >= 0);
  const at = next === -1 ? all.length : next;
  const found = side === 'start' ? all[at] : all[at - 1];
  if (!found) return null;
  return side === 'start' ? startOf(found) : endOf(found);
}

/** The selected span of the text. @returns null where nothing is selected, or more than the text */
export function selectedSpan(root: Element): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer)) return null;
  const inside = document.createRange();
  inside.selectNodeContents(root);
  const isBeyond = !root.contains(range.endContainer);
  const start = offsetOf(root, range.startContainer, range.startOffset, 'start');
  const end = isBeyond
    ? offsetOf(root, inside.endContainer, inside.endOffset, 'end')
    : offsetOf(root, range.endContainer, range.endOffset, 'end');
  return start !== null && end !== null && end > start ? { start, end } : null;
}

/** The DOM range of a span of the text. @returns null where the page does not show it */
export function rangeOf(root: Element, { end, start }: Span): Range | null {
  const range = document.createRange();
  let hasStart = false;
  for (const element of root.querySelectorAll(stretch)) {
    const text = element.firstChild;
    if (!(text instanceof Text)) continue;
    const [from, to] = [startOf(element), endOf(element)];
    if (!hasStart && start < to) {
      range.setStart(text, Math.max(0, start - from));
      hasStart = true;
    }
    if (hasStart && end <= to) {
      range.setEnd(text, Math.max(0, end - from));
      return range;
    }
  }
  return null;
}

/** Highlights selected words, so that they stay visible when the focus moves. */
export function highlight(range: Range | null): void {
  if (typeof Highlight === 'undefined') return;
  if (range) CSS.highlights.set('selected-words', new Highlight(range));
  else CSS.highlights.delete('selected-words');
}
