import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '@/lib/article/parse-front-matter';
import {
  addField,
  dropField,
  fieldOf,
  formatChange,
  openEdit,
  renameField,
  renderEdit,
  setField,
} from '@/lib/editor/front-matter-edit';
import { articleText } from '@/tests/fixtures/make-article';

const dataOf = (text: string) => parseFrontMatter(text, 'x.md').value?.data;

describe('an edit', () => {
  it('keeps comments, and the fields it does not touch, as they were', () => {
    const edit = openEdit(
      '# who\nauthors: [A] # one\nweight: 010\nflag: yes\nnone: ~\nlist:\n  # first\n  - a: 1.50\n',
    );
    renameField(edit, 'authors', 'author', 'so');
    const text = renderEdit(edit, ['list'], 'Body');
    expect(text).toContain('# who');
    expect(text).toContain('# one');
    expect(text).toContain('# first');
    expect(dataOf(text)).toEqual({ author: ['A'], weight: '010', flag: 'yes', none: null, list: [{ a: '1.50' }] });
    expect(Object.keys(dataOf(text) ?? {})).toEqual(['list', 'author', 'weight', 'flag', 'none']);
    expect(text.endsWith('---\nBody')).toBe(true);
  });

  it('keeps the comment of a value it replaces, whatever its shape', () => {
    const edit = openEdit('title: "A" # the title\nlist: [a] # the list\ngroup:\n  a: 1 # inner\n  b: 2\n');
    setField(edit, 'title', 'B', 'so');
    setField(edit, 'list', ['a', 'b'], 'so');
    setField(edit, 'group', { a: '3' }, 'so');
    const text = renderEdit(edit, [], '');
    expect(text).toContain('title: B # the title');
    expect(text).toContain('# the list');
    expect(text).toContain("a: '3' # inner");
    expect(dataOf(text)).toEqual({ title: 'B', list: ['a', 'b'], group: { a: '3', b: '2' } });
  });

  it('writes what it replaces in the plainest way', () => {
    const edit = openEdit('text: >\n  one\n  two\nother: |\n  kept\n');
    setField(edit, 'text', 'one two', 'so');
    expect(renderEdit(edit, [], '')).toBe('---\ntext: one two\nother: |\n  kept\n---\n');
  });

  it('writes text that looks like something else in quotes', () => {
    const edit = openEdit('title: 12\n');
    setField(edit, 'title', 'true', 'so');
    addField(edit, 'other', '0123');
    expect(renderEdit(edit, [], '')).toBe("---\ntitle: 'true'\nother: '0123'\n---\n");
  });

  it('unfolds references, so that both ends can change alone', () => {
    const edit = openEdit('a: &x [1, 2]\nb: *x\n');
    setField(edit, 'a', ['3', '4'], 'so');
    expect(dataOf(renderEdit(edit, [], ''))).toEqual({ a: ['3', '4'], b: ['1', '2'] });
  });

  it('refuses references without end', () => {
    expect(() => openEdit('a: &x [*x]\n')).toThrow(RangeError);
  });

  it('begins from nothing where nothing is written', () => {
    const edit = openEdit('# only a comment\n');
    addField(edit, 'title', 'A');
    expect(dataOf(renderEdit(edit, [], ''))).toEqual({ title: 'A' });
  });
});

describe('what is told', () => {
  it('is each change once, from what was written to what is', () => {
    const edit = openEdit('Title: A\ndescription: "x  y"\nurl: /a\n');
    renameField(edit, 'Title', 'title', 'as it is spelt');
    setField(edit, 'description', 'x  z', 'first');
    setField(edit, 'description', 'x z', 'then');
    dropField(edit, 'url', 'an alias');
    setField(edit, 'tags', ['a', 'b'], 'new');
    expect(edit.changes.map(formatChange)).toEqual([
      'Title: Title → title, as it is spelt',
      'description: "x  y" → "x z", first; then',
      'url: "/a" → nothing, an alias',
      'tags: nothing → ["a", "b"], new',
    ]);
  });

  it('is nothing where the file says it already, or says nothing in another way', () => {
    const edit = openEdit("a: 1\nb: ''\nc: [x, y]\nd: {e: f, g: h}\n");
    for (const [field, value] of Object.entries({ a: '1', b: null, c: ['x', 'y'], d: { e: 'f' } }))
      setField(edit, field, value, 'so');
    dropField(edit, 'missing', 'so');
    renameField(edit, 'missing', 'other', 'so');
    expect(edit.changes).toEqual([]);
  });

  it('is short, however long the value', () => {
    const edit = openEdit(`a: ${'word '.repeat(100)}\n`);
    setField(edit, 'a', 'b', 'so');
    expect(edit.changes[0]?.was.length).toBeLessThanOrEqual(80);
  });
});

it('changes nothing that is read, whatever the front matter holds', () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.constantFrom('0123', 'null', '1e3', '---', '# x', 'a: b'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    fc.dictionary(fc.string({ minLength: 1 }), scalar, { maxKeys: 3 }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { maxKeys: 6 }), (fields) => {
      const before = articleText(fields);
      const data = dataOf(before);
      fc.pre(data !== undefined);
      const edit = openEdit(before.slice('---\n'.length, before.lastIndexOf('---\n')));
      const after = renderEdit(edit, [], 'Body.\n');
      expect(dataOf(after)).toEqual(data);
      for (const field of Object.keys(fields)) expect(fieldOf(edit, field)).toEqual(data?.[field]);
    }),
    { numRuns: 300 },
  );
});
