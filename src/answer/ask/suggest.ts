import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';

/** How many lines are suggested at most. */
const most = 3;

/** Where an event was, which is what people call it by. */
function placeOf({ contents }: Knowledge, id: string): string | undefined {
  const event = contents.events.find((one) => one.id === id);
  return contents.places.find((place) => event?.places.includes(place.id))?.name.text;
}

/**
 * Lines to type next where a free question has no answer: what the article does say of those whom the question names.
 * @param text the question
 */
export function suggest(knowledge: Knowledge, text: string): string[] {
  const entities = entitiesOf(knowledge);
  const named = entities.spot(text).flatMap(({ known }) => (known.length === 1 ? known : []));
  const lines = named.map(({ kind, value }) => {
    if (kind === 'event') return `/who ${placeOf(knowledge, value.id) ?? value.name.text}`;
    if (entities.said(value.id).length > 0) return `/quote ${value.name.text}`;
    const isPlaceOfEvent = knowledge.contents.events.some(({ places }) => places.includes(value.id));
    return kind === 'person' || isPlaceOfEvent ? `/who ${value.name.text}` : null;
  });
  return [...new Set(lines)].filter((line) => line !== null).slice(0, most);
}
