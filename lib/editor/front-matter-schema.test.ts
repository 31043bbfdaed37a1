import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import { readChecked } from '@/lib/check/read-checked';
import { isError } from '@/lib/core/problem';
import { buildFrontMatterSchema, SCHEMA_FILE } from '@/lib/editor/front-matter-schema';
import { suggestionsOf } from '@/lib/editor/suggestions';
import { makeArticle, makeLibrary, offering, problemsWith, topic } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

interface Written {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly definitions: Readonly<Record<string, { readonly examples: readonly string[] }>>;
}

const NONE = { topics: [], offerings: [] };
const SUGGESTED = ['topics', 'offerings', 'permalinks'];

const text = readFileSync(path.join(import.meta.dirname, '../../content', SCHEMA_FILE), 'utf8');
const committed: Written = JSON.parse(text);
const suggested = (name: string) => committed.definitions[name]?.examples ?? [];

describe('the schema beside the articles of this site', () => {
  it('is current, its suggestions apart (else: npm run schema)', () => {
    const definitions = Object.fromEntries(
      Object.entries(committed.definitions).map(([name, definition]) => [
        name,
        SUGGESTED.includes(name) ? { ...definition, examples: [] } : definition,
      ]),
    );
    expect({ ...committed, definitions }).toEqual(buildFrontMatterSchema(NONE));
  });

  it('is written as the command writes it, so that generating it anew changes nothing but suggestions', () => {
    expect(text).toBe(`${JSON.stringify(committed, null, 2)}\n`);
  });

  it.each(SUGGESTED)('suggests %s by name, each once or with another address', (name) => {
    expect(suggested(name).length).toBeGreaterThan(10);
    expect(suggested(name).filter((example) => typeof example !== 'string' || example.trim() !== example)).toEqual([]);
  });

  it('suggests only what the reader takes', () => {
    const relatedOfferings = suggested('permalinks').map((permalink) => ({ label: permalink, permalink }));
    const categories = suggested('topics');
    expect(problemsWith({ categories, relatedOfferings }).filter(isError)).toEqual([]);
  });

  it('is no news', async () => {
    const root = tempFolder({ [SCHEMA_FILE]: text, 'news/.gitkeep': '' });
    const { library, problems } = await readChecked(root, new Date());
    expect([library.articles.length, problems]).toEqual([0, []]);
  });
});

describe('buildFrontMatterSchema', () => {
  it('describes every field, and no other', () => {
    const described = Object.entries(committed.properties).map(([name, field]) => [
      name,
      (field as { description: string }).description,
    ]);
    expect(described).toEqual(Object.entries(ARTICLE_TABLE.written).map(([name, field]) => [name, field.description]));
  });

  it('judges nothing: what is wrong is for the rules to say', () => {
    const words = JSON.stringify(buildFrontMatterSchema(NONE));
    for (const keyword of ['"pattern"', '"if"', '"not"', '"enum"', '"const"', '"patternProperties"'])
      expect(words).not.toContain(keyword);
  });

  it('suggests the topics and offerings of a library by name, in order', () => {
    const articles = [
      makeArticle({ slug: 'a', topics: [topic('Symplur: EHR'), topic('Plain')], offerings: [offering('Upvio')] }),
      makeArticle({ slug: 'b', topics: [topic('Plain')], offerings: [offering('Carelane', ['Extra'])] }),
    ];
    expect(suggestionsOf(makeLibrary(articles))).toEqual({
      topics: ['Extra', 'Plain', 'Symplur: EHR'],
      offerings: [
        { label: 'Carelane', permalink: '/offering/carelane' },
        { label: 'Upvio', permalink: '/offering/upvio' },
      ],
    });
  });
});
