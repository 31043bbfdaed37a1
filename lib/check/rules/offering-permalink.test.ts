import { describe, expect, it } from 'vitest';
import { offeringPermalink } from '@/lib/check/rules/offering-permalink';
import { ask, mended } from '@/tests/fixtures/ask-rule';

const related = (permalink: string) => ({ relatedOfferings: [{ label: 'Other' }, { label: 'HotDoc', permalink }] });

describe('offering-permalink', () => {
  it.each([
    ...['hotdoc', '/hotdoc', 'offering/hotdoc', '/offering/hotdoc/'],
    ...['//offering/hotdoc', ' /offering/hotdoc', '/offering/hotdoc?x=1'],
  ])('tells "%s", and writes the address it stands for', (permalink) => {
    const problems = ask(offeringPermalink, related(permalink));
    expect(problems).toMatchObject([
      {
        rule: 'offering-permalink',
        field: 'relatedOfferings[1].permalink',
        hint: 'write /offering/hotdoc',
        fix: { value: '/offering/hotdoc' },
      },
    ]);
    expect(ask(offeringPermalink, mended(related(permalink), problems))).toEqual([]);
  });

  it('tells capitals and leaves them, because the address would be another', () => {
    const [problem] = ask(offeringPermalink, related('/offering/HotDoc'));
    expect(problem).toMatchObject({ hint: 'write /offering/hotdoc in every article that names it' });
    expect(problem?.fix).toBeUndefined();
  });

  it('asks the offering a piece is about, and one in place of a list', () => {
    const hotDoc = { label: 'HotDoc', permalink: 'hotdoc' };
    expect(ask(offeringPermalink, { offering: hotDoc })).toMatchObject([{ field: 'offering.permalink' }]);
    expect(ask(offeringPermalink, { relatedOfferings: hotDoc })).toMatchObject([
      { field: 'relatedOfferings.permalink' },
    ]);
  });

  it.each(['/offering/hotdoc', '/offering/northbay---vdoc', '/offering/perú', '/offering/per%C3%BA', ''])(
    'says nothing of "%s"',
    (permalink) => {
      expect(ask(offeringPermalink, related(permalink))).toEqual([]);
    },
  );
});
