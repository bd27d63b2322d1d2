import { describe, expect, it } from 'vitest';
import { readForeignQuestion } from '../../src/question/foreignQuestion.js';

/** Everyday questions, as people in Brazil type them, by the English form that each is read as. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'what did Rubio say': [
    'O que o Rubio disse?',
    'o que disse Rubio',
    'o que é que o Rubio falou?',
    'O Rubio disse o quê?',
    'oq o Rubio disse',
    'Me diga o que Rubio disse, por favor',
    'Você sabe o que o Rubio falou?',
  ],
  'what did Lavrov say about NATO': [
    'O que Lavrov disse sobre a Otan?',
    'o que o Lavrov acha da OTAN',
    'O que Lavrov falou a respeito da Otan?',
    'Qual é a posição do Lavrov sobre a Otan?',
  ],
  'what does Ukraine want': ['O que a Ucrânia quer?', 'O que quer a Ucrânia?', 'o que a ucrania quer'],
  'how did Zelensky react to agreement': [
    'Como Zelensky reagiu ao acordo?',
    'Como reagiu Zelensky ao acordo?',
  ],
  'and Lavrov': ['E o Lavrov?', 'e Lavrov?', 'E quanto ao Lavrov?'],
  'who was at meeting': ['Quem estava na reunião?', 'quem esteve presente no encontro?'],
  'who attended talks in Riad': ['Quem participou das negociações em Riad?', 'qm foi pras conversas em Riad'],
  'who attended meeting': [
    'Quem compareceu à reunião?',
    'Quem foi à reunião?',
    'quem participou do encontro',
  ],
  'who met in Riad': ['Quem se reuniu em Riad?'],
  'who is Ushakov': ['Quem é Ushakov?', 'quem é o Ushakov', 'quem e Ushakov'],
  'who is president of Ukraine': ['Quem é o presidente da Ucrânia?'],
  'who is foreign minister of Russia': ['Quem é o ministro das Relações Exteriores da Rússia?'],
  'who criticised Zelensky': ['Quem criticou Zelensky?', 'Quem foi que criticou o Zelensky?'],
  'who said it': ['Quem disse isso?', 'quem falou isso'],
  'who is he': ['Quem é ele?'],
  summary: [
    'Do que trata o artigo?',
    'sobre o que é a notícia?',
    'O que aconteceu?',
    'resumo',
    'me dá um resumo',
    'Resuma o artigo, por favor',
  ],
  'when was the article published': ['Quando o artigo foi publicado?', 'De quando é essa notícia?'],
  source: ['Qual é a fonte?', 'De onde veio esse texto?'],
  'where did talks take place': ['Onde aconteceram as negociações?', 'Onde as negociações foram realizadas?'],
  'where was Rubio': ['Onde está o Rubio?'],
  'where did they meet': ['Onde eles se encontraram?'],
  'when was meeting': ['Quando foi a reunião?', 'quando é a reunião'],
  'how long has war lasted': ['Há quanto tempo dura a guerra?', 'Quanto tempo dura a guerra?'],
  'why France rejected agreement': ['Por que a França rejeitou o acordo?', 'pq a França recusou o acordo'],
  'was Ukraine invited to talks': [
    'A Ucrânia foi convidada para as negociações?',
    'Foi convidada a Ucrânia para as negociações?',
    'Convidaram a Ucrânia para as negociações?',
  ],
  'was Rubio at Riad': ['Rubio estava em Riad?', 'O Rubio esteve em Riad?'],
};

describe('Portuguese questions', () => {
  it.each(Object.entries(asked).flatMap(([english, all]) => all.map((typed) => [typed, english])))(
    '%s is read as “%s”',
    (typed, english) => expect(readForeignQuestion(typed, 'pt-BR')).toEqual({ language: 'pt', english }),
  );

  it.each([
    ['Quando era il vertice a Parigi?', 'it'],
    ['Quando è la riunione?', 'it'],
    ['Da quanto tempo dura la guerra?', 'it'],
    ['¿Por qué Francia rechazó el acuerdo?', 'es'],
    ['por que la guerra continúa', 'es'],
  ])('“%s” is none', (typed, language) => {
    expect(readForeignQuestion(typed, 'pt-BR')?.language).toBe(language);
  });

  it('are those of a Portuguese reader where they may be Italian as well', () => {
    expect(readForeignQuestion('e Lavrov?', 'pt-BR')?.language).toBe('pt');
    expect(readForeignQuestion('e Lavrov?', 'it')?.language).toBe('it');
  });
});
