import { expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (body: string) => renderArticle(body, (href) => href).html.replace(/\n/g, '');
const OPEN = '<input type="checkbox" disabled>';
const DONE = '<input type="checkbox" disabled checked>';

it.each([
  ['- [ ] one\n- [x] *two*\n', `<label>${OPEN} one</label>`, `<label>${DONE} <em>two</em></label>`],
  [
    '<ul><li><input type="checkbox" checked> one</li><li><label><input type=checkbox>two</label></li></ul>',
    `<label>${DONE} one</label>`,
    `<label>${OPEN} two</label>`,
  ],
  ['- ☐ one\n- ☑ two\n', `<label>${OPEN} one</label>`, `<label>${DONE} two</label>`],
])('gives a task its box, named by its words: %s', (body, one, two) => {
  expect(render(body)).toBe(`<ul><li class="task">${one}</li><li class="task">${two}</li></ul>`);
});

it('keeps what stands below a task out of its name', () => {
  expect(render('- [ ] one\n  - [x] two\n')).toBe(
    `<ul><li class="task"><label>${OPEN} one</label><ul><li class="task"><label>${DONE} two</label></li></ul></li></ul>`,
  );
  expect(render('- [ ] one\n\n  more\n')).toBe(
    `<ul><li class="task"><p><label>${OPEN} one</label></p><p>more</p></li></ul>`,
  );
});

it.each(['- ☐\n', '- plain\n', 'a ☐ in words\n', '- words ☐ more\n', '<ul><li><ul><li>a</li></ul></li></ul>'])(
  'leaves others as they are: %j',
  (body) => {
    expect(render(body)).not.toContain('task');
    expect(render(body)).not.toContain('<input');
  },
);

it('says no box to the search and in descriptions', () => {
  expect(renderArticle('- [ ] one\n- [x] two\n', () => null).text).toBe('one two');
});
