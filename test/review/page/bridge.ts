import type { Fault, View } from '../../../src/review/api.js';
import type { ArticleFile } from '../../../src/review/page/file.js';
import { readFile } from '../../../src/review/reading.js';

/** An invented article. */
export const text = `Harbour Bridge to Close for a Year

3 March 2031

By Ada Quill

The harbour bridge will close in May, the mayor of Port Arlen said on Monday. “We cannot wait any longer,” Marta Kovacs said. “The cables are forty years old.”

Kovacs told residents that ferries would run every ten minutes. The bridge opened in 1991.

Engineers met in Port Arlen on Friday, among them Lena Ode and Tomas Brandt of the Ferry Union. Governor Iva Holt stayed away from the meeting.

“It is a scandal,” a spokesman said. Ode was seen on the bridge later.
`;

/** What was read in it; the program is not sure of some of it. */
export const file: ArticleFile = {
  draft: true,
  title: 'Harbour Bridge to Close for a Year',
  date: '3 March 2031',
  author: 'Ada Quill',
  source: null,
  summary: ['The harbour bridge will close in May', 'The bridge opened in 1991.'],
  people: [
    {
      id: 'marta-kovacs',
      name: 'Marta Kovacs',
      aliases: ['Kovacs'],
      role: 'mayor of Port Arlen',
      of: ['port-arlen'],
      introduced: 'the mayor of Port Arlen',
    },
    {
      id: 'lena-ode',
      name: 'Lena Ode',
      aliases: [],
      role: null,
      of: ['ferry-union'],
      introduced: 'Lena Ode',
      confidence: 0.95,
    },
    { id: 'ode', name: 'Ode', aliases: [], role: null, of: [], introduced: 'Ode was seen', confidence: 0.6 },
    {
      id: 'tomas-brandt',
      name: 'Tomas Brandt',
      aliases: ['Brandt'],
      role: null,
      of: ['ferry-union'],
      introduced: 'Tomas Brandt of the Ferry Union',
    },
    {
      id: 'iva-holt',
      name: 'Iva Holt',
      aliases: ['Holt'],
      role: 'Governor',
      of: [],
      introduced: 'Governor Iva Holt',
    },
  ],
  organisations: [
    {
      id: 'ferry-union',
      name: 'Ferry Union',
      aliases: [],
      kind: 'organisation',
      introduced: 'the Ferry Union',
      confidence: 0.7,
    },
  ],
  places: [
    {
      id: 'port-arlen',
      name: 'Port Arlen',
      aliases: [],
      kind: 'city',
      introduced: 'the mayor of Port Arlen',
      confidence: 0.8,
    },
  ],
  events: [
    {
      id: 'meeting',
      name: 'the meeting',
      aliases: [],
      places: ['port-arlen'],
      when: 'on Friday',
      attended: [
        {
          who: ['lena-ode', 'tomas-brandt'],
          words: 'among them Lena Ode and Tomas Brandt',
          complete: false,
        },
      ],
      absent: [{ who: ['iva-holt'], words: 'Governor Iva Holt stayed away from the meeting' }],
      passages: ['Engineers met in Port Arlen on Friday'],
      confidence: 0.75,
    },
  ],
  statements: [
    {
      id: 'wait',
      speakers: ['marta-kovacs'],
      direct: true,
      words: 'We cannot wait any longer,',
      cue: 'Marta Kovacs said',
      confidence: 0.55,
      candidates: [{ who: 'iva-holt', share: 0.2, words: 'Iva Holt' }],
    },
    {
      id: 'cables',
      speakers: ['marta-kovacs'],
      direct: true,
      words: 'The cables are forty years old.',
      cue: 'Marta Kovacs said',
      confidence: 0.9,
    },
    {
      id: 'ferries',
      speakers: ['marta-kovacs'],
      direct: false,
      words: 'Kovacs told residents that ferries would run every ten minutes.',
      cue: 'told residents that',
      confidence: 0.85,
    },
    {
      id: 'scandal',
      speakers: [],
      direct: true,
      words: 'It is a scandal,',
      cue: 'a spokesman said',
      confidence: 0.82,
      candidates: [{ who: 'ferry-union', share: 0.3, words: 'Ferry Union' }],
    },
  ],
  facts: [
    { id: 'opened', words: 'The bridge opened in 1991.', about: [], confidence: 0.8 },
    { id: 'seen', words: 'Ode was seen on the bridge later.', about: ['ode'], confidence: 0.7 },
  ],
};

/** What the program says of a file for this text. */
export function readingOf(of: ArticleFile): View['reading'] {
  return readFile('bridge', text, { ...of }).reading;
}

/** The errors in a file for this text. */
export function errorsIn(of: ArticleFile): Fault[] {
  return readingOf(of).faults.filter(({ severity }) => severity === 'error');
}

/** The article as the program sends it. */
export function viewOf(of: ArticleFile = file, parts: Partial<View> = {}): View {
  const { article, reading } = readFile('bridge', text, { ...of });
  const header = [...text.slice(0, article.paragraphs[0]?.start).matchAll(/\S[^\n]*/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
  const span = ({ end, start }: { start: number; end: number }) => ({ start, end });
  return {
    slug: 'bridge',
    state: 'draft',
    publicFrom: null,
    isNext: false,
    version: 'first',
    text,
    paragraphs: [...header, ...article.paragraphs.map(span)],
    sentences: article.sentences.map(span),
    file: { ...of },
    reading,
    conflicts: [],
    ...parts,
  };
}
