import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { rowsOf } from '../choice.js';
import { type ArticleFile, type Key, keyOf, pointKey, type Span } from '../file.js';
import { HeaderFields } from './headerSection.js';
import { Conflicts, FaultList } from './problems.js';
import { scrolling, useReview } from './review.js';
import { Items, Section, UncertainList } from './rows.js';
import { TryIt } from './tryIt.js';
import { VersionSection } from './versionSection.js';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly content: ComponentChildren;
}

/** The sections of items, in order. */
function partsOf(file: ArticleFile): readonly Part[] {
  const part = (id: string, title: string, items: readonly Key[]): Part => ({
    id,
    title,
    count: items.length,
    content: <Items items={items} />,
  });
  const statements = (direct: boolean): Key[] =>
    file.statements.filter((each) => each.direct === direct).map((each) => keyOf('statements', each));
  return [
    part(
      'people',
      'People',
      file.people.map((each) => keyOf('people', each)),
    ),
    part(
      'organisations',
      'Organisations',
      file.organisations.map((each) => keyOf('organisations', each)),
    ),
    part(
      'places',
      'Places',
      file.places.map((each) => keyOf('places', each)),
    ),
    part('quotations', 'Quotations', statements(true)),
    part('paraphrases', 'Paraphrases', statements(false)),
    part(
      'events',
      'Events',
      file.events.map((each) => keyOf('events', each)),
    ),
    part('points', 'Key points', file.summary.map(pointKey)),
    part(
      'facts',
      'Facts',
      file.facts.map((each) => keyOf('facts', each)),
    ),
    { id: 'article', title: 'Article details', content: <HeaderFields /> },
    { id: 'try-it', title: 'Try it', content: <TryIt /> },
  ];
}

/** The navigation to the sections. */
function Sections({ parts }: { parts: readonly Part[] }) {
  const go = (id: string): void => {
    const section = document.getElementById(id);
    section?.scrollIntoView({ block: 'start', behavior: scrolling() });
    section?.querySelector('h2')?.focus({ preventScroll: true });
  };
  return (
    <nav class="sections" aria-label="Sections">
      <ul>
        {parts.map(({ count, id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => go(id)}>
              {title}
              {count !== undefined && <span class="count"> {count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Everything that was read in the article, uncertain items first. */
export function ItemsPane({ onGone, onText }: { onGone: () => void; onText: (words: Span) => void }) {
  const { file, state } = useReview();
  const { attention, choice, conflicts, faults } = state;
  const uncertain = rowsOf(file, choice);
  const [seen, setSeen] = useState(0);

  useLayoutEffect(() => {
    const card = document.getElementById('card');
    const isCalled = attention !== seen;
    if (isCalled) {
      setSeen(attention);
      const target = card ?? document.querySelector<HTMLElement>('#uncertain h2');
      target?.focus({ preventScroll: true });
    }
    card?.parentElement?.scrollIntoView({ block: 'nearest', behavior: scrolling() });
  }, [attention, choice?.key]);

  const parts: readonly Part[] = [
    {
      id: 'uncertain',
      title: 'To check',
      count: uncertain.length,
      content:
        uncertain.length > 0 ? (
          <UncertainList uncertain={uncertain} />
        ) : (
          <p class="hint">Nothing left to check. You can publish the article.</p>
        ),
    },
    ...(faults.length > 0
      ? [
          {
            id: 'faults',
            title: 'Problems',
            count: faults.length,
            content: <FaultList onText={onText} />,
          },
        ]
      : []),
    ...(conflicts.length > 0
      ? [{ id: 'conflicts', title: 'Conflicts', count: conflicts.length, content: <Conflicts /> }]
      : []),
    ...partsOf(file),
    { id: 'version', title: 'Status', content: <VersionSection onGone={onGone} /> },
  ];
  return (
    <>
      <Sections parts={parts} />
      {parts.map(({ content, count, id, title }) => (
        <Section key={id} id={id} title={title} {...(count !== undefined && { count })}>
          {content}
        </Section>
      ))}
    </>
  );
}
