import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { plain, tokensOf } from '../../src/nlp/tokens.js';

const title = 'Pit closes\n\n';

describe('tokensOf', () => {
  it.each([
    '//0.APP.PP.PP.PP.PP.PP.PP.PP.PP.PP.PP.PP.PP.PP.PP.PP.PP',
    'https://a.example/--------------------------------------',
    'ann@a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a',
    'a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z@'.repeat(4),
    'x'.repeat(150_000),
    '$1,'.repeat(10_000),
  ])('reads what the tagger would take too long for as one word: %.30s …', (run) => {
    const text = `${title}The mayor wrote ${run} on Monday.`;
    const tokens = tokensOf(new Article('pit', text));
    expect(tokens.every((token) => text.slice(token.start, token.end) === token.text)).toBe(true);
    expect(tokens.map((token) => token.text).join('')).toBe(`Themayorwrote${run}onMonday.`);
    expect(tokens.filter(({ text: word }) => word === 'Monday')).toHaveLength(1);
  });

  it('leaves words and short addresses as they are', () => {
    const text = 'Write to ann@post.example or https://post.example, in state-of-the-art English.';
    expect(plain(text)).toBe(text);
  });
});
