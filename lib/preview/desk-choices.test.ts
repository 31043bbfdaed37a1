import { expect, it } from 'vitest';
import { ruleChoices, topicChoices } from '@/lib/preview/desk-choices';
import { makeDeskRows } from '@/tests/fixtures/make-desk-rows';

it('offers topics under their taxonomies, in reading order, with how many rows carry them', async () => {
  const rows = await makeDeskRows({
    one: { categories: ['Symplur: EHR', 'Healthcare IT News: Telehealth'] },
    two: { categories: ['Healthcare IT News: Cloud', 'Healthcare IT News: Telehealth'] },
  });
  expect(topicChoices(rows)).toEqual([
    {
      label: 'Healthcare IT News',
      choices: [
        { value: 'healthcare-it-news-cloud', label: 'Cloud', count: 1 },
        { value: 'healthcare-it-news-telehealth', label: 'Telehealth', count: 2 },
      ],
    },
    { label: 'Symplur', choices: [{ value: 'symplur-ehr', label: 'EHR', count: 1 }] },
  ]);
});

it('offers the rules that found something, with in how many rows', async () => {
  const rows = await makeDeskRows({
    one: { description: '', aliases: ['/a b', '/c d'] },
    two: { description: '' },
  });
  expect(ruleChoices(rows)).toEqual([
    { value: 'alias-form', label: 'An alias is a path', count: 1 },
    { value: 'description-missing', label: 'An article has a description', count: 2 },
  ]);
});
