import { describe, expect, it } from 'vitest';
import { leftEmpty, slugFor, titleAlias } from '@/lib/editor/new-article';

describe('a new article', () => {
  it.each([
    ['4 Steps', '', 'https://www.kevinmd.com/4', 'kevinmd-4-steps'],
    ['4 Steps', 'kevinmd.com', 'https://proxy.example/4', 'kevinmd-4-steps'],
    ['4 Steps', 'A Name', 'https://www.kevinmd.com/4', 'kevinmd-4-steps'],
    ['4 Steps', '', '', '4-steps'],
    ['!!!', '', '', ''],
  ])('"%s" by "%s" at "%s" has the slug "%s"', (title, brand, original, slug) => {
    expect(slugFor(title, brand, original)).toBe(slug);
  });

  it('has its title for an older address, unless that is its address', () => {
    expect(titleAlias('4 Steps', 'kevinmd-4-steps')).toBe('/news/4-steps');
    expect(titleAlias('4 Steps', '4-steps')).toBe('');
    expect(titleAlias('!!!', 'x')).toBe('');
  });

  it('says which fields are to be filled', () => {
    const facts = { uuid: 'u', id: null, title: 'T', date: '2024-01-01', slug: 't', aliases: [], draft: false };
    const empty = { description: '', authors: [], topics: [], brand: '', original: '', picture: null, offerings: [] };
    expect(leftEmpty({ ...facts, ...empty }, '\n')).toEqual([
      'author',
      'categories',
      'description',
      'featuredImage',
      'link',
      'relatedOfferings',
      'the body',
    ]);
    expect(leftEmpty({ ...facts, ...empty, description: 'D', original: 'https://a.example/' }, 'Body')).toEqual([
      'author',
      'categories',
      'featuredImage',
      'relatedOfferings',
    ]);
  });
});
