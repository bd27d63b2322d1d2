import { describe, expect, it } from 'vitest';
import { inEnglishForm } from '../../src/question/foreignQuestion.js';
import { withoutCourtesy } from '../../src/question/normalise.js';
import { intentOf } from '../../src/question/query.js';

describe('what its form asks for', () => {
  it.each([
    ['tldr', 'summary'],
    ['can you sum it up please', 'summary'],
    ['whats this article about', 'summary'],
    ['headline?', 'headline'],
    ['when was this published', 'date'],
    ['who published this', 'source'],
    ['who wrote this', 'author'],
    ['what did the mayor say about the bridge', 'said'],
    ["what's the mayor's view on tolls", 'said'],
    ['was holm at the opening', 'whether'],
    ['where was the opening', 'where'],
    ['who opened the bridge', 'who'],
    ['which minister resigned', 'who'],
    ['harbour bridge', 'name'],
    ['why was it closed', 'open'],
    ['which bridge was closed', 'open'],
  ])('%s → %s', (question, kind) => {
    expect(intentOf(withoutCourtesy(question)).kind).toBe(kind);
  });

  it('takes speaker and topic apart', () => {
    expect(intentOf('what did the lord mayor say about the new bridge')).toEqual({
      kind: 'said',
      speaker: 'the lord mayor',
      verb: 'say',
      about: 'the new bridge',
    });
  });

  it.each([
    ['hey can you tell me who won please??', 'who won'],
    ['so, does anyone know where it was', 'where it was'],
    ['wat did ppl say abt it', 'what did people say about it'],
    ['who in the U.S. won', 'who in the U.S. won'],
  ])('%s → %s', (typed, plain) => {
    expect(withoutCourtesy(typed)).toBe(plain);
  });
});

describe('other languages', () => {
  it.each([
    ['Was sagte Lawrow über die NATO?', 'what did Lawrow say about NATO'],
    ['что сказал Лавров о НАТО', 'what did Лавров say about NATO'],
    ['хто такий Зеленський?', 'who is Зеленський'],
    ['qui est Rubio ?', 'who is Rubio'],
    ['¿qué dijo Rubio?', 'what did Rubio say'],
    ['chi è Meloni', 'who is Meloni'],
    ['kto to Tusk', 'who is Tusk'],
    ['who is Tusk', 'who is Tusk'],
  ])('%s → %s', (question, english) => {
    expect(inEnglishForm(question)).toBe(english);
  });
});
