import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { expectAccessible, expectAccessibleInBothSchemes } from '../support/axe';
import { setTextSize, sidewaysOverflow } from '../support/fit';
import {
  articlesIn,
  chipsIn,
  choose,
  comboboxOf,
  dialogOf,
  dialogStatusOf,
  fieldOf,
  open,
  openSearch,
  statusOf,
  titlesIn,
} from '../support/search';
import { expect, layoutShifts, libraryOf, test } from '../support/site';
import { addressOf, SITES } from '../support/sites';
import { expectAliases, expectWholeSite } from '../support/whole-site';

const CONTENT = SITES.variants.content;

test.use({ baseURL: addressOf('variants') });

test('every way to write front matter becomes pages without a dead link, and what is no news leaves no trace anywhere', async ({
  request,
}) => {
  const library = await libraryOf(CONTENT);
  // Drafts, scheduled and expired articles, and what they alone name.
  const secret = /nobody may see|Secret Topic|secret-author|secret-alias/i;
  const betraying = new Set<string>();
  const look = (address: string, text: string) => {
    if (secret.test(text.replaceAll('topic=secret-topic', ''))) betraying.add(address);
  };
  const visits = await expectWholeSite(request, library, look);
  await expectAliases(request, library);
  const xml = await (await request.get('/sitemap.xml')).text();
  const pages = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  const seen = new Set(visits.map(({ path }) => path));
  const { shards, names } = await (await request.get('/search/manifest.json')).json();
  const index = [...shards.map(({ file }: { file: string }) => file), names].map((file) => `/search/${file}`);
  for (const address of [
    ...[...pages.filter((page) => !seen.has(page)), ...index, '/feed.xml', '/sitemap.xml'],
    ...['/search?q=secret', '/search?q=nobody+may', '/api/search?q=secret', '/api/search?topic=secret-topic'],
  ])
    look(address, await (await request.get(address)).text());
  expect([...betraying]).toEqual([]);
  for (const address of ['/topic/secret-topic', '/author/secret-author', '/secret-alias'])
    expect((await request.get(address)).status(), address).toBe(404);
});

