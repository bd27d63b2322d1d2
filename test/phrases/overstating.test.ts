import { describe, expect, it } from 'vitest';
import { check } from '../../src/answer/check/check.js';
import { who } from '../../src/answer/who/who.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { type Language, otherLanguages } from '../../src/lexicon/languages.js';
import { englishOf, phraseKeys } from '../../src/phrases/keys.js';
import { locales } from '../../src/phrases/locales/index.js';
import { plainText } from '../../src/present/present.js';
import { formsOf } from './forms.js';

/** What would say that an article or a text lacks something, by language: "the article does not say". */
const lacking: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:article|text)s? (?:does not|do not|says? nothing|reports? no|has no|gives? no|names? no)/iu,
  de: /\b(?:Artikel|Text) (?:sagt|nennt|berichtet|gibt|hat|macht) (?:\p{L}+ )?(?:nicht|kein)/iu,
  es: /\b(?:artículo|texto) no (?:dice|deja|menciona|da|tiene|informa)/iu,
  fr: /(?:article|texte) ne (?:dit|précise|donne|mentionne|me permet)/iu,
  it: /(?:articolo|testo) non (?:dice|chiarisce|precisa|riporta|cita)/iu,
  pl: /(?:artykuł|tekst) (?:tego )?nie (?:mówi|podaje|wymienia)/iu,
  pt: /(?:artigo|texto) não (?:diz|deixa|menciona|traz|dá)/iu,
  ru: /(?:статья|текст) не (?:говорит|называет|сообщает)|(?:статье|тексте) (?:об этом )?не (?:сказано|говорится)/iu,
  uk: /(?:стаття|текст) не (?:каже|називає|повідомляє)|(?:статті|тексті) (?:про це )?не (?:сказано|йдеться)/iu,
};
/** What a moderator says, not the bot. */
const others = ['reviewNobody'];

const text = `Ferry Talks Begin

Norland’s Ada Holm and South Reach’s Ben Okoro met in Varn. South Reach said it was “ready to sail.”
`;
const file = {
  title: 'Ferry Talks Begin',
  date: null,
  source: null,
  summary: ['Norland’s Ada Holm and South Reach’s Ben Okoro met in Varn.'],
  people: [
    { id: 'ada-holm', name: 'Ada Holm', role: null, introduced: 'Norland’s Ada Holm', of: ['norland'] },
    { id: 'ben-okoro', name: 'Ben Okoro', role: null, introduced: 'Ben Okoro', of: ['south-reach'] },
  ],
  organisations: [],
  places: [
    { id: 'norland', name: 'Norland', kind: 'country', introduced: { text: 'Norland', nth: 1 } },
    { id: 'south-reach', name: 'South Reach', kind: 'country', introduced: { text: 'South Reach', nth: 1 } },
  ],
  events: [],
  statements: [
    {
      id: 'ready',
      speakers: ['south-reach'],
      direct: true,
      words: 'ready to sail.',
      cue: { text: 'said', within: 'South Reach said' },
    },
  ],
  facts: [],
};
const { faults, knowledge } = readKnowledge('ferry', text, JSON.stringify(file));
if (!knowledge) throw new Error(faults.map(({ message, path }) => `${path}: ${message}`).join('\n'));

describe('the bot’s own words', () => {
  it.each(['en', ...otherLanguages] as const)(
    'never say that the article lacks something (%s)',
    (language) => {
      const said = phraseKeys.filter((key) => {
        const words =
          language === 'en'
            ? [englishOf(key)]
            : formsOf(key, language).map((form) => locales[language].phrases[form] ?? '');
        return words.some((one) => lacking[language].test(one));
      });
      expect(said.filter((key) => !others.includes(key))).toEqual([]);
    },
  );

  it('name the country of whom the article puts there', () => {
    const [lead] = plainText(who(knowledge, 'norland')).split('\n');
    expect(lead).toBe('People whom the article connects with “Norland”:');
  });

  it.each([
    ['south reach', 'Word for word: South Reach in the article.'],
    ['ada holm', 'Not Ada Holm. The article attributes it to “South Reach”.'],
    ['norland', 'Not “Norland”. The article attributes it to “South Reach”.'],
  ])('have a name in quotation marks where it would need an article: %s', (speaker, lead) => {
    expect(plainText(check(knowledge, 'ready to sail', speaker)).split('\n')[0]).toBe(lead);
  });
});
