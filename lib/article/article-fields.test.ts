import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import type { WrittenFields } from '@/lib/article/field';
import { check, LEAST, leastText, problemsWith } from '@/tests/fixtures/make-article';

const TABLE = ARTICLE_TABLE.written;

const namesOf = (fields: WrittenFields) =>
  Object.entries(fields).flatMap(([name, { use }]) => (use === 'unread' ? [] : [name]));

const groups = Object.entries(TABLE).flatMap(([name, { fields }]) => (fields ? [[name, fields]] : [])) as [
  string,
  WrittenFields,
][];

/** A text that is something at every place: an address, a name, no day. */
const VALUE = 'https://www.example.org/2021';

/** All that becomes of the least article with some fields, but for what is kept unread. */
function made(fields: Readonly<Record<string, unknown>>): string {
  const { value, problems } = check(leastText(fields));
  return JSON.stringify([value && { ...value.article, extra: '' }, problems.map(({ message }) => message)]);
}

describe('the table of fields', () => {
  it.each(namesOf(TABLE).filter((name) => TABLE[name]?.use === 'read'))(
    'calls %s read, which changes the article',
    (name) => {
      expect(made({ [name]: VALUE })).not.toBe(made({}));
    },
  );

  it.each(
    groups.flatMap(([group, fields]) =>
      namesOf(fields).map((name) => [group, name, namesOf(fields)[0] ?? ''] as const),
    ),
  )('calls %s.%s read, which changes the article', (group, name, main) => {
    const changes = [{}, { [main]: 'x.pdf' }].map(
      (beside) => made({ [group]: { ...beside, [name]: VALUE } }) !== made({ [group]: beside }),
    );
    expect(changes).toContain(true);
  });

  it.each(Object.keys(TABLE).filter((name) => TABLE[name]?.use === 'unread'))(
    'calls %s kept, which changes nothing',
    (name) => {
      expect(made({ [name]: VALUE })).toBe(made({}));
    },
  );

  it('requires exactly the fields without which there is no article', () => {
    const required = Object.entries(TABLE).flatMap(([name, field]) => (field.required ? [name] : []));
    const missed = Object.keys(TABLE).filter((name) =>
      problemsWith({ [name]: null }).some(({ severity, field }) => severity === 'error' && field === name),
    );
    expect(missed).toEqual(required);
  });

  it.each(Object.keys(TABLE))('lets %s stand without a warning that it is not known', (name) => {
    const warned = problemsWith({ [name]: LEAST.date }).filter(({ hint }) => hint?.startsWith('did you mean'));
    expect(warned).toEqual([]);
  });
});

describe('docs/front-matter.md', () => {
  const doc = readFileSync(path.join(import.meta.dirname, '../../docs/front-matter.md'), 'utf8');
  const articles = doc.slice(0, doc.indexOf('\n## '));
  const rows = articles.split('\n').flatMap((line) => (line.startsWith('| `') ? [line.split(/(?<!\\)\|/)] : []));
  const codeIn = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  const rowOf = (name: string) =>
    rows.filter(([, first]) => codeIn(first).some((code) => code.split(/[.[]/)[0] === name));

  it('has a table of fields', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows.flatMap(([, first]) => codeIn(first)))('documents %s, which is a field of the table', (written) => {
    const [name = '', nested] = written.replace('[]', '').split('.');
    expect(TABLE).toHaveProperty(nested ? [name, 'fields', nested] : [name]);
  });

  it.each(namesOf(TABLE))('says what %s is', (name) => {
    const heads = codeIn(articles).map((code) => code.split(/[.[:]/)[0]);
    expect(heads).toContain(name);
  });

  it.each(groups)('names the fields of %s', (group, fields) => {
    const rowed = rowOf(group).length > 0 ? rowOf(group).join(' ') : articles;
    const named = codeIn(rowed).map((code) => code.split('.').at(-1) ?? '');
    const missing = namesOf(fields).filter(
      (name) => !named.some((code) => code === name || (code.endsWith('…') && name.startsWith(code.slice(0, -1)))),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(TABLE))('says of %s whether it may be missing', (name, { required = false }) => {
    const wrong = rowOf(name).map((columns) => columns.at(-2)?.trim() ?? '');
    expect(wrong.some((text) => /^missing/.test(text))).toBe(required);
  });
});
