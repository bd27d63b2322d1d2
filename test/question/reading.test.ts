import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/question/answerType.js';
import { inEnglishForm } from '../../src/question/foreign.js';
import { readIntent, tidy } from '../../src/question/intent.js';

describe('what a question wants', () => {
  it.each([
    ['who won?', 'person'],
    ['whose idea was it', 'person'],
    ['where did they meet', 'place'],
    ['what country hosted it', 'place'],
    ['when did it start', 'time'],
    ['in what year was it built', 'time'],
    ['how long did it take', 'duration'],
    ['how long ago was that', 'time'],
    ['how many people died', 'number'],
    ['what percentage agreed', 'number'],
    ['what is the population of the town', 'number'],
    ['why did he leave', 'reason'],
    ['how come it failed', 'reason'],
    ['what was the reason for it', 'reason'],
    ['how did they escape', 'manner'],
    ['which engineer designed it', 'person'],
    ['what did he find', 'thing'],
    ['was it cancelled', 'yes-no'],
    ['bridge repairs', 'topic'],
    ['when the bridge fell, who was on it', 'person'],
    ['the man who crossed it was called what', 'thing'],
    ['those who fled were compared to whom', 'person'],
  ])('%s → %s', (question, wanted) => {
    expect(readQuestion(question).wanted).toBe(wanted);
  });

  it.each([
    ['which old city fell', 'city'],
    ["what group's campaign was it", 'group'],
    ['what is the name of the king', 'king'],
  ])('%s is about a %s', (question, head) => {
    expect(readQuestion(question).head?.norm).toBe(head);
  });
});

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
    ['did holm mention tolls', 'said'],
    ['was holm at the opening', 'attended'],
    ['where was the opening', 'where'],
    ['who opened the bridge', 'who'],
    ['which minister resigned', 'who'],
  ])('%s → %s', (question, kind) => {
    expect(readIntent(tidy(question))[0]?.kind).toBe(kind);
  });

  it('takes speaker and topic apart', () => {
    expect(readIntent('what did the lord mayor say about the new bridge')[0]).toEqual({
      kind: 'said',
      speaker: 'the lord mayor',
      verb: 'say',
      about: 'the new bridge',
    });
  });

  it.each([
    ['hey can you tell me who won please??', 'who won'],
    ['so, does anyone know where it was', 'where it was'],
  ])('%s → %s', (typed, tidied) => {
    expect(tidy(typed)).toBe(tidied);
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
