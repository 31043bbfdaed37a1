import { expect, it } from 'vitest';
import { fieldName, spokenField } from '@/lib/core/field-path';

it.each([
  [['title'], 'title', 'title'],
  [['link', 'href'], 'link.href', 'link.href'],
  [['categories', 0], 'categories[0]', 'categories, 1st entry'],
  [['categories', 10], 'categories[10]', 'categories, 11th entry'],
  [['categories', 21], 'categories[21]', 'categories, 22nd entry'],
  [
    ['relatedOfferings', 2, 'categories', 1],
    'relatedOfferings[2].categories[1]',
    'relatedOfferings, 3rd entry, categories, 2nd entry',
  ],
])('names %j for machines and for people', (path, name, spoken) => {
  expect([fieldName(path), spokenField(fieldName(path))]).toEqual([name, spoken]);
});
