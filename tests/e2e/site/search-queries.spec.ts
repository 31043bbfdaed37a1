import type { Page } from '@playwright/test';
import type { Library } from '@/lib/library/library';
import { sidewaysOverflow } from '../support/fit';
import { answerOf, articlesIn, chipsIn, fieldOf, open, statusOf, titlesIn } from '../support/search';
import { expect, libraryOf, test } from '../support/site';

type Passes = (article: Library['articles'][number]) => boolean;

test.describe('what is typed to narrow becomes a chip', () => {
  const has =
    (slug: string): Passes =>
    (article) =>
      article.topics.some((topic) => topic.slug === slug);
  /** What is typed, its chip, the words without it, and what it finds. */
  const NARROWING: readonly (readonly [string, string, string, Passes | null])[] = [
    ['topic:telehealth', 'Topic: Telehealth', '', has('healthcare-it-news-telehealth')],
    ['data topic:"mobile health"', 'Topic: Mobile Health', 'data', null],
    ['-topic:"mobile health"', 'Not Topic: Mobile Health', '', null],
    ['source:kevinmd', 'Source: kevinmd.com', '', ({ publisher }) => publisher?.domain === 'kevinmd.com'],
    [
      'author:brantley',
      'Author: William Brantley',
      '',
      ({ authors }) => authors.some(({ slug }) => slug === 'william-brantley'),
    ],
    ['after:2020', 'After: 2020', '', ({ date }) => date.day >= '2020-01-01'],
    ['health before:2013-03', 'Before: 2013-03', 'health', null],
    ['data since 2014', 'Date: since 2014', 'data', null],
    ['"second opinion"', 'Phrase: second opinion', '', ({ title }) => /second opinion/i.test(title)],
    ['health -apps', 'Not Word: apps', 'health', null],
    ['health -"health data"', 'Not Phrase: health data', 'health', null],
  ];

  test('of every sort, which is removed by a click', async ({ page }) => {
    const library = await libraryOf('content');
    await open(page, '/search');
    for (const [query, chip, without, passes] of NARROWING)
      await test.step(query, async () => {
        const expected = answerOf(library, query).results;
        if (passes)
          expect(expected.map(({ slug }) => slug).sort()).toEqual(
            library.articles
              .filter(passes)
              .map(({ slug }) => slug)
              .sort(),
          );
        await fieldOf(page).fill(query);
        await expect(chipsIn(page)).toHaveText([`Remove: ${chip}×`]);
        await expect(statusOf(page)).toHaveText(
          `${expected.length} ${expected.length === 1 ? 'article' : 'articles'} for “${query}”`,
        );
        expect(await titlesIn(page)).toEqual(expected.slice(0, 20).map(({ title }) => title));
        await chipsIn(page).click();
        await expect(fieldOf(page)).toHaveValue(without);
        await expect(page).toHaveURL(new RegExp(`\\/search${without === '' ? '' : `\\?q=${without}`}$`));
        await expect(chipsIn(page)).toHaveCount(0);
      });
  });

  test('several at once, each removable by itself', async ({ page }) => {
    await open(page, '/search');
    await fieldOf(page).fill('after:2015 before:2016 author:brantley data');
    await expect(chipsIn(page)).toHaveText([/After: 2015/, /Before: 2016/, /Author: William Brantley/]);
    const days = await articlesIn(page)
      .locator('time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => !day?.startsWith('2015-'))).toEqual([]);
    await chipsIn(page).nth(1).click();
    await expect(fieldOf(page)).toHaveValue('after:2015 author:brantley data');
    await expect(chipsIn(page)).toHaveText([/After: 2015/, /Author: William Brantley/]);
    await page.goBack();
    await expect(fieldOf(page)).toHaveValue('after:2015 before:2016 author:brantley data');
    await expect(chipsIn(page)).toHaveCount(3);
  });

  test('a name that there is not is said, and what was meant is offered', async ({ page }) => {
    for (const [address, said, offered, then] of [
      [
        '/search?q=health+topic%3Atelehelth',
        'There is no topic “telehelth”.',
        'Telehealth',
        /q=health\+topic%3A%22Telehealth%22$/,
      ],
      [
        '/search?q=source%3Akevinmb.com',
        'There is no source “kevinmb.com”.',
        'kevinmd.com',
        /q=source%3A%22kevinmd\.com%22$/,
      ],
      [
        '/search?q=author%3A%22william+brantly%22',
        'There is no author “william brantly”.',
        'William Brantley',
        /q=author%3A%22William\+Brantley%22$/,
      ],
      [
        '/search?topic=healthcare-it-news-telehelth',
        'There is no topic “healthcare-it-news-telehelth”.',
        'Telehealth',
        /topic=healthcare-it-news-telehealth$/,
      ],
    ] as const)
      await test.step(said, async () => {
        await open(page, address);
        await expect(page.getByText(said)).toBeVisible();
        await expect(statusOf(page)).toContainText('No articles');
        await page.getByRole('main').locator('search').getByRole('link', { name: offered, exact: true }).click();
        await expect(page).toHaveURL(then);
        await expect(page.getByText(said)).toHaveCount(0);
        await expect(articlesIn(page).first()).toBeVisible();
        await expect(chipsIn(page)).toContainText([offered]);
      });
  });

  test('a date that is none is said, and narrows nothing', async ({ page }) => {
    await open(page, '/search?q=openfda+after%3Asoon');
    await expect(page.getByText('Not a date. Write 2021, 2021-03 or 2021-03-05.')).toBeVisible();
    await expect(statusOf(page)).toContainText('5 articles');
  });
});

test.describe('an address that is wrong in parts', () => {
  const notesOf = (page: Page) => page.getByRole('main').locator('search').getByText('It was ignored.');

  test('is followed without them, and says so of each', async ({ page }) => {
    for (const wrong of [
      ['year=abc', 'page=0', 'sort=x', 'from=2021-02-31'],
      ['year=20145', 'page=-1', 'to=yesterday'],
      ['page=501'],
    ]) {
      const response = await open(page, `/search?q=openfda&${wrong.join('&')}`);
      expect(response?.status()).toBe(200);
      await expect(notesOf(page)).toHaveCount(wrong.length);
      for (const [name = '', value = ''] of wrong.map((each) => each.split('=')))
        await expect(notesOf(page).filter({ hasText: name }).filter({ hasText: value })).toHaveCount(1);
      await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
      await expect(chipsIn(page)).toHaveCount(0);
      // It is out of the address with the next step.
      await page.getByRole('link', { name: 'Newest first' }).click();
      await expect(page).toHaveURL(/\/search\?q=openfda&sort=date$/);
      await expect(notesOf(page)).toHaveCount(0);
    }
  });

  test('names each wrong value of one parameter', async ({ page }) => {
    await open(page, '/search?q=openfda&year=abc&year=2014&year=def');
    await expect(notesOf(page)).toHaveText([/abc/, /def/]);
    await expect(chipsIn(page)).toHaveText([/Year: 2014/]);
    await fieldOf(page).fill('telehealth');
    await expect(statusOf(page)).toContainText('telehealth');
    await expect(notesOf(page)).toHaveCount(0);
  });

  test('is followed without words and values that are too long or given twice, and with the marks of others', async ({
    page,
  }) => {
    await open(page, `/search?q=openfda&topic=${'x'.repeat(300)}`);
    await expect(notesOf(page)).toHaveText(/topic.*longer than 250/);
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
    await expect(chipsIn(page)).toHaveCount(0);
    for (const params of ['q=telehealth&q=openfda&year=2014', `q=${'telehealth+'.repeat(30)}&year=2014`]) {
      await open(page, `/search?${params}`);
      await expect(notesOf(page), params).toContainText('q');
      await expect(statusOf(page), params).toHaveText(/^\d+ articles$/);
      await expect(fieldOf(page), params).toHaveValue('');
    }
    await open(page, '/search?q=health&sort=date&sort=relevance&page=2&page=3');
    await expect(notesOf(page)).toHaveCount(2);
    await expect(page.getByRole('link', { name: 'Best first' })).toHaveAttribute('aria-current', 'true');
    await expect(page.getByText('Page 1 of 4')).toBeVisible();
    await open(page, '/search?q=openfda&utm_source=x&fbclid=y');
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
    await expect(notesOf(page)).toHaveCount(0);
  });
});

test.describe('hostile words do no harm, in the address as in the field', () => {
  const HOSTILE = [
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand characters of words', 'telehealth ehr '.repeat(667)],
    ['metacharacters of regular expressions', '.*+?^$ {}()|[]\\ (a+)+$ [z-a]'],
    ['metacharacters in operators', 'topic:(a+)+$ author:[z-a] source:.* -.*'],
    ['control characters', 'a\u0000\u0007\u001b[31m b'],
    ['characters that turn the direction', '\u202etelehealth\u2066 gpj.exe'],
    ['invisible characters', 'tele\u200bhealth \ufeff\u00ad'],
    ['emoji', 'data 😀👩‍⚕️'],
    ['right to left', 'صحة إلكترونية'],
    ['Chinese and Japanese', '遠隔医療 健康'],
    ['half a character', 'a\ud800b'],
    ['a picture', '<img src=x onerror=alert(1)>'],
    ['a script', '</script><script>alert(1)</script>'],
    ['an attribute', '" autofocus onfocus=alert(1) x="'],
    ['an address', 'javascript:alert(1)//'],
    ['a template', '{{constructor.constructor("alert(1)")()}} #{alert(1)}'],
    ['names of functions', '__proto__ constructor topic:__proto__ author:constructor'],
    ['line breaks', 'a\r\nSet-Cookie: x=y\r\n\r\n<b>'],
  ] as const;
  const made = (page: Page) => page.getByRole('main').locator('img, script[src="x"], b, [onerror], [onfocus]');

  test.beforeEach(({ page }) =>
    page.on('dialog', (dialog) => {
      throw new Error(`a script ran: ${dialog.message()}`);
    }),
  );

  test('in the address', async ({ page }) => {
    for (const [what, query] of HOSTILE)
      await test.step(what, async () => {
        const words = new URLSearchParams({ q: query });
        const narrowed = new URLSearchParams({ q: query.slice(0, 200), topic: query.slice(0, 200) });
        for (const address of [`/search?${words}`, `/search?${narrowed}`]) {
          const response = await open(page, address);
          expect(response?.status()).toBe(200);
          expect(response?.headers()['set-cookie']).toBeUndefined();
          await expect(page.getByRole('main')).toContainText(/articles? for|No articles|No exact matches|ignored/);
          await expect(made(page)).toHaveCount(0);
        }
      });
  });

  test('in the field', async ({ page }) => {
    await open(page, '/search');
    for (const [what, query] of HOSTILE)
      await test.step(what, async () => {
        await fieldOf(page).fill(query.slice(0, 200));
        // Whatever it says of the search, it says it in the reader's own characters.
        const typed = (await fieldOf(page).inputValue()).trim();
        await expect(statusOf(page)).toHaveText(/article/);
        await expect.poll(() => statusOf(page).textContent()).toContain(`“${typed}”`);
        await expect(page).toHaveTitle(/Search: /);
        await expect(made(page)).toHaveCount(0);
      });
  });

  test('words without end break no layout', async ({ page }) => {
    const endless = 'x'.repeat(150);
    for (const [name, value] of [
      ['q', endless],
      ['q', `topic:${endless} "a ${endless}"`],
      ['topic', endless],
      ['page', endless],
      [endless, 'x'],
    ] as const) {
      await page.goto(`/search?${new URLSearchParams([[name, value]])}`);
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await sidewaysOverflow(page), `${name}=${value} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('bytes that are no text', async ({ page }) => {
    for (const q of ['%ff%fe', '%ED%A0%80', '%', '%u1234', '%00']) {
      const response = await page.request.get(`/search?q=${q}`);
      expect(response.status(), q).toBeLessThan(500);
    }
  });

  test('values of facets', async ({ page }) => {
    for (const [kind, value] of [
      ['topic', '<img src=x onerror=alert(1)>'],
      ['author', '__proto__'],
      ['source', '../../etc/passwd'],
      ['source', 'javascript:alert(1)'],
    ] as const) {
      const response = await open(page, `/search?${new URLSearchParams({ [kind]: value })}`);
      expect(response?.status()).toBe(200);
      await expect(page.getByText(`There is no ${kind} “${value}”.`)).toBeVisible();
      await expect(page.getByRole('main').locator('img, a[href^="javascript"]')).toHaveCount(0);
    }
  });
});
