import { describe, expect, it } from 'vitest';
import { findMarkupExcess, markupLimits } from '@/lib/core/markup-limits';

describe('findMarkupExcess', () => {
  it('finds nothing in an ordinary article', () => {
    const body = `# Title\n\n${'A paragraph with *emphasis*, a [link](https://example.org) and <b>HTML</b>.\n\n'.repeat(200)}
| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(100)}\n- one\n  - two\n    - three\n\n> quote\n> > in a quote\n`;
    expect(findMarkupExcess(body)).toBeNull();
  });

  it.each([
    ['length', 'x'.repeat(markupLimits.length + 1), /characters/],
    ['lines', 'x\n'.repeat(markupLimits.lines), /lines/],
    ['quotes in quotes', `${'> '.repeat(markupLimits.blockDepth + 1)}x`, /nested/],
    ['lists in lists', `${'- '.repeat(markupLimits.blockDepth + 1)}x`, /nested/],
    ['lists by indentation', `${' '.repeat(4 * (markupLimits.blockDepth + 1))}- x`, /nested/],
    ['elements in elements', '<div>'.repeat(markupLimits.elementDepth + 1), /nested/],
    ['elements in elements over many lines', '<div\nclass="x">\n'.repeat(markupLimits.elementDepth + 1), /nested/],
    ['table columns', '|'.repeat(markupLimits.columns + 1), /columns/],
    ['table cells', `${'|'.repeat(60)}\n${'|\n'.repeat(200)}`, /cells/],
    ['brackets', '['.repeat(markupLimits.brackets + 1), /brackets/],
    ['brackets over several lines', '[[[[\n'.repeat(markupLimits.brackets / 4 + 1), /brackets/],
    ['emphasis', '*a_'.repeat(markupLimits.emphasis / 2 + 1), /emphasis/],
  ])('stops too much of: %s', (_what, body, message) => {
    expect(findMarkupExcess(body)?.message).toMatch(message);
  });

  it('names the line, counted from 1', () => {
    expect(findMarkupExcess(`one\n\n${'> '.repeat(40)}three`)?.line).toBe(3);
  });

  it('starts counting brackets and emphasis afresh with each paragraph', () => {
    const half = `${'['.repeat(1_500)}${'*'.repeat(3_000)}`;
    expect(findMarkupExcess(`${half}\n\n${half}`)).toBeNull();
  });

  it('counts a void element as none', () => {
    expect(findMarkupExcess('<br><hr><img src=x>'.repeat(500))).toBeNull();
  });

  it.each([
    ['a closing tag that closes nothing', '<div></x>'],
    ['a closing tag inside an attribute', '<div title="</div>">'],
    ['a closing tag of another kind', '<blockquote></br>'],
    ['a slash that closes no HTML element', '<div/>'],
  ])('is not deceived about depth by %s', (_what, piece) => {
    expect(findMarkupExcess(piece.repeat(5_000))).not.toBeNull();
  });

  it('stops formatting that is never closed, because a parser opens it again in every paragraph', () => {
    const open = Array.from({ length: 95 }, (_, n) => `<b a=${n}>`).join('');
    expect(findMarkupExcess(open + '<p>x</p>'.repeat(16_000))).not.toBeNull();
  });

  it('takes paragraphs and list items for ended where the next one begins, as HTML does', () => {
    expect(findMarkupExcess('<p>One\n'.repeat(300))).toBeNull();
    expect(findMarkupExcess(`<ul>${'<li>One\n'.repeat(300)}</ul>`)).toBeNull();
  });
});
