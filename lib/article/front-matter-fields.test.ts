import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FieldTable, FRONT_MATTER_FIELDS, KNOWN_BESIDE, UNDERSTOOD } from '@/lib/article/front-matter-fields';
import { normaliseArticle } from '@/lib/article/normalise-article';
import { LEAST, problemsWith } from '@/tests/fixtures/make-article';

/** A group of fields that notes which of them are looked at; each holds the same value. */
function watched(value: unknown, seen: Set<string>): Readonly<Record<string, unknown>> {
  return new Proxy(
    { any: 'thing' },
    {
      get: (_target, name) => {
        if (typeof name === 'string' && name !== 'any') seen.add(name);
        return value;
      },
    },
  );
}

const namesOf = (table: FieldTable) =>
  Object.entries(table).flatMap(([name, { use }]) => (use === 'kept' ? [] : [name]));

const groups = Object.entries(FRONT_MATTER_FIELDS).flatMap(([name, { fields }]) =>
  fields ? [[name, fields]] : [],
) as [string, FieldTable][];

describe('the table of written fields', () => {
  it('names every field that the reader looks at, and calls no other field read', () => {
    const seen = new Set<string>();
    normaliseArticle(watched(undefined, seen), '');
    expect([...seen].sort()).toEqual(namesOf(FRONT_MATTER_FIELDS).sort());
  });

  it.each(groups)('names every field that the reader looks at within %s, and calls no other read', (name, fields) => {
    const seen = new Set<string>();
    normaliseArticle({ [name]: watched('x', seen) }, '');
    expect([...seen].sort()).toEqual(namesOf(fields).sort());
  });

  it('requires exactly the fields without which there is no article', () => {
    const required = Object.entries(FRONT_MATTER_FIELDS).flatMap(([name, field]) => (field.required ? [name] : []));
    const missed = Object.keys(FRONT_MATTER_FIELDS).filter((name) =>
      problemsWith({ [name]: null }).some(({ severity, field }) => severity === 'error' && field === name),
    );
    expect(missed).toEqual(required);
  });

  it('knows each field once', () => {
    expect([...UNDERSTOOD].filter((name) => KNOWN_BESIDE.has(name))).toEqual([]);
    expect([...UNDERSTOOD, ...KNOWN_BESIDE].sort()).toEqual(Object.keys(FRONT_MATTER_FIELDS).sort());
  });

  it.each(Object.keys(FRONT_MATTER_FIELDS))('lets %s stand without a warning that it is not known', (name) => {
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
    expect(FRONT_MATTER_FIELDS).toHaveProperty(nested ? [name, 'fields', nested] : [name]);
  });

  it.each(namesOf(FRONT_MATTER_FIELDS))('says what %s is', (name) => {
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

  it.each(Object.entries(FRONT_MATTER_FIELDS))('says of %s whether it may be missing', (name, { required = false }) => {
    const wrong = rowOf(name).map((columns) => columns.at(-2)?.trim() ?? '');
    expect(wrong.some((text) => /^missing/.test(text))).toBe(required);
  });
});
