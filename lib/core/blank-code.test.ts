import { describe, expect, it } from 'vitest';
import { blankCode } from '@/lib/core/blank-code';
import { growthOf, LINEAR } from '@/tests/fixtures/count-scanned';

const seen = (body: string) => blankCode(body).split(/\s+/).filter(Boolean).join(' ');

describe('blankCode', () => {
  it.each([
    ['a fence', 'a\n```js\nX\n\nX\n```\nb', 'a b'],
    ['a fence of tildes', 'a\n\n~~~~\nX\n~~~\nX\n~~~~~\nb', 'a b'],
    ['a fence that is never closed', 'a\n```\nX\n\nX', 'a'],
    ['a fence in a quote', '> ```\n> X\n> ```\n\nb', 'b'],
    ['a fence that ends with its quote', '> ```\n> X\n\nb', 'b'],
    ['a fence in an item', '1. a\n\n    ```\n    X\n    ```\n\nb', '1. a b'],
    ['a fence beside the mark of its item', '- ```\n  X\n  ```\n- b', '- b'],
    ['an indented block', 'a:\n\n    X\n\n    X\n\nb', 'a: b'],
    ['a block indented by a tab', 'a:\n\n\tX\n\nb', 'a: b'],
    ['an indented block in a quote', '> a:\n>\n>     X\n\nb', '> a: > b'],
    ['an indented block in an item', '- a\n\n      X\n\n  b', '- a b'],
    ['code in a line', 'a `X` b ``X ` X`` c', 'a b c'],
    ['code over two lines', 'a `X\nX` b', 'a b'],
    ['an element', '<p>a <code>X</code> b</p>', '<p>a </code> b</p>'],
  ])('blanks %s', (_what, body, expected) => {
    expect(seen(body)).toBe(expected);
    expect(blankCode(body)).toHaveLength(body.length);
    expect(blankCode(body).split('\n')).toHaveLength(body.split('\n').length);
  });

  it.each([
    ['words that are indented in their paragraph', 'a\n    b'],
    ['words of an item', '- a\n\n    b\n\n1. c\n\n   d'],
    ['HTML that is indented', '<div>\n\n    <p>a</p>\n\n    b\n\n</div>'],
    ['backticks of two paragraphs', 'a ` b\n\nc ` d'],
    ['backticks of two items', '- a ` b\n- c ` d'],
    ['a backtick behind a backslash', 'a \\`b` c'],
    ['backticks with another in their line', '``` a ` b'],
    ['tildes in words', 'a ~~~ b\n\nc'],
  ])('leaves %s', (_what, body) => {
    expect(blankCode(body)).toBe(body);
  });

  it.each(['`', '~', '` ', '`` ` ', '```\n', '~~~\n', '> ```\n', '    ', '- ', '\\`', '> ', '<code>', '<pre>x', '\t'])(
    'looks through %j in proportion to its length',
    (text) => {
      expect(blankCode(text.repeat(1_000))).toHaveLength(text.length * 1_000);
      expect(growthOf(blankCode, text, 500)).toBeLessThan(LINEAR);
    },
  );
});
