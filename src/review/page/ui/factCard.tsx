import { changeFact } from '../edits/statements.js';
import { textOf } from '../file.js';
import { everybody } from '../speakers.js';
import { useFaults } from './fields.js';
import { Members } from './members.js';
import { useReview } from './review.js';

/** The card of a fact, and what it is about. */
export function FactCard({ id }: { id: string }) {
  const { file, session } = useReview();
  const words = useFaults(`facts:${id}`, 'words');
  const about = useFaults(`facts:${id}`, 'about');
  const fact = file.facts.find((each) => each.id === id);
  if (!fact) return null;
  const events = {
    label: 'Events',
    options: file.events.map((event) => ({ id: event.id, label: textOf(event.name) })),
  };
  const groups = [...everybody(file, new Set(fact.about)), events].filter(
    ({ options }) => options.length > 0,
  );
  return (
    <>
      {words.shown}
      <Members
        label="About"
        ids={fact.about}
        groups={groups}
        onIds={(ids) => session.editing.change((from) => changeFact(from, id, { about: ids }))}
      />
      {about.shown}
    </>
  );
}
