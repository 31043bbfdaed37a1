import { expect, layoutShifts, test } from '../support/site';

const SLUG = 'kevinmd-4-steps-to-help-you-prepare-for-a-successful-virtual-second-opinion';

test.describe('an article page', () => {
  test('says what the piece is, who wrote it, when, and where it stands, and leads on to the original and to offerings', async ({
    page,
  }) => {
    await page.goto(`/news/${SLUG}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '4 Steps to Help You Prepare For a Successful Virtual Second Opinion',
    );
    await expect(page.getByRole('link', { name: 'Radhika Narayanan' })).toHaveAttribute(
      'href',
      '/author/radhika-narayanan',
    );
    await expect(page.locator('time').first()).toHaveText('February 17, 2021');
    await expect(page.getByText(/This article is \d+ years old/)).toBeVisible();
    await expect(page.getByText('min read')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Breadcrumbs' })).toContainText('Home/News/4 Steps');

    // At its head and at its end, without handing over the page.
    const head = page.locator('article header').getByRole('link', { name: 'Read the original at kevinmd.com' });
    for (const original of [head, page.getByRole('link', { name: 'Continue reading at kevinmd.com' })]) {
      await expect(original).toHaveAttribute('href', /^https:\/\/www\.kevinmd\.com\/blog\/2021\/02\/4-steps/);
      await expect(original).toHaveAttribute('rel', 'noopener');
    }

    // Each with the topic that connects it.
    const sidebar = page.getByRole('complementary', { name: 'Related offerings' });
    await expect(sidebar.getByRole('listitem')).toHaveCount(5);
    const first = sidebar.getByRole('listitem').first();
    await expect(first).toContainText('Shared topic: Telehealth');
    await first.getByRole('link', { name: 'CyberMed Health - CDoc Telehealth' }).click();
    await expect(page).toHaveURL(/\/offering\/cybermed-health---cdoc-telehealth$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CyberMed Health - CDoc Telehealth');
  });

  test('shows its picture in AVIF, or in WebP to a browser that does not know it, sized before it loads, without a jump', async ({
    page,
    request,
  }) => {
    // Fonts first, so that only the picture could move anything.
    await page.goto('/about', { waitUntil: 'networkidle' });
    const types: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/_next/image')) types.push(response.headers()['content-type'] ?? '');
    });
    await page.goto(`/news/${SLUG}`, { waitUntil: 'networkidle' });
    const picture = page.locator('main figure img');
    await expect(picture).toHaveAttribute('width', '1200');
    await expect(picture).toHaveAttribute('alt', /4 Steps/);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(types[0]).toBe('image/avif');
    expect(await layoutShifts(page)).toEqual([]);
    const source = (await picture.getAttribute('src')) ?? '';
    const response = await request.get(source, { headers: { Accept: 'image/webp,*/*' } });
    expect(response.headers()['content-type']).toBe('image/webp');
  });

  test('carries remark, PDF and several authors where the front matter has them', async ({ page, request }) => {
    await page.goto('/news/digital-developing-a-data-driven-roadmap');
    const facts = page.getByRole('complementary', { name: 'Why it matters' });
    await expect(facts).toHaveCount(1);
    const [above, text] = [await facts.boundingBox(), await page.locator('.prose').boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(text?.y ?? 0);
    const pdf = page.getByRole('link', { name: /Reading note \(PDF, \d+ kB\)/ });
    const response = await request.get((await pdf.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toBe('application/pdf');
    expect((await response.body()).subarray(0, 5).toString()).toBe('%PDF-');

    await page.goto('/news/digital-health-tech-sprint-aims-at-improving-care-access-experience');
    await expect(page.locator('header [rel="author"]')).toHaveCount(3);
  });

  test('thanks those through whom the piece was found', async ({ page }) => {
    await page.goto('/news/digital-fostering-medical-innovation-a-plan-for-digital-health-devices');
    await expect(page.getByText('Via', { exact: true })).toBeVisible();
  });

  test('tells machines the same: canonical, Open Graph, feed and JSON-LD', async ({ page }) => {
    await page.goto(`/news/${SLUG}`);
    const address = `https://news.example.org/news/${SLUG}`;
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', address);
    await expect(page.locator('meta[property="og:type"]')).toHaveAttribute('content', 'article');
    await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', address);
    await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
      'content',
      /^https:\/\/news\.example\.org\/media\//,
    );
    await expect(page.locator('link[type="application/rss+xml"]')).toHaveAttribute('href', /\/feed\.xml$/);
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    const data = blocks.map((block) => JSON.parse(block));
    const article = data.find((block) => block['@type'] === 'NewsArticle');
    expect(article).toMatchObject({
      headline: '4 Steps to Help You Prepare For a Successful Virtual Second Opinion',
      datePublished: '2021-02-17T00:00:00.000Z',
      mainEntityOfPage: address,
      author: [{ name: 'Radhika Narayanan' }],
    });
    const crumbs = data.find((block) => block['@type'] === 'BreadcrumbList');
    expect(crumbs.itemListElement.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3]);
  });

  test('leads to related, newer and older articles', async ({ page }) => {
    await page.goto('/news/digital-developing-a-data-driven-roadmap');
    await expect(page.getByRole('region', { name: 'Related articles' }).getByRole('article')).toHaveCount(4);
    const around = page.getByRole('navigation', { name: 'Newer and older articles' });
    await expect(around.getByRole('link', { name: /^Newer/ })).toBeVisible();
    await expect(around.getByRole('link', { name: /^Older/ })).toBeVisible();
  });

  test('prints its text with both addresses, in ink, and leaves the furniture out', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`/news/${SLUG}`);
    await expect(page.getByText('This page:')).toBeHidden();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('.prose').first()).toBeVisible();
    await expect(page.getByText(`This page: https://news.example.org/news/${SLUG}`)).toBeVisible();
    const originals = page.locator('article').getByRole('link', { name: /original at|Continue reading/ });
    const behind = await originals.evaluateAll((links) =>
      links.map((link) => [getComputedStyle(link, '::after').content, getComputedStyle(link).color]),
    );
    expect(behind).toHaveLength(2);
    for (const [content, colour] of behind) {
      expect(content).toContain('https://www.kevinmd.com/blog/2021/02/4-steps');
      expect(colour).toBe('rgb(0, 0, 0)');
    }
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Related articles' })).toBeHidden();
    await expect(page.getByRole('search')).toHaveCount(0);
  });
});
