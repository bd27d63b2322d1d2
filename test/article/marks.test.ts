import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuoted } from '../../src/article/marks.js';

const read = (text: string): string[] =>
  findQuoted(text, { start: 0, end: text.length }).map(
    ({ start, end, single, open }) =>
      `${text.slice(start, end)}${single ? ' /single' : ''}${open ? ' /open' : ''}`,
  );

describe('findQuoted', () => {
  it('looks for marks in its paragraph alone, however many others a text has', () => {
    const text = 'No mark.\n\n'.repeat(50_000);
    const spans = Array.from({ length: 50_000 }, (_, at) => ({ start: 10 * at, end: 10 * at + 8 }));
    expect(spans.flatMap((span) => findQuoted(text, span))).toEqual([]);
    expect(findQuoted('None.\n\n“One.”', { start: 0, end: 5 })).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['“A b,” he said. “C ‘d’ e.”', ['A b,', 'C ‘d’ e.']],
    ['"A," he said, "b." It was 6\'2" tall.', ['A,', 'b.']],
    ["''This is it,'' he said. ``Never,'' too.", ['This is it,', 'Never,']],
    ['„Ja“, sagte «er».', ['Ja', 'er']],
    ['“Open, never closed. Yes', ['Open, never closed. Yes /open']],
    ['“He said “go” and left,” she said.', ['He said “go” and left,']],
    ["'I love it,' said Jo. 'It's great.' In the '90s", ['I love it, /single', "It's great. /single"]],
    ['He minds the workers’ rights and the dogs’ home.', []],
    ["Rock 'n' roll, 'tis said, isn't dead.", []],
    ['“”, "" and “ ” hold no words.', []],
  ])('%s', (text, quoted) => {
    expect(read(text)).toEqual(quoted);
  });

  it.each<[string, string[]]>([
    [
      '« Il pleut », dit Ada. «\u00a0Encore\u00a0» et «\u202ftoujours.\u202f»',
      ['Il pleut', 'Encore', 'toujours.'],
    ],
    ['»Es regnet«, sagte Ada. »Schon wieder.«', ['Es regnet', 'Schon wieder.']],
    ['»Det regnar», sade Ada. ”Igen”, sade hon. ”Alltid.”', ['Det regnar', 'Igen', 'Alltid.']],
    ['‹It rains›, said Ada. ›Again‹, she said. ‹ Always ›', ['It rains', 'Again', 'Always']],
    ['„Pada”, rzekła. „Es regnet“, sagte sie. „Ja",', ['Pada', 'Es regnet', 'Ja']],
    ['‚Es regnet‘, sagte Ada.', ['Es regnet /single']],
    ['“It rains“, said Ada. “Again“, she added. ‟Yes,” too.', ['It rains', 'Again', 'Yes,']],
    ['アダは「雨だ」と言った。『また』と。｢はい｣', ['雨だ', 'また', 'はい']],
    ['艾达说：“下雨了。”然后走了。她读《雨》。', ['下雨了。']],
    [",,It rains”, said Ada. ,,Again'' she said. ,,Yes,, too.", ['It rains', 'Again', 'Yes']],
    ['"It rains,” said Ada. "Again,“ she said. “Yes," too.', ['It rains,', 'Again,', 'Yes,']],
    ['＂It rains,＂ said Ada. ❝Again.❞ ‘‘Yes,’’ too.', ['It rains,', 'Again.', 'Yes,']],
    ['Ada said:"It rains." She said,“Again.”"Yes,"he said.', ['It rains.', 'Again.', 'Yes,']],
    ['" It rains," said Ada. “ Again ” " or not ", she asked.', ['It rains,', 'Again', 'or not']],
    ['"We were about to—" he said. "No—", she said.', ['We were about to—', 'No—']],
    ['One typed a,,b and 1,,2, <a href="rain"> and k=”v”.', []],
  ])('marks of many countries, and slips: %s', (text, quoted) => {
    expect(read(text)).toEqual(quoted);
  });

  it.each<[string, string[]]>([
    ["The rain in 's-Gravenhage was 'heavy as never', said Ada.", ['heavy as never /single']],
    ["Piet van 't Veen called it 'a wet day' and left.", ['a wet day /single']],
    ["Koos 't Hart met Rob van 't Wout in 's Heerenberg.", []],
    [
      "In the '80s it was 'dry', and ‘wet’ in the ’90s ’cause it rained on 'em.",
      ['dry /single', 'wet /single'],
    ],
    [
      "'I sang rock 'n' roll,' said O'Dell. 'It's the boys' song.'",
      ["I sang rock 'n' roll, /single", "It's the boys' song. /single"],
    ],
    ["'I was singin' all night,' said Ada.", ["I was singin' all night, /single"]],
    [
      "The 'seven springs' rained 'in'. The letter 's' is wet.",
      ['seven springs /single', 'in /single', 's /single'],
    ],
    ["It gave 'cause for worry'. 'Tis wet,' said Ada.", ['cause for worry /single', 'Tis wet, /single']],
    [
      '‘Ada’s “wet” day,’ he said. \'"Rain," she told me,\' he said.',
      ['Ada’s “wet” day, /single', '"Rain," she told me, /single'],
    ],
    ['‘The ‘old’ bridge leaks,’ she said. ‘It’s wet', ['The ‘old’ bridge leaks, /single']],
    ['Rain ‘ here and ‘ there’s rain’ ', []],
  ])('apostrophes are none: %s', (text, quoted) => {
    expect(read(text)).toEqual(quoted);
  });

  it.each<[string, string[]]>([
    ["A 6'2\" man, a 5\" pipe and a 12'' board.", []],
    ['"He is 6\'2" tall," said Ada. "A 5" pipe is short."', ['He is 6\'2" tall,', 'A 5" pipe is short.']],
    ['“The 7" and 9" pipes leak,” she said of "Route 9".', ['The 7" and 9" pipes leak,', 'Route 9']],
  ])('inches and feet are none: %s', (text, quoted) => {
    expect(read(text)).toEqual(quoted);
  });

  it.each<[string, string[]]>([
    [
      '„Er sagte ‚geh‘ und ging“, so Ada. »Sie rief ›halt‹.«',
      ['Er sagte ‚geh‘ und ging', 'Sie rief ›halt‹.'],
    ],
    ['« Il a dit “oui” et "non" », dit Ada.', ['Il a dit “oui” et "non"']],
    ['"She said "stop" twice," said Ada.', ['She said "stop" twice,']],
    ['“She said “stop twice,” said Ada.', ['She said “stop twice,']],
    ['“She said "stop twice,” said Ada.', ['She said "stop twice,']],
  ])('what is nested belongs to the outer quotation: %s', (text, quoted) => {
    expect(read(text)).toEqual(quoted);
  });

  it.each<[string, string[]]>([
    ['“It rains, she said. “We are wet,” she added. “Then', ['It rains,', 'We are wet,', 'Then /open']],
    ["“It rains,’ said Ada. \"We can't,' Bo told us. It was dry.", ['It rains,', "We can't,"]],
    ['He had “a wet day. It rained. “We are wet,” he added.', ['We are wet,']],
    ['The show "Wet and Dry "was called "a flood".', ['Wet and Dry', 'a flood']],
    ['“It rains «a lot» here and', ['It rains «a lot» here and /open']],
    ['“She told me, ‘Go,’ said Bo and', ['She told me, ‘Go,’ said Bo and /open']],
    ['We are wet,” he added. It was late" again.', []],
    ['»More ›More and ”more', []],
  ])('a mark that is not closed swallows no narration that others show: %s', (text, quoted) => {
    expect(read(text)).toEqual(quoted);
  });

  it.each<[string, string[]]>([
    [
      '“It rained. They called it “the flood”. It was bad.\n\n“Then it stopped,” he said.',
      ['It rained. They called it “the flood”. It was bad. /open'],
    ],
    [
      '“It rained, he said. “It was bad,” he said.\n\n“Then it stopped,” he said.',
      ['It rained,', 'It was bad,'],
    ],
    [
      '‘It rained on the boys’ tent.\n\n‘Then it stopped,’ he said.',
      ['It rained on the boys’ tent. /single /open'],
    ],
    ["'90s rain fell.\n\n'90s rain stopped.", []],
    ['»Es regnete.\n\n»Dann nicht mehr«, sagte er.', ['Es regnete. /open']],
    ['”Det regnade.\n\n”Sedan inte”, sade han.', ['Det regnade. /open']],
    ["``It rained.\n\n``Then it stopped,'' he said.", ['It rained. /open']],
  ])('a quotation goes on where the next paragraph opens it again: %s', (text, quoted) => {
    const end = text.indexOf('\n');
    expect(
      findQuoted(text, { start: 0, end }).map(
        (found) =>
          `${text.slice(found.start, found.end)}${found.single ? ' /single' : ''}${found.open ? ' /open' : ''}`,
      ),
    ).toEqual(quoted);
  });

  it.each([
    '“a” ',
    "'",
    '“',
    '"a ',
    "'a ",
    '‘a ',
    '“ “a” ',
    '“a, ',
    '“ « " „ ',
    "a' ",
    '5" ',
    ',,',
    '\'a "b" ',
  ])('takes time in proportion to the text: %s', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const from = performance.now();
      findQuoted(text, { start: 0, end: text.length });
      return performance.now() - from;
    };
    time(50_000);
    // Where time grew with the square of the text, this would take minutes.
    expect(time(200_000)).toBeLessThan(2_000);
  });

  it('gives spans in order inside of the paragraph, whatever the text', () => {
    const marks = fc.constantFrom(...'“”„‟"＂«»‹›‚‘’\'`,「」❝5 ab.sN\n\u00a0');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), fc.nat(9), (characters, margin) => {
        const text = characters.join('');
        const start = Math.min(margin, text.length);
        const paragraph = { start, end: Math.max(start, text.length - margin) };
        let last = paragraph.start;
        for (const { start, end } of findQuoted(text, paragraph)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(paragraph.end);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
      }),
    );
  });
});
