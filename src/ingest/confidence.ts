import type { Contents } from '../knowledge/schema.js';
import { genderOfFirstName } from '../reading/firstNames.js';
import { isKnownPlace } from '../reading/kinds.js';
import { organisationWords, placeWords } from '../reading/lexicon.js';
import type { ReadEntity, Reading } from '../reading/read.js';

/** How sure a reading is of something, and what that rests on, in words for an editor. */
export interface Sureness {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly why: string;
}

const at = (confidence: number, why: string): Sureness => ({ confidence, why });

function ofPerson({ name, role, forms, gender }: ReadEntity): Sureness {
  const words = name.text.split(/\s+/u);
  if (words.length > 1 && genderOfFirstName(words[0] ?? '')) return at(0.95, 'a first name leads');
  if (role) return at(0.9, 'an office stands beside the name');
  if (words.length === 1) return at(gender ? 0.75 : 0.6, 'one word only: a surname, or no person');
  return at(forms.length > 0 || gender ? 0.8 : 0.7, 'no first name that is known, and no office');
}

function ofOrganisation({ name, mentions, kind }: ReadEntity): Sureness {
  if (kind === 'group') return at(0.85, 'a people, a party or a faith');
  const keyed = name.text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => organisationWords.has(word));
  if (keyed || /^(?:\p{Lu}\.?){2,6}$/u.test(name.text)) return at(0.9, 'its name tells what it is');
  return at(mentions.length > 2 ? 0.75 : 0.65, 'only the words around it tell that it is an organisation');
}

function ofPlace({ name, country }: ReadEntity): Sureness {
  if (country || isKnownPlace(name.text)) return at(0.97, 'a known place');
  const last = name.text.toLowerCase().split(/\s+/u).at(-1) ?? '';
  return placeWords.has(last)
    ? at(0.85, 'its name tells what it is')
    : at(0.6, 'only the words around it tell that it is a place');
}

/** How sure it is that a name is what it was read as. */
export function surenessOf(entity: ReadEntity): Sureness {
  if (entity.kind === 'person') return ofPerson(entity);
  if (entity.kind === 'place') return ofPlace(entity);
  return entity.kind === 'other'
    ? at(0.5, 'nothing tells what it is; it speaks, and so it is listed')
    : ofOrganisation(entity);
}

/** How sure it is that an event took place as it was read, with those whom the draft puts there. */
export function surenessOfEvent({ places, when, attended, absent }: Contents['events'][number]): Sureness {
  if (attended.length > 0)
    return at(0.75, 'check who is said to have been there, and whether the list is complete');
  if (absent.length > 0) return at(0.75, 'check who is said to have stayed away');
  return places.length > 0 || when !== null
    ? at(0.8, 'a place or a time stands with it')
    : at(0.65, 'neither place nor time nor people are given');
}

/** How sure it is whom and what a fact is about: less where only a pronoun or a description says so. */
export function surenessOfFact(reading: Reading, { words, about }: Contents['facts'][number]): Sureness {
  if (about.length === 0) return at(0.8, 'it names nobody');
  const mentions = reading.mentionsIn(reading.article.sentenceAt(words.start));
  return mentions.some(({ how }) => how === 'name' || how === 'short')
    ? at(0.9, 'it names whom it is about')
    : at(0.7, 'only a pronoun or a description tells whom it is about');
}
