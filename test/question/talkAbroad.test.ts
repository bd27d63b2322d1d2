import { describe, expect, it } from 'vitest';
import { type OtherLanguage, otherLanguages } from '../../src/lexicon/languages.js';
import type { Talk } from '../../src/question/languages/grammar.js';
import { meaningsOf } from '../../src/question/smallTalk.js';

/** Small talk as people type it, by what it means. */
const said: Readonly<Record<OtherLanguage, Readonly<Record<Talk, string>>>> = {
  de: {
    greeting: 'Guten Morgen!',
    thanks: 'Vielen Dank',
    farewell: 'Tschüss',
    identity: 'Bist du ein Bot?',
    wellbeing: 'Wie geht’s dir?',
    remark: 'alles klar',
    help: 'Was kannst du?',
    articles: 'Welche Artikel gibt es?',
  },
  es: {
    greeting: '¡Buenas tardes!',
    thanks: 'muchas gracias',
    farewell: 'Hasta luego',
    identity: '¿Quién eres?',
    wellbeing: '¿Cómo estás?',
    remark: 'vale',
    help: '¿Qué puedes hacer?',
    articles: '¿Qué artículos tienes?',
  },
  fr: {
    greeting: 'Salut !',
    thanks: 'merci beaucoup',
    farewell: 'Au revoir',
    identity: 'Qui es-tu ?',
    wellbeing: 'ça va ?',
    remark: 'd’accord',
    help: 'Comment ça marche ?',
    articles: 'Liste des articles',
  },
  it: {
    greeting: 'Buongiorno',
    thanks: 'grazie mille',
    farewell: 'arrivederci',
    identity: 'Chi sei?',
    wellbeing: 'Come stai?',
    remark: 'va bene',
    help: 'aiuto!',
    articles: 'Quali articoli hai?',
  },
  pl: {
    greeting: 'Cześć',
    thanks: 'Dziękuję bardzo',
    farewell: 'do widzenia',
    identity: 'Kim jesteś?',
    wellbeing: 'jak się masz?',
    remark: 'dobrze',
    help: 'Jak to działa?',
    articles: 'jakie masz artykuły?',
  },
  pt: {
    greeting: 'Boa noite!',
    thanks: 'muito obrigada',
    farewell: 'Até mais',
    identity: 'Você é um robô?',
    wellbeing: 'tudo bem?',
    remark: 'beleza 👍',
    help: 'O que você sabe fazer?',
    articles: 'Quais artigos você tem?',
  },
  ru: {
    greeting: 'Добрый день!',
    thanks: 'большое спасибо',
    farewell: 'до свидания',
    identity: 'Кто ты?',
    wellbeing: 'Как дела?',
    remark: 'понятно',
    help: 'Что ты умеешь?',
    articles: 'Какие у тебя есть статьи?',
  },
  uk: {
    greeting: 'Доброго дня!',
    thanks: 'щиро дякую',
    farewell: 'бувай',
    identity: 'Хто ти?',
    wellbeing: 'Як справи?',
    remark: 'зрозуміло',
    help: 'Як це працює?',
    articles: 'покажи всі статті',
  },
};

describe('small talk in other languages', () => {
  it.each(
    otherLanguages.flatMap((language) =>
      Object.entries(said[language]).map(([meaning, line]) => [line, meaning, language] as const),
    ),
  )('“%s” is %s (%s)', (line, meaning) => expect(meaningsOf(line)).toEqual([meaning]));

  it.each([
    'Oi, o que Rubio disse?',
    'Quem é você no artigo?',
    'tudo bem com Zelensky',
    'bom dia para quem?',
    'Welche Artikel des Vertrags gelten?',
    'aide à l’Ukraine',
    'какие статьи договора нарушены?',
    'lista dos artigos do tratado',
  ])('“%s” is none', (line) => expect(meaningsOf(line)).toEqual([]));
});
