import { describe, expect, it } from 'vitest';
import { lineOf, readLine } from '../../src/request/line.js';
import { openRealDesk } from '../answer/support.js';

const { commands, knowledge } = await openRealDesk();

describe('a typed line', () => {
  it.each([
    ['/quote zelensky', { speaker: 'zelensky' }],
    ['/quote speaker:zelensky about:"the talks"', { speaker: 'zelensky', about: 'the talks' }],
    ['/quote about:„NATO“ speaker:lavrov', { about: 'NATO', speaker: 'lavrov' }],
    ['/quote keir starmer about the backstop', { speaker: 'keir starmer', about: 'the backstop' }],
    ['/quote lavrov nato', { speaker: 'lavrov', about: 'nato' }],
    ['/who «Riyadh»', { query: '«Riyadh»' }],
    ['/who query:«Riyadh»', { query: 'Riyadh' }],
    ['/check quote:"being sidelined" — Zelensky', { quote: 'being sidelined', speaker: 'Zelensky' }],
    ['what did about: mean?', { question: 'what did about: mean?' }],
    ['/WHO riyadh', { query: 'riyadh' }],
    ['/quote wer:zelensky worüber:"the talks"', { speaker: 'zelensky', about: 'the talks' }],
    ['/цитата про-що:NATO КТО:lavrov', { about: 'NATO', speaker: 'lavrov' }],
    ['/article use bridge dónde:server', { article: 'bridge', where: 'server' }],
    ['/ who riyadh', { query: 'riyadh' }],
  ])('%s', (line, options) => {
    expect(readLine(line, commands, knowledge)).toMatchObject({ options });
  });

  it.each([
    ['summary', {}, '/summary'],
    ['quote', { about: 'the talks', speaker: 'zelensky' }, '/quote zelensky about:the talks'],
    ['who', { query: 'Riyadh', article: 'a b' }, '/who Riyadh article:"a b"'],
    ['check', { quote: '“being sidelined”', speaker: 'Z' }, '/check “being sidelined” speaker:Z'],
  ])('of /%s %o is one that is read as the same', (name, options, line) => {
    const data = commands.find((one) => one.data.name === name)?.data;
    expect(data && lineOf(data, options)).toBe(line);
    expect(readLine(line, commands, knowledge)).toMatchObject({ command: { data }, options });
  });

  it.each(['', '   ', '/', '/nothing here', '/whoriyadh'])('“%s” is no request', (line) => {
    expect(readLine(line, commands, knowledge)).toHaveProperty('fault');
  });
});
