import type { Key } from '../file.js';
import type { Kind, Run, Unit } from '../segments.js';

/** The legend's names of what a sentence was read as. */
export const kindLabels: Readonly<Record<Kind, string>> = {
  speech: 'Quotation',
  paraphrase: 'Paraphrase',
  fact: 'Fact',
  nothing: 'Nothing found',
};

/** The highlights with a style of their own. */
const shown = ['person', 'organisation', 'place', 'quotation'];

function classesOf({ annotations }: Run, selected: Key | null): string {
  const looks = annotations.filter(({ look }) => shown.includes(look)).map(({ look }) => `is-${look}`);
  const isChosen = annotations.some(({ key }) => key === selected);
  return [...new Set(looks), ...(isChosen ? ['is-chosen'] : [])].join(' ');
}

/** A sentence or header line, which can be focused and selected with the keyboard. */
export function Sentence({
  isCurrent,
  isFocusable,
  selected,
  text,
  unit,
}: {
  text: string;
  unit: Unit;
  selected: Key | null;
  /** Whether it can be focused; text between sentences cannot. */
  isFocusable: boolean;
  /** Whether Tab leads to it; only one sentence is in the tab order. */
  isCurrent: boolean;
}) {
  const runs = unit.runs.map((run) => (
    <span key={run.start} data-start={run.start} class={classesOf(run, selected)}>
      {text.slice(run.start, run.end)}
    </span>
  ));
  if (!isFocusable) return <>{runs}</>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: words in a real button cannot be selected
    <span
      class={`unit is-${unit.kind}`}
      data-unit={unit.start}
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-haspopup="dialog"
      aria-describedby={`kind-${unit.kind}`}
    >
      {runs}
    </span>
  );
}
