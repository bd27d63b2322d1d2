import type { ContentsFile } from '../../src/knowledge/schema.js';
import { pick, type Random, randomFor } from '../eval/random.js';
import { coinedName, lexicon } from './lexicon.js';

/** A generated article: what its two files hold, and questions that it answers. */
export interface News {
  readonly slug: string;
  readonly text: string;
  readonly contents: ContentsFile;
  /** Each with a passage that has what is asked for. */
  readonly questions: readonly { readonly text: string; readonly support: string }[];
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly last: string;
  readonly role: string;
}

const given =
  'Amara Boris Carla Dmitri Elena Farid Greta Hugo Ines Jonas Katya Liam Mira Nadia Oscar Petra Quentin Rosa Stefan Tara Uma Viktor Wanda Yusuf Zoe'.split(
    ' ',
  );
const offices =
  'mayor,minister,chief executive,spokesman,spokeswoman,professor,coach,senator,lawyer,director,union leader,analyst,ambassador,head teacher,farmer'.split(
    ',',
  );
const bodies = 'Council,Ministry,Institute,Union,Bank,Hospital,University,Rovers,Party,Agency'.split(',');
const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);
const days = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');
const cues = ['said', 'told reporters', 'insisted', 'warned', 'added'];

/** What stands for what in a frame: {n} noun, {N} plural, {v} verb in the past, {a} adjective, {d} day, {#} number … */
const frames = [
  'The {a} {n} {v} the {n} in {place} on {d}, officials of the {body} said.',
  'About {#} {N} were {v} after the {n}, according to the {body}.',
  'It was the first {a} {n} since {year}, when the {n} of {place} was {v}.',
  '{last} has {v} the {n} for {small} years and knows its {N}.',
  'The {N} will be {v} by the end of {month}, but the {a} {n} stays open.',
  'Under the plan the {n} would cost {#} million euros and bring {small} new {N}.',
  'Critics called the {n} {a}, and pointed to the {N} that were {v} in {year}.',
  'Most {N} in {place} had {v} their {n} before the {n} began.',
  'A report by the {body} found that {small} per cent of {N} were {a}.',
  'Neither the {n} nor the {N} had been {v}, {last} wrote in a letter to the {body}.',
  'In {place}, where {#} people live, the {n} is a {a} matter.',
  'The {body} {v} a {a} {n} last week and {v} {small} of its {N}.',
];
const quotes = [
  'We {v} the {n} because the {N} were {a}',
  'There is no {n} without a {a} {n}',
  'Nobody {v} our {N}, and the {n} is still {a}',
  'A {a} {n} is what {place} needs',
];

const sentencesAtLeast = 14;
const sentencesMore = 13;
/** How often a noun is one of the article's own subject. */
const onTopic = 0.55;

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}

function plural(noun: string): string {
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

class Writer {
  readonly place: string;
  readonly body: string;
  readonly people: Person[] = [];
  private readonly topic: string[] = [];

  constructor(private readonly random: Random) {
    const { nouns } = lexicon();
    this.place = coinedName(random);
    this.body = `${this.place} ${this.one(bodies)}`;
    const words = 10 + Math.floor(random() * 20);
    for (let i = 0; i < words; i++) this.topic.push(nouns.draw(random));
    const lasts = new Set<string>();
    while (lasts.size < 3) lasts.add(coinedName(random));
    for (const last of lasts) {
      const role = pick(offices, random) ?? '';
      this.people.push({ id: last.toLowerCase(), last, name: `${this.one(given)} ${last}`, role });
    }
  }

  one(list: readonly string[]): string {
    return pick(list, this.random) ?? '';
  }

  number(most: number): string {
    return String(2 + Math.floor(this.random() * most));
  }

  noun(): string {
    return this.random() < onTopic ? this.one(this.topic) : lexicon().nouns.draw(this.random);
  }

  fill(frame: string): string {
    const { adjectives, verbs } = lexicon();
    const slots: Readonly<Record<string, () => string>> = {
      n: () => this.noun(),
      N: () => plural(this.noun()),
      v: () => verbs.draw(this.random),
      a: () => adjectives.draw(this.random),
      d: () => this.one(days),
      month: () => this.one(months),
      year: () => String(1950 + Math.floor(this.random() * 75)),
      '#': () => this.number(900),
      small: () => this.number(60),
      place: () => this.place,
      body: () => this.body,
      last: () => this.one(this.people.map(({ last }) => last)),
    };
    return frame.replace(/\{([^}]+)\}/gu, (_, slot: string) => slots[slot]?.() ?? '');
  }
}

/**
 * An article that nobody wrote: the form of news, words as often as texts have them, names that nobody bears. The
 * same seed and number give the same article.
 */
export function newsArticle(seed: string, number: number): News {
  const random = randomFor(`${seed} ${number}`);
  const writer = new Writer(random);
  const { body, people, place } = writer;
  const count = sentencesAtLeast + Math.floor(random() * sentencesMore);
  const sentences: string[] = [];
  const statements: ContentsFile['statements'] = [];
  const questions: { text: string; support: string }[] = [];
  for (const { last, name, role, id } of people) {
    const quote = writer.fill(writer.one(quotes));
    const cue = writer.one(cues);
    sentences.push(`“${quote},” ${cue} ${name}, ${role} of the ${body}.`);
    statements.push({
      id: `statement-${statements.length + 1}`,
      speakers: [id],
      cue: { text: cue, within: `${cue} ${name}` },
      direct: true,
      words: { text: quote, within: `“${quote},” ${cue} ${name}` },
    });
    const [about = 'plan'] = quote.split(' ').filter((word) => /^[a-z]{5,}$/u.test(word));
    questions.push({ text: `what did ${last} say about the ${about}?`, support: quote });
  }
  while (sentences.length < count) {
    const sentence = writer.fill(writer.one(frames));
    if (sentences.includes(sentence)) continue;
    sentences.push(capital(sentence));
    const words = sentence.split(/[^\p{L}]+/u).filter((word) => /^[a-z]{5,}$/u.test(word));
    const [a, b, c] = [1, 2, 3].map(() => words[Math.floor(random() * words.length)] ?? '');
    questions.push({ text: `did the ${a} have a ${b} or a ${c} in ${place}?`, support: sentence });
  }
  const [first = ''] = sentences.splice(people.length, 1);
  sentences.unshift(first);
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 3) paragraphs.push(sentences.slice(at, at + 3).join(' '));
  const title = writer.fill('{body} {v} {a} {n} after {n}');
  const date = `${1 + Math.floor(random() * 28)} ${writer.one(months)} ${2000 + Math.floor(random() * 30)}`;
  const [leader] = people;
  const within = `${leader?.role} of the ${body}`;
  const contents: ContentsFile = {
    title,
    date,
    source: null,
    summary: [first],
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      aliases: [person.last],
      role: { text: person.role, within: `${person.name}, ${person.role}` },
      of: ['body'],
      introduced: `${person.name}, ${person.role}`,
    })),
    places: [{ id: 'place', name: place, aliases: [], kind: 'city', introduced: { text: place, within } }],
    organisations: [
      { id: 'body', name: body, aliases: [], kind: 'organisation', introduced: { text: body, within } },
    ],
    events: [],
    statements,
    facts: [],
  };
  const text = [title, date, ...paragraphs].join('\n\n');
  return { slug: `news-${number}`, text, contents, questions };
}
