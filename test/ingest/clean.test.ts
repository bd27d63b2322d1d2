import { describe, expect, it } from 'vitest';
import { clean } from '../../src/ingest/clean.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';

const body = 'The town opened a new bridge over the river on Monday, two years after the old one fell.';

describe('clean', () => {
  it('leaves out share lines and captions of a plain text, and lists them', () => {
    const { text, leftOut } = clean(
      `Bridge opens\n\n${body}\n\nPhoto: Getty Images\n\nRelated Post\n\nShare this`,
      'text',
    );
    expect(text).toBe(`Bridge opens\n\n${body}\n`);
    expect(leftOut).toEqual(['Photo: Getty Images', 'Related Post', 'Share this']);
  });

  it('keeps a sentence that begins like a share line', () => {
    const sentence = 'Comments from the mayor were cheered.';
    expect(clean(`${body}\n\n${sentence}`, 'text').text).toContain(sentence);
  });

  it('keeps a headline that looks like a link to a film', () => {
    expect(clean(`Watch: bridge opens\n\n${body}`, 'text').text).toContain('Watch: bridge opens');
    expect(clean(`Bridge opens\n\n${body}\n\nWatch: bridge opens`, 'text').text).not.toContain('Watch');
  });

  it('leaves out a by-line in the body; what a text says twice it says twice, and a page says it once', () => {
    const long = `${body} ${body.replace('town', 'county')} ${body.replace('river', 'bay')} ${body}`;
    const blocks = ['Bridge opens', 'By Ann Lee', long, 'By Ann Lee', long, 'Yes.', 'Yes.'];
    const { author, leftOut, text: made } = clean(blocks.join('\n\n'), 'text');
    expect(made).toBe(`Bridge opens\n\nBy Ann Lee\n\n${long}\n\n${long}\n\nYes.\n\nYes.\n`);
    expect(author).toBe('Ann Lee');
    expect(leftOut).toHaveLength(0);
    const [title, ...rest] = blocks;
    const page = clean(`<h1>${title}</h1>${rest.map((block) => `<p>${block}</p>`).join('')}`, 'html');
    expect(page.text.split(long)).toHaveLength(2);
    expect(page.leftOut).toContainEqual(expect.stringMatching(/^The town opened a new bridge .*…$/u));
  });

  it('takes the date out of a by-line that says who wrote it once more', () => {
    const raw = `---\ntitle: Bridge opens\nauthor: Ann Lee\n---\n\n# Bridge opens\n\n*By Ann Lee, 3 March 2026*\n\n${body}`;
    expect(clean(raw, 'markdown').text).toBe(`Bridge opens\n\n3 March 2026\n\nBy Ann Lee\n\n${body}\n`);
  });

  it('joins lines that were broken inside a paragraph', () => {
    expect(clean('One line\nand its end.\n\nAnother one.', 'text').text).toBe(
      'One line and its end.\n\nAnother one.\n',
    );
  });

  it('keeps lines apart that are paragraphs of their own', () => {
    const long = `${body} ${body}`;
    const other = `${body} She said so.`;
    expect(clean(`Title\n\n${long}\n${other}\nA third.`, 'text').text).toBe(
      `Title\n\n${long}\n\n${other}\n\nA third.\n`,
    );
  });

  it('takes marks out of Markdown', () => {
    expect(clean(`# Bridge *opens*\n\n${body} See [more](http://x.test).`, 'markdown').text).toBe(
      `Bridge opens\n\n${body} See more.\n`,
    );
  });

  it.each([
    ['', 'no words'],
    ['  \n\n 123 --', 'no words'],
    ['a'.repeat(5_000_001), 'longer than'],
  ])('refuses what is no article', (text, reason) => {
    expect(() => clean(text, 'text')).toThrow(Unreadable);
    expect(() => clean(text, 'text')).toThrow(reason);
  });

  const german =
    'Die Stadt hat am Montag eine neue Brücke über den Fluss eröffnet und viele Menschen waren gekommen. ';

  it.each([
    ['German', german.repeat(4)],
    [
      'French',
      'La ville a ouvert lundi un nouveau pont sur le fleuve, deux ans après la chute de l’ancien, et beaucoup de gens étaient venus pour le voir avant la nuit. '.repeat(
        3,
      ),
    ],
    [
      'Russian',
      'Город открыл в понедельник новый мост через реку, через два года после падения старого. '.repeat(4),
    ],
    ['Japanese', '町は月曜日、古い橋が嵐で落ちてから二年後に、川にかかる新しい橋を開通させた。'.repeat(10)],
    // Which one it cannot tell of Finnish.
    [
      'another language',
      'Kaupunki avasi maanantaina uuden sillan joen yli, kaksi vuotta vanhan sillan sortumisen jälkeen. '.repeat(
        4,
      ),
    ],
  ])('refuses a text that seems to be in %s', (language, text) => {
    const told = `the text seems to be in ${language}, and only English articles can be read`;
    expect(() => clean(`Bridge opens\n\n${text}`, 'text')).toThrow(told);
  });

  it('warns only of a text that is partly in another language, or too short to tell', () => {
    const mixed = clean(`${body}\n\n${german.repeat(3)}`, 'text');
    expect(mixed.warnings.join()).toContain('English');
    expect(clean(german, 'text').warnings.join()).toContain('short');
  });

  it.each([
    [
      'names',
      'Among those honoured were Jürgen Großmann, Søren Kjærgaard, Zofia Wiśniewska, Nguyễn Văn Minh, Aoife Ní Dhomhnaill, Åsa Lindström and Șerban Țiriac of the Gesellschaft für Brückenbau in Saarbrücken. They shared the prize with the Société des ponts et chaussées.',
    ],
    [
      'quotations',
      'The mayor spoke for an hour on the quay in the rain. “Wir haben diese Brücke zusammen gebaut, und niemand wird sie uns nehmen, solange wir hier leben,” he told the crowd, which had waited since noon.',
    ],
  ])('reads an English text with many foreign %s', (_, text) => {
    expect(clean(`Bridge opens\n\n${text}`, 'text').text).toContain(text);
  });

  it('warns of missing paragraphs', () => {
    expect(clean(`${body} `.repeat(400), 'text').warnings.join()).toContain('paragraphs');
  });
});
