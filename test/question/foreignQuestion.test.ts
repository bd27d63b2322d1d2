import { describe, expect, it } from 'vitest';
import { otherLanguages } from '../../src/lexicon/languages.js';
import { inEnglishForm, readForeignQuestion } from '../../src/question/foreignQuestion.js';
import { respond } from '../../src/request/respond.js';
import { questions } from '../answer/natoTalks/lines.js';
import { trainedReader } from '../desk.js';
import { shippedDesk } from '../discord/support.js';

/** Questions as typed, by what is asked: each must come to the same answer as its English. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'what did Zelensky say?': [
    'Was sagte Selenskyj?',
    'Was hat Selenskyj gesagt?',
    'Что сказал Зеленский?',
    'что Зеленский сказал',
    'Що сказав Зеленський?',
    'Qu’a dit Zelensky ?',
    "Qu'est-ce que Zelensky a dit ?",
    'Co powiedział Zełenski?',
    'Cosa ha detto Zelensky?',
    '¿Qué dijo Zelenski?',
    'que dijo zelenski',
    'O que Zelensky disse?',
    'oq o Zelenski falou',
  ],
  'what did Lavrov say about NATO?': [
    'Was sagt Lawrow über die NATO?',
    'Что говорит Лавров о НАТО?',
    'що сказав Лавров про НАТО',
    'qu’a dit Lavrov sur l’OTAN ?',
    'Co Ławrow powiedział o NATO?',
    'Che cosa ha detto Lavrov sulla NATO?',
    '¿Qué ha dicho Lavrov sobre la OTAN?',
    'O que o Lavrov disse sobre a Otan?',
  ],
  'who was at Riyadh?': [
    'Wer war in Riad dabei?',
    'Wer nahm an den Gesprächen in Riad teil?',
    'Кто был в Эр-Рияде?',
    'кто участвовал в переговорах в Эр-Рияде?',
    'Хто брав участь у переговорах в Ер-Ріяді?',
    'Qui était à Riyad ?',
    'Qui a participé aux discussions à Riyad ?',
    'Kto był w Rijadzie?',
    'Kto uczestniczył w rozmowach w Rijadzie?',
    'Chi ha partecipato ai colloqui di Riad?',
    '¿Quiénes participaron en las conversaciones de Riad?',
    '¿Quién estuvo en Riad?',
    'Quem participou das negociações em Riad?',
    'Quem estava em Riad?',
  ],
  'who is Yury Ushakov?': [
    'wer ist Uschakow',
    'кто такой Ушаков?',
    'Хто такий Ушаков?',
    'Qui est Ouchakov ?',
    'Kto to jest Uszakow?',
    'Chi è Ushakov?',
    '¿Quién es Ushakov?',
    'Quem é Ushakov?',
  ],
  'who is the president of Ukraine?': [
    'Wer ist der Präsident der Ukraine?',
    'Кто президент Украины?',
    'Хто президент України?',
    'Qui est le président de l’Ukraine ?',
    'Kto jest prezydentem Ukrainy?',
    'Chi è il presidente dell’Ucraina?',
    '¿Quién es el presidente de Ucrania?',
    'Quem é o presidente da Ucrânia?',
  ],
  'was Ukraine invited to the talks?': [
    'Wurde die Ukraine zu den Gesprächen eingeladen?',
    'была ли приглашена Украина на переговоры?',
    'чи запросили Україну на переговори?',
    'L’Ukraine a-t-elle été invitée aux discussions ?',
    'Czy Ukraina została zaproszona na rozmowy?',
    'L’Ucraina è stata invitata ai colloqui?',
    '¿Fue invitada Ucrania a las conversaciones?',
    'A Ucrânia foi convidada para as negociações?',
  ],
  summary: [
    'Worum geht es?',
    'Zusammenfassung bitte',
    'о чём статья?',
    'про що стаття?',
    'De quoi parle l’article ?',
    'O czym jest artykuł?',
    'Di cosa parla l’articolo?',
    '¿De qué trata el artículo?',
    'Do que trata o artigo?',
  ],
};

describe('questions of other languages', () => {
  it.each(Object.entries(asked).flatMap(([english, all]) => all.map((typed) => [typed, english])))(
    '%s is answered as %s',
    async (typed, english) => {
      const desk = { ...(await shippedDesk()), reader: trainedReader };
      const outcome = async (line: string) => {
        const answer = await respond(desk, line);
        const people = 'people' in answer ? answer.people.map(({ name }) => name.text) : [];
        const quotes = 'quotes' in answer ? answer.quotes.map(({ statement }) => statement.id) : [];
        const evidence = 'evidence' in answer ? answer.evidence.slice(0, 1).map(({ text }) => text) : [];
        return { status: answer.status, people, quotes, evidence };
      };
      expect((await outcome(english)).status).toBe('answered');
      expect(await outcome(typed)).toEqual(await outcome(english));
    },
  );

  it.each([
    ['Кто критиковал Зеленского?', 'who criticised Зеленский'],
    ['und Rubio?', 'and Rubio'],
    ['а Лавров?', 'and Лавров'],
    ['Warum ist Frankreich dagegen?', 'why ist France dagegen'],
    ['Что заявил министр иностранных дел Польши?', 'what did foreign minister Poland say'],
  ])('%s is read as “%s”', (typed, english) => expect(inEnglishForm(typed)).toBe(english));

  it('are of every language that the bot speaks', () => {
    for (const language of otherLanguages) {
      const own = Object.values(asked).filter((all) =>
        all.some((typed) => readForeignQuestion(typed, language)?.language === language),
      );
      expect([language, own.length]).toEqual([language, Object.keys(asked).length]);
    }
  });

  it('are no English ones', () => {
    const english = [...questions, 'war in Ukraine', 'a summary?', 'A Rubio quote?'];
    expect(english.filter((line) => readForeignQuestion(line))).toEqual([]);
  });
});
