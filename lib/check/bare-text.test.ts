import { describe, expect, it } from 'vitest';
import { bareText } from '@/lib/check/bare-text';

describe('bareText', () => {
  it.each([
    ['# One\n\nTwo  *three*\n- four\n> five', 'One Two three four five'],
    ['<p>One<br>two</p><p>th<b>re</b>e</p>', 'One two three'],
    ['[One](https://x.example/a "b") ![two](c.png)', 'One two'],
    ['One [two][1]\n\n[1]: https://x.example/a', 'One two1'],
    ['One<!-- <p>not\nthis -- > --> two <!-- nor this', 'One two'],
    ['R&amp;D&nbsp;&#8217; 5 < 6 and 7 > 2', 'R&D ’ 5 < 6 and 7 > 2'],
  ])('%o', (body, text) => {
    expect(bareText(body)).toBe(text);
  });

  it('reads the largest body of opened and never closed marks', () => {
    for (const mark of ['<', '<!--', '<a ', '[', '](', '&', '*', '> ', '\n[']) {
      expect(bareText(mark.repeat(150_000 / mark.length)).length).toBeLessThanOrEqual(150_000);
    }
  });
});
