import { describe, expect, it } from 'vitest';
import { parsePage, readPageParams } from '@/lib/preview/page-params';

it('keeps every value of a parameter that comes several times', async () => {
  const params = await readPageParams(Promise.resolve({ show: ['draft', 'errors'], q: 'x', none: undefined }));
  expect(params.toString()).toBe('show=draft&show=errors&q=x');
});

describe('the page of an address', () => {
  const parse = (query: string) => parsePage(new URLSearchParams(query));

  it('is the first one unless another is asked for', () => {
    expect(parse('')).toEqual({ page: 1, problem: null });
    expect(parse('page=12')).toEqual({ page: 12, problem: null });
  });

  it.each(['page=0', 'page=-1', 'page=two', 'page=1.5', 'page=1&page=2', 'page='])(
    'is told where %s is wrong',
    (query) => {
      expect(parse(query)).toEqual({ page: 1, problem: expect.stringMatching(/^page: /) });
    },
  );
});
