import type { APIRequestContext } from '@playwright/test';
import type { ApiAnswer } from '@/lib/search/build-api-answer';
import { answerOf } from '../support/search';
import { expect, libraryOf, test } from '../support/site';

async function ask(request: APIRequestContext, params: string): Promise<ApiAnswer> {
  const response = await request.get(`/api/search?${params}`);
  expect(response.status(), params).toBe(200);
  return response.json();
}

/** What is said of wrong parameters, by parameter. */
async function refusal(request: APIRequestContext, params: string): Promise<Record<string, string>> {
  const response = await request.get(`/api/search?${params}`);
  expect(response.status(), params).toBe(400);
  const { version, error, problems } = await response.json();
  expect(version).toBe(1);
  expect(error).toMatch(/\S/);
  return Object.fromEntries(
    problems.map(({ parameter, message }: { parameter: string; message: string }) => [parameter, message]),
  );
}

test('the answer has the search as understood, one page of results, and all that the search page shows', async ({
  request,
}) => {
  const answer = await ask(request, 'q=virtual+second+opin');
  expect(Object.keys(answer).sort()).toEqual(
    [
      ...['version', 'search', 'page', 'lastPage', 'results', 'exact', 'alike', 'named', 'filters', 'saidOtherwise'],
      ...['suggestion', 'obstacles', 'facets', 'searched'],
    ].sort(),
  );
  const library = await libraryOf('content');
  expect(answer).toMatchObject({
    version: 1,
    search: 'q=virtual+second+opin',
    page: 1,
    lastPage: 1,
    exact: 1,
    alike: 0,
    suggestion: null,
    searched: library.articles.length,
  });
  expect(answer.results).toEqual([
    {
      slug: 'kevinmd-4-steps-to-help-you-prepare-for-a-successful-virtual-second-opinion',
      url: '/news/kevinmd-4-steps-to-help-you-prepare-for-a-successful-virtual-second-opinion',
      title: '4 Steps to Help You Prepare For a Successful Virtual Second Opinion',
      description: expect.stringContaining('virtual second opinion'),
      day: '2021-02-17',
      source: 'kevinmd.com',
      authors: ['Radhika Narayanan'],
      institution: '',
      topics: [{ slug: 'healthcare-it-news-telehealth', label: 'Telehealth', taxonomy: 'Healthcare IT News' }],
      approximate: false,
      missing: [],
      titleMatches: [
        [45, 52],
        [53, 59],
        [60, 64],
      ],
      descriptionMatches: expect.any(Array),
    },
  ]);
  for (const { url } of answer.results) expect((await request.get(url)).status()).toBe(200);
});

test('results are those of the engine, page by page, each once', async ({ request }) => {
  const library = await libraryOf('content');
  const expected = answerOf(library, 'health').results.map(({ slug }) => slug);
  const first = await ask(request, 'q=health');
  expect(first.exact + first.alike).toBe(expected.length);
  expect(first.lastPage).toBe(Math.ceil(expected.length / 20));
  const slugs: string[] = [];
  for (let page = 1; page <= first.lastPage; page++) {
    const answer = await ask(request, `q=health&page=${page}`);
    expect(answer.page).toBe(page);
    expect(answer.search).toBe(page === 1 ? 'q=health' : `q=health&page=${page}`);
    slugs.push(...answer.results.map(({ slug }) => slug));
  }
  expect(slugs).toEqual(expected);
  expect(await ask(request, `q=health&page=${first.lastPage + 1}`)).toMatchObject({
    results: [],
    lastPage: first.lastPage,
    exact: first.exact,
  });
});

test('every parameter narrows or orders as its name says', async ({ request }) => {
  const { articles } = await libraryOf('content');
  const slugs = async (params: string) => {
    const { results, exact, lastPage } = await ask(request, params);
    const pages = await Promise.all(
      Array.from({ length: lastPage - 1 }, (_, at) => ask(request, `${params}&page=${at + 2}`)),
    );
    const all = [results, ...pages.map((page) => page.results)].flat();
    expect(all).toHaveLength(exact);
    return all.map(({ slug }) => slug);
  };
  type Passes = (article: (typeof articles)[number]) => boolean;
  const cases: readonly (readonly [string, Passes])[] = [
    ['', () => true],
    ['topic=symplur-drug-safety', ({ topics }) => topics.some(({ slug }) => slug === 'symplur-drug-safety')],
    [
      'topic=symplur-drug-safety&topic=symplur-cancer',
      ({ topics }) => topics.some(({ slug }) => /^symplur-(drug-safety|cancer)$/.test(slug)),
    ],
    ['source=kevinmd.com', ({ publisher }) => publisher?.domain === 'kevinmd.com'],
    ['author=william-brantley', ({ authors }) => authors.some(({ slug }) => slug === 'william-brantley')],
    ['year=2014&year=2021', ({ date }) => /^20(14|21)/.test(date.day)],
    ['from=2014-06-02', ({ date }) => date.day >= '2014-06-02'],
    ['to=2014-06-02', ({ date }) => date.day <= '2014-06-02'],
    ['from=2014-06-02&to=2014-06-02', ({ date }) => date.day === '2014-06-02'],
    ['q=after:2014-06+before:2015', ({ date }) => date.day >= '2014-06-01' && date.day < '2015-01-01'],
    [
      'author=william-brantley&year=2014',
      ({ authors, date }) => date.day.startsWith('2014') && authors.some(({ slug }) => slug === 'william-brantley'),
    ],
  ];
  for (const [params, passes] of cases)
    expect(await slugs(params), params).toEqual(articles.filter(passes).map(({ slug }) => slug));

  const byDate = await slugs('q=drug&sort=date');
  expect(byDate).toEqual(articles.filter(({ slug }) => byDate.includes(slug)).map(({ slug }) => slug));
  const best = await slugs('q=drug&sort=relevance');
  expect(best).not.toEqual(byDate);
  expect([...best].sort()).toEqual([...byDate].sort());
});