test('entities are decoded once and the same topic in another case is one topic', async ({ page }) => {
  await page.goto('/news/news-cafes-clinics-a-plain-article');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cafés & clinics: a “plain” article');
  await expect(page.getByRole('list', { name: 'Topics' }).getByRole('listitem')).toHaveText(['Health', 'Apps']);
  await expect(page.getByText('Updated May 1, 2024')).toBeVisible();
  await expect(page.getByText('Via', { exact: true })).toBeVisible();
  const about = page.locator('dt:text-is("About") + dd');
  await expect(about.getByRole('link')).toHaveText(['Example Hospital', 'hospital.example.org']);
  await expect(about.getByRole('link').last()).toHaveAttribute('href', 'https://hospital.example.org/');
  await expect(page.getByRole('link', { name: 'Picture: A remote picture' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
});

test('a date is shown as written, whatever its zone', async ({ page }) => {
  await page.goto('/news/example-scalars-where-lists-usually-stand');
  await expect(page.locator('time').first()).toHaveText('March 9, 2024');
  // The file is called .png and holds a JPEG: bytes decide.
  await expect(page.locator('main figure img')).toHaveAttribute('width', '900');
  await expect(page.getByRole('link', { name: 'a link to a house page' })).toHaveAttribute('href', '/topic');
  await expect(page.getByRole('link', { name: "one to the original's site" })).toHaveAttribute(
    'href',
    'https://www.example.org/elsewhere',
  );
  await expect(page.getByRole('link', { name: 'one that is not followed' })).toHaveCount(0);
});

test('an artwork stands in for a missing picture', async ({ page }) => {
  await page.goto('/news/0123', { waitUntil: 'networkidle' });
  const picture = page.locator('main figure img');
  await expect(picture).toHaveAttribute('src', /^\/artwork\//);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
});

test('in a list only a picture of its own stands beside an article', async ({ page }) => {
  await page.goto('/news');
  expect(await page.locator('main article').count()).toBeGreaterThan(5);
  await expect(page.locator('main article').filter({ has: page.locator('a[href="/news/0123"]') })).toHaveCount(1);
  await expect(page.locator('main article img[src^="/artwork/"]')).toHaveCount(0);
  expect(await page.locator('main article img').count()).toBeGreaterThan(0);
});

test('no two artworks of related articles are of one motif or colour', async ({ page }) => {
  await page.goto('/news/0123');
  const artworks = await page
    .locator('main img[src^="/artwork/"]')
    .evaluateAll((all) => all.map((image) => image.getAttribute('src') ?? ''));
  const parts = artworks.map((src) => /^\/artwork\/(\w+)-(\w+?)(-small)?\.svg$/.exec(src) ?? []);
  expect(parts.length).toBeGreaterThan(0);
  for (const part of [1, 2]) expect(new Set(parts.map((each) => each[part])).size).toBe(parts.length);
});

test('a picture with an odd name shows, from a folder within the folder', async ({ page }) => {
  await page.goto('/news/a-picture-with-an-odd-name-in-a-folder', { waitUntil: 'networkidle' });
  const picture = page.locator('main figure img');
  await expect(picture).toHaveAttribute('srcset', /odd%2520name/);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expectAccessible(page);
});

test('hostile text stays text', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://localhost')) foreign.push(request.url());
  });
  const { articles } = await libraryOf(CONTENT);
  const hostile = articles.find(({ title }) => title.startsWith('Hostile'));
  const hacked = () => page.evaluate(() => (window as unknown as { hacked?: number }).hacked);
  for (const address of [`/news/${hostile?.slug}`, '/', '/news', '/search?q=hostile', '/search?q=script&year=2023']) {
    await open(page, address);
    expect(await hacked(), address).toBeUndefined();
  }
  await open(page, '/');
  await openSearch(page);
  for (const query of ['hostile script', 'img src', 'bold', 'author:"img src"', 'source:brand']) {
    await comboboxOf(page).fill(query);
    await expect(dialogStatusOf(page)).toContainText(`“${query}”`);
    await expect(articlesIn(dialogOf(page)).first(), query).toContainText(hostile?.title ?? '');
    expect(await hacked(), query).toBeUndefined();
  }
  await page.goto(`/news/${hostile?.slug}`);
  await expect(page.getByText('Text that remains.')).toBeVisible();
  await expect(page.locator('main').locator('iframe, form, style, svg animate, [onerror], [style]')).toHaveCount(0);
  const press = page.getByText('press me');
  expect(await press.evaluate((element) => element.closest('a'))).toBeNull();
  expect(foreign).toEqual([]);
});

test('files of pages are pages, at the places of their files and of the navigation', async ({ page, request }) => {
  await page.goto('/help/contact');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contact');
  await expect(page.getByRole('navigation', { name: 'Breadcrumbs' })).toHaveText(/Home.*Help.*Contact/);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText([
    ...['Help', 'News', 'Topics', 'Offerings', 'About'],
  ]);
  await expect(page.getByRole('navigation', { name: 'Footer' }).getByRole('link', { name: 'Contact' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Help' }).click();
  await expect(page).toHaveURL('/help');
  await expect(page.getByText('Updated May 1, 2024')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Table 1' })).toBeVisible();
  await expectAccessible(page);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain('/help</loc>\n<lastmod>2024-05-01</lastmod>');
  expect(sitemap).not.toMatch(/help\/contact|soon/);
});

test('a page of the house shows its pictures, and links from the place of its file', async ({ page }) => {
  await open(page, '/help');
  await page.getByRole('link', { name: 'the ward' }).click();
  await expect(page).toHaveURL('/help#the-ward-at-night');
  await expect(page.getByRole('heading', { name: 'The ward at night' })).toBeInViewport();
  const picture = page.getByRole('img', { name: 'A ward at night' });
  await expect(picture).toHaveAttribute('loading', 'lazy');
  await picture.scrollIntoViewIfNeeded();
  // However long resizing takes on this machine.
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  expect(await layoutShifts(page)).toEqual([]);
  await page.getByRole('link', { name: 'the desk' }).click();
  await expect(page).toHaveURL('/help/contact');
  await page.goto('/help');
  await page.getByRole('link', { name: 'who we are' }).click();
  await expect(page).toHaveURL('/about');
});

test('drafts of pages, and where pages are rendered, are no addresses', async ({ request }) => {
  for (const address of ['/soon', '/house-page/about', '/house-page/soon', '/house-page', '/help/none', '/HELP']) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(404);
    expect(response.headers()['cache-control'], address).toMatch(/no-store|^public, max-age=0, s-maxage=\d$/);
    expect(await response.text(), address).not.toContain('zqpagedraft');
  }
  const page = await request.get('/help');
  expect(page.status()).toBe(200);
  expect(page.headers()['cache-control']).toMatch(/^public, max-age=0, s-maxage=5, stale-while-revalidate=30/);
  expect(JSON.stringify(page.headers())).not.toContain('house-page');
  expect((await request.get('/help/', { maxRedirects: 0 })).headers().location).toBe('/help');
});

test('overlong words, titles, authors and topics break no layout', async ({ page }) => {
  const { articles } = await libraryOf(CONTENT);
  const long = articles.find(({ title }) => title.startsWith('Donau'));
  await open(page, '/about');
  for (const address of [
    ...[`/news/${long?.slug}`, '/', '/news', '/topic', '/topic/health', '/help'],
    ...['/search?q=donau', '/search?topic=long-taxonomy-topic-number-1-of-a-hundred-and-something&year=2023'],
    `/search?${new URLSearchParams({ q: `"${long?.title.split(' ')[0]} x" topic:${'x'.repeat(100)}` })}`,
  ]) {
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      // The narrowest and the widest layout are loaded; the others are made of one of them.
      if (width === 320 || width === 1440) {
        await open(page, address);
        expect(await layoutShifts(page), `${address} at ${width}`).toEqual([]);
      }
      expect(await sidewaysOverflow(page), `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('aliases are exact paths, never patterns', async ({ request }) => {
  expect((await request.get('/old/anything')).status()).toBe(404);
  expect((await request.get('/old/numeric', { maxRedirects: 0 })).status()).toBe(308);
});

test('an institution is one however its name is written', async ({ page }) => {
  await page.goto('/institution/example-hospital');
  // The newest article writes it in capitals.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('EXAMPLE HOSPITAL');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(2);
  await page.goto('/institution');
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'HOSPITAL' })).toHaveText(/2 articles/);
});

test('lists longer than a page are numbered', async ({ page }) => {
  for (const base of [
    '/news',
    '/topic/health',
    '/author/serial-writer',
    '/source/example.org',
    '/offering/serial---product',
  ]) {
    await page.goto(base);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Page 2' }).click();
    await expect(page).toHaveURL(new RegExp(`${base}/page/2$`));
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      `https://news.example.org${base}/page/2`,
    );
  }
});

test('a numbered page of a topic is narrowed as a whole, and leads back to a whole list', async ({ page }) => {
  const { topics } = await libraryOf(CONTENT);
  const articles = topics.get('health')?.articles ?? [];
  const titles = articles.map(({ title }) => title);
  // A list that waits: whoever reads it while the page is left for another reads nothing.
  const shown = page.getByRole('main').getByRole('article').getByRole('heading');
  const second = titles.slice(DEFAULT_SITE.pageSize, 2 * DEFAULT_SITE.pageSize);
  await open(page, '/topic/health/page/2');
  await expect(shown).toHaveText(second);
  await choose(page, 'Years', '2024');
  await expect(page).toHaveURL(/\/topic\/health\?year=2024$/);
  await expect.poll(() => titlesIn(page)).toEqual(titles.slice(0, 1));
  await page.goBack();
  await expect(page).toHaveURL(/\/topic\/health\/page\/2$/);
  await expect(shown).toHaveText(second);
  await choose(page, 'Years', '2024');
  await chipsIn(page).click();
  // The address is that of the first page, so that is what stands there.
  await expect(page).toHaveURL(/\/topic\/health$/);
  await expect(shown).toHaveText(titles.slice(0, DEFAULT_SITE.pageSize));
});

test('a narrowed topic has pages of its own', async ({ page }) => {
  await open(page, '/topic/health');
  await choose(page, 'Years', '2022');
  await expect(statusOf(page)).toHaveText('60 articles');
  await page.getByRole('link', { name: 'Next →' }).click();
  await expect(page).toHaveURL(/\/topic\/health\?year=2022&page=2$/);
  await expect(page.getByText('Page 2 of 3')).toBeVisible();
  const second = await titlesIn(page);
  await page.getByRole('link', { name: 'Next →' }).click();
  await expect.poll(() => titlesIn(page)).not.toEqual(second);
  await page.goBack();
  await expect.poll(() => titlesIn(page)).toEqual(second);
  await page.reload();
  await expect(statusOf(page)).toHaveText('60 articles');
  expect(await titlesIn(page)).toEqual(second);
});

test('names are found as readers write them, accents or none, odd ones too', async ({ page }) => {
  await open(page, '/search');
  for (const [query, label] of [
    ['zoe angstrom', 'Zoë Ångström-Núñez'],
    ['ZOË ÅNGSTRÖM-NÚÑEZ', 'Zoë Ångström-Núñez'],
    ['serial writer', 'Serial Writer'],
    ['tostring', 'toString'],
  ] as const) {
    await fieldOf(page).fill(query);
    await expect(statusOf(page)).toContainText(`“${query}”`);
    await expect(page.getByRole('list', { name: 'Pages' }).getByRole('link').first()).toContainText(label);
  }
  await fieldOf(page).fill('cafes clinics');
  await expect(articlesIn(page).first().locator('mark')).toHaveText(['Cafés', 'clinics']);
});

test.describe('an article that holds everything', () => {
  const ADDRESS = '/news/everything-a-body-may-hold';

  test('keeps the alignment of its tables and the boxes of its tasks', async ({ page }) => {
    await page.goto(ADDRESS);
    const aligns = (row: number) =>
      page
        .getByRole('region', { name: 'Table 1' })
        .getByRole('row')
        .nth(row)
        .locator('th, td')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
    expect(await aligns(0)).toEqual(['left', 'center', 'right']);
    expect(await aligns(1)).toEqual(['left', 'center', 'right']);
    const done = page.getByRole('checkbox', { name: 'Records moved' });
    await expect(done).toBeChecked();
    await expect(done).toBeDisabled();
    await expect(page.getByRole('checkbox', { name: /^Paper forms retired, although/ })).not.toBeChecked();
    expect(
      await page.locator('li.task').evaluateAll((items) => items.map((item) => getComputedStyle(item).listStyleType)),
    ).toEqual(['none', 'none', 'none']);
  });

  test('reads well in every scheme and width, and with text twice as large', async ({ page }) => {
    await open(page, '/about');
    await open(page, ADDRESS);
    await expectAccessibleInBothSchemes(page);
    for (const width of [320, 390, 820, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, ADDRESS);
      expect(await layoutShifts(page), `shift at ${width}`).toEqual([]);
      for (const size of ['100%', '200%']) {
        await setTextSize(page, size);
        expect(await sidewaysOverflow(page), `${size} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('sets its title of 160 characters smaller, in few lines on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    const sizeAt = async (address: string) => {
      await open(page, address);
      const title = page.getByRole('heading', { level: 1 });
      return title.evaluate((element) => {
        const { fontSize, lineHeight } = getComputedStyle(element);
        const lines = element.getBoundingClientRect().height / Number.parseFloat(lineHeight);
        return { size: Number.parseFloat(fontSize), lines: Math.round(lines) };
      });
    };
    const [usual, long] = [await sizeAt('/news/example-part-1-of-a-long-series'), await sizeAt(ADDRESS)];
    expect(long.size).toBeLessThan(usual.size);
    expect(long.lines).toBeLessThanOrEqual(7);
  });

  test('has more on its topic beside it, since no offering is', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, ADDRESS);
    const more = page.getByRole('complementary', { name: 'More on Health' });
    await expect(more.getByRole('listitem')).toHaveCount(6);
    const [beside, text] = [await more.boundingBox(), await page.locator('.prose').boundingBox()];
    expect(beside?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    await expect(more.getByRole('link', { name: 'All articles' })).toHaveAttribute('href', '/topic/health');
    const original = page
      .locator('article header')
      .getByRole('link', { name: /^Read the original at Example Journal/ });
    await expect(original).toContainText('(journal.example.org)');
  });
});
