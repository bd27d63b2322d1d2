import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { altOf, wordsOn } from '../../src/card/card.js';
import { longest } from '../../src/card/makeCard.js';
import { card, offered, type Told } from './story.js';

const paraphrase = 'Pia Brandt looked on';

describe('a card', () => {
  it('has the article’s words, and who says them where', () => {
    expect(wordsOn(card())).toEqual({
      quotation: '“Every quay must open before the ice comes.”',
      speaker: 'Ann Lee',
      role: 'Harbour master',
      title: 'Harbour To Open Its Quays',
      date: '4 March 2025',
      host: 'leyland-times.example',
    });
    expect(altOf(wordsOn(card()))).toBe(
      [
        '“Every quay must open before the ice comes.”',
        '— Ann Lee, Harbour master',
        'Harbour To Open Its Quays',
        '4 March 2025 · leyland-times.example',
      ].join('\n'),
    );
  });

  it('leaves out what the article does not tell', () => {
    expect(altOf(wordsOn(card({ date: null, role: null, url: null })))).toBe(
      '“Every quay must open before the ice comes.”\n— Ann Lee\nHarbour To Open Its Quays',
    );
  });

  it.each<[string, Told]>([
    ['a single word', { words: 'Surprise' }],
    ['words in German', { words: 'Größe heißt: über Nacht – ohne Ärger …', open: '„', close: '“' }],
    ['words in Polish', { words: 'Żółw śpi, a łódź płynie', speaker: 'Łucja Ćwik' }],
    ['words in Russian', { words: 'Лёд сойдёт в мае', speaker: 'Анна Ёлкина', open: '«', close: '»' }],
    ['words in Ukrainian', { words: 'Ґанок і її дім є тут' }],
    ['words in Greek', { words: 'Η γέφυρα ανοίγει', speaker: 'Άννα Λη' }],
    ['words in Vietnamese', { words: 'Cầu sẽ mở cửa vào thứ bảy' }],
    ['signs that are no letters', { words: 'It costs € 5 (or £4½) & 100 % of § 3, #1* – ©Varn™' }],
    ['a confidence that leaves no doubt', { statement: { confidence: 0.8 } }],
    ['as many characters as there is room for', { words: 'a'.repeat(longest.quotation) }],
  ])('is offered for %s', (_, story) => {
    expect(offered(story)).not.toBeNull();
  });

  it.each<[string, Told]>([
    ['the reporter’s words', { statement: { direct: false, words: paraphrase } }],
    ['words of which it is open who says them', { statement: { speakers: [] } }],
    ['words that several say', { statement: { speakers: ['speaker', 'pia'] } }],
    ['a speaker of whom a program is not sure', { statement: { confidence: 0.79 } }],
    ['words that are too long', { words: 'a'.repeat(longest.quotation + 1) }],
    ['a headline that is too long', { title: `Harbour${' and more'.repeat(32)}` }],
    ['words in Hebrew', { words: 'הגשר ייפתח מחר' }],
    ['words in Arabic', { words: 'سيفتح الجسر غدا' }],
    ['words in Chinese', { words: '桥明天开放' }],
    ['words in Georgian', { words: 'ხიდი გაიხსნება' }],
    ['a speaker in another script', { speaker: '安李' }],
    ['a date in another script', { date: '٤ مارس ٢٠٢٥' }],
    ['an emoji', { words: 'It opens tomorrow 🎉' }],
    ['a sign that is shown as an emoji', { words: 'It opens tomorrow ❤ with love' }],
    ['a sign that turns the direction of writing', { words: 'It opens \u202etomorrow' }],
    ['a letter with its mark apart', { words: 'The cafe\u0301 opens' }],
    ['a sign that the font lacks', { words: 'It opens ⇒ tomorrow' }],
  ])('is not offered for %s', (_, story) => {
    expect(offered(story)).toBeNull();
  });

  it('never says a word of a quotation that the article has not, nor more than a description holds', () => {
    const words = fc.stringMatching(/^[a-zäöüßéłñ]([ a-zäöüßéłñ,.—–’:;!?&<>{}$%*_~`|]{0,640}[a-z])?$/);
    fc.assert(
      fc.property(words, (said) => {
        const found = offered({ words: said });
        if (!found) return;
        const { text } = found.quotation;
        expect(wordsOn(found).quotation).toBe(`“${text}”`);
        expect(found.quotation.article.text).toContain(`“${text}”`);
        expect(altOf(wordsOn(found)).length).toBeLessThanOrEqual(1024);
      }),
    );
  });
});
