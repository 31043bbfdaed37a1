import { describe, expect, it } from 'vitest';
import {
  type DeskQuestion,
  deskAddress,
  deskParams,
  isNarrowing,
  parseDeskQuestion,
  WHOLE_DESK,
} from '@/lib/preview/desk-question';

function parse(query: string) {
  return parseDeskQuestion(new URLSearchParams(query));
}

const FULL: DeskQuestion = {
  query: 'remote care',
  state: 'draft',
  needs: ['errors', 'no-image'],
  topic: 'symplur-ehr',
  rule: 'image-alt',
  day: '2026-12-01',
  sort: 'title',
  order: 'desc',
  page: 3,
};

describe('reading the address of the desk', () => {
  it('takes an address without parameters for everything, newest first', () => {
    expect(parse('')).toEqual({ question: WHOLE_DESK, problems: [] });
  });

  it('reads every parameter', () => {
    const address =
      'q=remote+care&show=draft&show=errors&show=no-image&topic=symplur-ehr&rule=image-alt&day=2026-12-01&sort=title&order=desc&page=3';
    expect(parse(address)).toEqual({ question: FULL, problems: [] });
  });

  it('is the inverse of writing it', () => {
    expect(parse(deskParams(FULL).toString()).question).toEqual(FULL);
  });

  it('takes a form’s empty fields for none', () => {
    expect(parse('q=&topic=&rule=&show=')).toEqual({ question: WHOLE_DESK, problems: [] });
  });

  it.each([
    ['date', 'desc'],
    ['title', 'asc'],
    ['problems', 'desc'],
    ['file', 'asc'],
  ])('sorts by %s in the order that is usual for it', (sort, order) => {
    expect(parse(`sort=${sort}`).question.order).toBe(order);
  });

  it.each([
    ['show=gone', 'show'],
    ['show=draft&show=broken', 'show'],
    ['sort=size', 'sort'],
    ['order=up', 'order'],
    ['page=0', 'page'],
    ['page=1e3', 'page'],
    ['page=2&page=3', 'page'],
    ['rule=no-such-rule', 'rule'],
    ['rule=toString', 'rule'],
    ['day=2026-02-31', 'day'],
    [`q=${'x'.repeat(251)}`, 'q'],
    ['colour=red', 'colour'],
  ])('names what is wrong with %s and leaves it out', (query, parameter) => {
    const { question, problems } = parse(query);
    expect(problems.map((problem) => problem.parameter)).toEqual([parameter]);
    expect(question).toEqual(WHOLE_DESK);
  });

  it('keeps what is right beside what is wrong', () => {
    expect(parse('show=gone&show=errors&show=draft').question).toMatchObject({ state: 'draft', needs: ['errors'] });
  });

  it('does not repeat a long mistake in full', () => {
    const [problem] = parse(`sort=${'x'.repeat(500)}`).problems;
    expect(problem?.message.length).toBeLessThan(120);
  });
});

describe('the address of a question', () => {
  it('says only what is unusual', () => {
    expect(deskAddress(WHOLE_DESK, {})).toBe('/preview');
    expect(deskAddress(WHOLE_DESK, { sort: 'title', order: 'asc' })).toBe('/preview?sort=title');
  });

  it('begins at the first page again when anything else changes', () => {
    expect(parse(deskAddress(FULL, { state: null }).split('?')[1] ?? '').question).toEqual({
      ...FULL,
      state: null,
      page: 1,
    });
    expect(deskAddress(WHOLE_DESK, { page: 2 })).toBe('/preview?page=2');
  });
});

describe('narrowing', () => {
  it.each<Partial<DeskQuestion>>([
    { query: 'x' },
    { state: 'draft' },
    { needs: ['errors'] },
    { topic: 'x' },
    { rule: 'image-alt' },
    { day: '2026-12-01' },
  ])('is what %o does', (change) => {
    expect(isNarrowing({ ...WHOLE_DESK, ...change })).toBe(true);
  });

  it('is not what order and page do', () => {
    expect(isNarrowing({ ...WHOLE_DESK, sort: 'file', order: 'desc', page: 2 })).toBe(false);
  });
});