test('what else the search knows is in the answer', async ({ request }) => {
  expect(await ask(request, 'q=telehelth')).toMatchObject({ exact: 0, suggestion: 'telehealth' });
  expect(await ask(request, 'q=telemedicine')).toMatchObject({
    saidOtherwise: [{ said: 'telemedicine', also: expect.arrayContaining(['Telehealth']) }],
  });
  expect((await ask(request, 'q=mobile+health')).named[0]).toMatchObject({
    kind: 'topic',
    key: 'healthcare-it-news-mobile-health',
  });
  expect((await ask(request, 'q=topic:telehelth')).filters).toMatchObject([
    { kind: 'topic', problem: 'There is no topic “telehelth”.', meant: { label: 'Telehealth' } },
  ]);
  expect((await ask(request, 'q=virtual&year=2011')).obstacles).toMatchObject([
    { filter: { kind: 'year', label: '2011' }, articles: 3 },
  ]);
  const { facets } = await ask(request, 'q=openfda&year=2014');
  expect(facets?.year.values).toMatchObject([
    { key: '2015', articles: 1, chosen: false },
    { key: '2014', articles: 4, chosen: true },
  ]);
});

test('wrong parameters are refused, all of them by name', async ({ request }) => {
  const problems = await refusal(
    request,
    `q=a&q=b&year=abc&page=0&sort=x&from=2021-02-31&to=soon&color=red&topic=${'x'.repeat(300)}`,
  );
  expect(Object.keys(problems).sort()).toEqual(['color', 'from', 'page', 'q', 'sort', 'to', 'topic', 'year']);
  for (const message of Object.values(problems)) expect(message).toMatch(/\S/);
  for (const [params, parameter, said] of [
    ['year=20145', 'year', '20145'],
    ['page=501', 'page', '501'],
    ['page=1.5', 'page', '1.5'],
    ['page=1&page=2', 'page', 'more than once'],
    ['sort=DATE', 'sort', 'DATE'],
    ['from=2021', 'from', '2021'],
    [`q=${'a'.repeat(201)}`, 'q', '200'],
    [`q=${'a'.repeat(6000)}`, 'q', '200'],
    [Array.from({ length: 21 }, (_, at) => `topic=t${at}`).join('&'), 'topic', '20'],
    ['query=x', 'query', 'not a parameter'],
    ['constructor=x', 'constructor', 'not a parameter'],
    ['Q=x', 'Q', 'not a parameter'],
  ] as const) {
    const found = await refusal(request, params);
    expect(Object.keys(found), params).toEqual([parameter]);
    expect(Object.values(found)[0], params).toContain(said);
  }
  expect((await ask(request, `q=${'a'.repeat(200)}`)).exact).toBe(0);
});

test('answers and refusals are JSON that nobody may run, index, or keep for long', async ({ request }) => {
  for (const [params, status, cache] of [
    ['q=openfda', 200, /^public, max-age=\d{1,2}$/],
    ['q=<script>alert(1)</script>', 200, /^public, max-age=\d{1,2}$/],
    ['page=0', 400, /^no-store$/],
    ['<script>=1', 400, /^no-store$/],
  ] as const) {
    // Whatever the client would rather have.
    const response = await request.get(`/api/search?${params}`, { headers: { Accept: 'text/html' } });
    expect(response.status(), params).toBe(status);
    const headers = response.headers();
    expect(headers['content-type'], params).toMatch(/^application\/json/);
    expect(headers['x-content-type-options'], params).toBe('nosniff');
    expect(headers['content-security-policy'], params).toContain("default-src 'none'");
    expect(headers['x-robots-tag'], params).toBe('noindex');
    expect(headers['cache-control'], params).toMatch(cache);
    expect(headers['set-cookie'], params).toBeUndefined();
    expect(await response.json(), params).toBeInstanceOf(Object);
  }
});

test('it can be asked and not told', async ({ request }) => {
  expect((await request.head('/api/search?q=openfda')).status()).toBe(200);
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await request.fetch('/api/search?q=openfda', { method })).status(), method).toBe(405);
  expect((await request.get('/api/no-such')).status()).toBe(404);
});

test('hostile words are answered like any', async ({ request }) => {
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '(a+)+$ [z-a] .*',
    '\u0000\u001b[31m',
    '\u202eabc',
    '😀',
    '遠隔医療',
    '__proto__ constructor:x',
    '"'.repeat(200),
    '-a '.repeat(66),
  ]) {
    const { search, exact, alike } = await ask(request, new URLSearchParams({ q: query }).toString());
    expect(new URLSearchParams(search).get('q') ?? '').toBe(query.trim());
    expect(exact + alike).toBeGreaterThanOrEqual(0);
  }
  for (const raw of ['q=%ff%fe', 'q=%', 'q=%ED%A0%80', '%', '=&==', '&&'])
    expect((await request.get(`/api/search?${raw}`)).status(), raw).toBeLessThan(500);
});
