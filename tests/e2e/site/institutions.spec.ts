import { chipsIn, choose, comboboxOf, dialogOf, open, openSearch, optionsOf, statusOf } from '../support/search';
import { expect, libraryOf, test } from '../support/site';

const FDA = 'Food and Drug Administration';
const ADDRESS = '/institution/food-and-drug-administration';

const articlesAbout = async (key: string) => (await libraryOf('content')).groups.institution.get(key)?.articles ?? [];

test('an article leads to its institution, that to all institutions, and they to each', async ({ page }) => {
  await open(page, '/news/digital-introducing-openfda');
  const about = page.locator('dt:text-is("About") + dd');
  await expect(about.getByRole('link', { name: 'fda.gov' })).toHaveAttribute('href', 'https://www.fda.gov/');
  await about.getByRole('link', { name: FDA }).click();
  await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(FDA);
  const { length } = await articlesAbout('food-and-drug-administration');
  await expect(page.getByRole('main').getByText(`${length} articles`).first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Institutions' }).click();
  await expect(page).toHaveURL(/\/institution$/);
  const entry = page.getByRole('main').getByRole('link', { name: FDA });
  await expect(entry).toContainText(`${length} articles`);
  await page.getByLabel('Find an institution by name').fill('peace');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^1 of \d+ institutions$/);
  await expect(entry).toBeHidden();
});

test('the search is narrowed by institutions, shown as a filter that can be taken away', async ({ page }) => {
  await open(page, '/search?q=app');
  await choose(page, 'Institutions', FDA);
  await expect(page).toHaveURL(/\?q=app&institution=food-and-drug-administration$/);
  await expect(chipsIn(page)).toHaveText([/Institution: Food and Drug Administration/]);
  await chipsIn(page).first().click();
  await expect(page).toHaveURL(/\?q=app$/);
});

test('an operator asks for an institution, and its name for its page', async ({ page }) => {
  const { length } = await articlesAbout('peace-corps');
  await open(page, '/search?q=institution%3A%22peace+corps%22');
  await expect(statusOf(page)).toContainText(`${length} article`);
  await open(page, '/');
  await openSearch(page);
  await expect(dialogOf(page)).toContainText('institution:');
  await comboboxOf(page).fill('peace corps');
  await expect(optionsOf(page).filter({ hasText: 'Institution' })).toHaveAttribute('href', '/institution/peace-corps');
});

test('the API takes and gives institutions', async ({ request }) => {
  const answer = await (await request.get('/api/search?institution=peace-corps')).json();
  const articles = await articlesAbout('peace-corps');
  expect(answer.results.map(({ slug, institution }: Record<string, string>) => [slug, institution])).toEqual(
    articles.map(({ slug }) => [slug, 'Peace Corps']),
  );
  expect(answer.facets.institution.values).toContainEqual(
    expect.objectContaining({ key: 'peace-corps', label: 'Peace Corps', chosen: true }),
  );
});

test('topics are narrowed by institutions in place', async ({ page }) => {
  await open(page, '/topic/healthcare-it-news-mobile-health');
  await choose(page, 'Institutions', 'Centers for Disease Control and Prevention');
  await expect(page).toHaveURL(/\?institution=centers-for-disease-control-and-prevention$/);
  await expect(chipsIn(page)).toHaveText([/Institution: Centers for Disease Control and Prevention/]);
});
