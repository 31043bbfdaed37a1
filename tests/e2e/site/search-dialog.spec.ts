import type { Page, Request } from '@playwright/test';
import {
  articlesIn,
  comboboxOf,
  dialogOf,
  dialogStatusOf,
  holdScripts,
  ofSearch,
  open,
  openSearch,
  optionsOf,
  recordRequests,
} from '../support/search';
import { expect, libraryOf, test } from '../support/site';

const SAMPLE = '/news/kevinmd-4-steps-to-help-you-prepare-for-a-successful-virtual-second-opinion';
const TOPIC = '/topic/healthcare-it-news-mobile-health';

/** The option that the field points to, as assistive technology finds it. */
async function activeOption(page: Page) {
  const id = await comboboxOf(page).getAttribute('aria-activedescendant');
  return id === null ? null : page.locator(`[id="${id}"]`);
}

test('before a reader shows intent nothing of the search is loaded', async ({ page }) => {
  const asked = recordRequests(page);
  for (const address of ['/', '/news', SAMPLE, TOPIC, '/offering', '/about', '/search', '/search?q=openfda']) {
    await open(page, address);
    await page.mouse.wheel(0, 2000);
    await page.keyboard.press('Escape');
    await page.waitForLoadState('networkidle');
    expect(ofSearch(asked), address).toEqual([]);
    expect(page.workers(), address).toEqual([]);
  }
});

const SIGNS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'hovering over the link': (page) => page.getByRole('link', { name: 'Search /' }).hover(),
  'moving the focus to the link': (page) => page.getByRole('link', { name: 'Search /' }).focus(),
  'clicking the link': (page) => page.getByRole('link', { name: 'Search /' }).click(),
  'pressing a slash': (page) => page.keyboard.press('/'),
  'pressing Ctrl K': (page) => page.keyboard.press('Control+k'),
};

// Each as a first visit: a browser that has the manifest uses it, and asks for it again beside that.
for (const [sign, show] of Object.entries(SIGNS))
  test(`starts the worker and loads the index once on ${sign}`, async ({ page }) => {
    const asked = recordRequests(page);
    await open(page, '/about');
    await show(page);
    await expect(async () => {
      const kinds = ofSearch(asked).map((path) => path.replace(/[-/][0-9a-f]{16}/, ''));
      expect([...new Set(kinds)].sort()).toEqual([
        '/islands/islands.js',
        '/islands/search-worker.js',
        '/search/manifest.json',
        '/search/names.json',
        '/search/shard.json',
      ]);
    }).toPass();
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/^\/islands\/[0-9a-f]{16}\/search-worker\.js$/),
    ]);
    if (/hover|focus/.test(sign)) {
      await expect(dialogOf(page)).toBeHidden();
      await openSearch(page);
    }
    const loaded = new Set(ofSearch(asked));
    // A second sign, a second search, a second opening load nothing anew.
    await comboboxOf(page).fill('openfda');
    await expect(dialogStatusOf(page)).toHaveText('5 articles for “openfda”');
    await page.getByRole('button', { name: 'Close search' }).click();
    await expect(dialogOf(page)).toBeHidden();
    await openSearch(page);
    await expect(comboboxOf(page)).toHaveValue('');
    await comboboxOf(page).fill('telehealth');
    await expect(dialogStatusOf(page)).toHaveText('2 articles for “telehealth”');
    expect(new Set(ofSearch(asked))).toEqual(loaded);
    expect(ofSearch(asked)).toHaveLength(5);
  });

test.describe('the dialog', () => {
  test('opens with Ctrl K, closes with Escape, and leaves the reader in place', async ({ page }) => {
    for (const address of ['/offering', SAMPLE, '/topic', '/no-such-page']) {
      await open(page, address);
      const link = page.getByRole('main').getByRole('link').last();
      await link.focus();
      const before = await page.evaluate(() => window.scrollY);
      await page.keyboard.press('Control+k');
      await expect(comboboxOf(page), address).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialogOf(page), address).toBeHidden();
      await expect(link, address).toBeFocused();
      expect(await page.evaluate(() => window.scrollY), address).toBe(before);
    }
  });

  test('gives Escape to the words first and closes with the next, or by its button', async ({ page }) => {
    await open(page, '/about');
    const link = page.getByRole('link', { name: 'Search /' });
    await link.click();
    await page.keyboard.type('openfda');
    await expect(dialogStatusOf(page)).toContainText('openfda');
    await page.keyboard.press('Escape');
    await expect(comboboxOf(page)).toHaveValue('');
    await expect(optionsOf(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(link).toBeFocused();
    await openSearch(page);
    await page.getByRole('button', { name: 'Close search' }).click();
    await expect(dialogOf(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('loses nothing that is typed before its code has arrived', async ({ page }) => {
    await open(page, '/');
    const release = await holdScripts(page);
    await page.keyboard.press('/');
    await page.keyboard.type('drug / events');
    release();
    await expect(comboboxOf(page)).toHaveValue('drug / events');
    await expect(dialogStatusOf(page)).toContainText('for “drug / events”');
  });

  test('loses no letter that is typed in the moment in which it opens', async ({ page }) => {
    await open(page, '/about');
    // The dialog is in the document, and has not yet taken the focus: a key of that very moment, as a quick reader or a
    // slow machine would have it.
    await page.evaluate(() => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('dialog')) return;
        observer.disconnect();
        const target = document.activeElement ?? document.body;
        const key = new KeyboardEvent('keydown', { key: 'n', bubbles: true, cancelable: true });
        const kept = target.dispatchEvent(key);
        // What no script takes up, a browser types where the focus is.
        if (kept && target instanceof HTMLInputElement) Object.assign(window, { typedByBrowser: true });
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.press('/');
    await page.keyboard.type('ope');
    await expect(comboboxOf(page)).toBeFocused();
    const typed = await page.evaluate(() => 'typedByBrowser' in window);
    if (!typed) await expect(comboboxOf(page)).toHaveValue(/n/);
  });

  test('takes a slash that is typed into a field for a slash', async ({ page }) => {
    await open(page, '/search');
    const field = page.getByRole('searchbox', { name: 'Search articles' });
    await field.press('/');
    await expect(field).toHaveValue('/');
    await expect(dialogOf(page)).toBeHidden();
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('and/');
    await expect(comboboxOf(page)).toHaveValue('and/');
  });

  test('keeps its field in place, and does not leave the screen, whatever is found', async ({ page }) => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(viewport);
      await open(page, '/about');
      await openSearch(page);
      const fieldBox = async () => JSON.stringify(await comboboxOf(page).boundingBox());
      const empty = await fieldBox();
      for (const query of [
        'h',
        'health',
        'mobile health',
        'telehelth',
        'zzzzzz',
        'topic:telehelth -apps "health data"',
        'x'.repeat(150),
      ]) {
        await comboboxOf(page).fill(query);
        await expect(dialogStatusOf(page)).toContainText(`“${query}”`);
        expect(await fieldBox(), query).toEqual(empty);
        const box = await dialogOf(page).boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 0), query).toBeLessThanOrEqual(viewport.height);
        const overflow = await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        expect(overflow, query).toBeLessThanOrEqual(0);
      }
      await comboboxOf(page).fill('');
      expect(await fieldBox()).toEqual(empty);
    }
  });

  test('shows the filters of a query, each a link to the search without it', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('health topic:telehealth -apps');
    const chips = dialogOf(page).getByRole('list', { name: 'Active filters' }).getByRole('link');
    await expect(chips).toHaveText([/Topic: Telehealth/, /Not Word: apps/]);
    await chips.first().click();
    await expect(page).toHaveURL(/\/search\?q=health\+-apps$/);
  });

  test('shows typed markup as text', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    const query = `<img src=x onerror=alert(1)>"'`;
    await page.keyboard.type(query);
    await expect(dialogStatusOf(page)).toContainText(query);
    await expect(dialogOf(page).locator('img')).toHaveCount(0);
  });
});

test.describe('as one types', () => {
  test('it finds, marks what matched, and leads there by keyboard alone', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('virtual second opin');
    await expect(dialogStatusOf(page)).toHaveText('1 article for “virtual second opin”');
    const result = optionsOf(page).first();
    await expect(result.locator('mark')).toHaveText(['Virtual', 'Second', 'Opin', 'virtual', 'second', 'opin']);
    await expect(result).toContainText('Feb 17, 2021');
    await expect(result).toContainText('kevinmd.com');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${SAMPLE}$`));
  });

  test('it finds and marks in spite of a slip, says so, and offers the better spelling', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('telehelth');
    await expect(dialogStatusOf(page)).toHaveText('No exact matches for “telehelth”. 2 similar articles');
    await expect(dialogOf(page).getByText('Similar results', { exact: true })).toBeVisible();
    await expect(dialogOf(page).locator('mark')).toHaveText([/^telehealth$/i]);
    await dialogOf(page).getByRole('link', { name: 'telehealth', exact: true }).click();
    await expect(page).toHaveURL(/\/search\?q=telehealth$/);
  });

  test('it finds and marks what means the same, and says what else was searched', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('telemedicine');
    await expect(dialogOf(page).getByText('“telemedicine” is also called Telehealth, telecare')).toBeVisible();
    await expect(dialogStatusOf(page)).toHaveText('2 articles for “telemedicine”');
    await expect(dialogOf(page).locator('mark')).toHaveText([/^telehealth$/i]);
  });

  test('it parts what has the words from what has something like them', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('veteran apps');
    await expect(dialogStatusOf(page)).toContainText(/^\d+ articles? for “veteran apps” and \d+ similar$/);
    const exact = Number.parseInt((await dialogStatusOf(page).textContent()) ?? '', 10);
    const before = await dialogOf(page)
      .locator('[role="listbox"] > *')
      .evaluateAll((lines) => {
        const parting = lines.findIndex((line) => line.querySelector('p')?.textContent === 'Similar results');
        return lines.slice(0, parting).filter((line) => line.querySelector('a[href^="/news/"]')).length;
      });
    expect(before).toBe(exact);
  });

  test('it offers the page that the words name before any article, and leads there', async ({ page }) => {
    for (const [query, kind, label, address] of [
      ['mobile health', 'Topic', 'Mobile Health', TOPIC],
      ['kevinmd.com', 'Source', 'kevinmd.com', '/source/kevinmd.com'],
      ['radhika narayanan', 'Author', 'Radhika Narayanan', '/author/radhika-narayanan'],
      ['openfda', 'Offering', 'openFDA', '/offering/openfda'],
      ['telemedicine', 'Topic', 'Telehealth', '/topic/healthcare-it-news-telehealth'],
      ['clinical deci', 'Topic', 'Clinical Decision Support', '/topic/healthcare-it-news-clinical-decision-support'],
    ] as const)
      await test.step(query, async () => {
        await open(page, '/about');
        await openSearch(page);
        await page.keyboard.type(query);
        await expect(dialogStatusOf(page)).toContainText(`“${query}”`);
        await expect(optionsOf(page).first()).toHaveText(new RegExp(`^${kind}${label.replace('.', '\\.')}`));
        await expect(articlesIn(dialogOf(page)).first()).toBeVisible();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(new RegExp(`${address}$`));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(label);
      });
  });

  test('it leads to all results where there are more than it lists, and only there', async ({ page }) => {
    const { articles } = await libraryOf('content');
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('openfda');
    await expect(dialogStatusOf(page)).toHaveText('5 articles for “openfda”');
    await expect(dialogOf(page).getByRole('option', { name: /^All/ })).toHaveCount(0);
    await comboboxOf(page).fill('digital.gov');
    const carried = articles.filter(({ publisher }) => publisher?.domain === 'digital.gov').length;
    await expect(dialogStatusOf(page)).toHaveText(`${carried} articles for “digital.gov”`);
    expect(await articlesIn(dialogOf(page)).count()).toBeLessThan(carried);
    const all = optionsOf(page).last();
    await expect(all).toHaveText(`All ${carried} results, with filters`);
    await page.keyboard.press('ArrowUp');
    await expect(all).toHaveAttribute('aria-selected', 'true');
    await expect(all).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=digital\.gov$/);
    await expect(page.getByRole('status')).toHaveText(`${carried} articles for “digital.gov”`);
  });

  test('it keeps the old list until the new one is there', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    // Every state the dialog ever shows is noted, however briefly.
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const dialog = document.querySelector('dialog');
      if (!dialog) throw new Error('no dialog');
      const note = () => {
        const lines = dialog.querySelectorAll('[role="option"]').length;
        seen.push(`${lines} ${dialog.querySelector('[role="status"]')?.textContent}`);
      };
      new MutationObserver(note).observe(dialog, { subtree: true, childList: true, characterData: true });
    });
    for (const letter of 'mobile health') {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      const typed = await comboboxOf(page).inputValue();
      await expect(dialogStatusOf(page)).toContainText(`“${typed.trim()}”`);
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.type('openfda');
    await expect(dialogStatusOf(page)).toHaveText('5 articles for “openfda”');
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const answered = seen.slice(seen.findIndex((state) => state.includes('article')));
    expect(answered.length).toBeGreaterThan(13);
    expect(answered.filter((state) => /^0 |Searching/.test(state))).toEqual([]);
  });
});

test.describe('field and list', () => {
  test('are a combobox: the field points to the line that the arrow keys reach, round and round', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    const field = comboboxOf(page);
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await expect(field).toHaveAttribute('aria-autocomplete', 'list');
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toBeNull();

    await page.keyboard.type('telehealth');
    await expect(dialogStatusOf(page)).toHaveText('2 articles for “telehealth”');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    const list = page.locator(`[id="${await field.getAttribute('aria-controls')}"]`);
    await expect(list).toHaveRole('listbox');
    // The names of pages come with a file of their own, perhaps after the articles.
    await expect(list.getByRole('option')).toHaveCount(4);
    const options = await list.getByRole('option').all();
    const selected = () => list.getByRole('option').evaluateAll((all) => all.map((one) => one.ariaSelected));
    const only = (place: number) => options.map((_option, at) => String(at === place));

    expect(await activeOption(page)).toBeNull();
    expect(await selected()).toEqual(only(-1));
    const steps = [
      ...options.map((_option, at) => ['ArrowDown', at] as const),
      ['ArrowDown', -1] as const,
      ['ArrowDown', 0] as const,
      ['ArrowUp', -1] as const,
      ...options.map((_option, at) => ['ArrowUp', options.length - 1 - at] as const),
      ['ArrowUp', -1] as const,
    ];
    for (const [key, place] of steps) {
      await page.keyboard.press(key);
      await expect.poll(selected).toEqual(only(place));
      const active = await activeOption(page);
      expect(await active?.getAttribute('id')).toBe(await options[place]?.getAttribute('id'));
      if (active) await expect(active).toBeInViewport();
      await expect(field).toBeFocused();
    }
    // The caret moves as in any field.
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    await expect(field).toHaveValue('xtelehealth');
  });

  test('forget the line that was reached when the words change', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('openfd');
    await expect(dialogStatusOf(page)).toContainText('“openfd”');
    await page.keyboard.press('ArrowDown');
    await expect(comboboxOf(page)).toHaveAttribute('aria-activedescendant', /.+/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('veterans');
    await expect(dialogStatusOf(page)).toContainText('“veterans”');
    await expect(comboboxOf(page)).not.toHaveAttribute('aria-activedescendant');
  });

  test('lead to the page of all results on Enter where no line was reached', async ({ page }) => {
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('drug events');
    await expect(dialogStatusOf(page)).toContainText('“drug events”');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=drug\+events$/);
    await expect(page.getByRole('status')).toContainText('“drug events”');
  });

  test('are links to the mouse, which opens them in a tab of their own where that is asked', async ({
    page,
    context,
  }) => {
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('virtual second opinion');
    const result = articlesIn(dialogOf(page)).first();
    await expect(result).toHaveAttribute('href', SAMPLE);
    const [tab] = await Promise.all([context.waitForEvent('page'), result.click({ modifiers: ['ControlOrMeta'] })]);
    await expect(tab).toHaveURL(new RegExp(`${SAMPLE}$`));
    await expect(dialogOf(page)).toBeVisible();
    await result.click();
    await expect(page).toHaveURL(new RegExp(`${SAMPLE}$`));
  });
});

test.describe('recent searches', () => {
  const kept = (page: Page) => page.evaluate(() => ({ ...localStorage }));

  test('are kept in this browser alone, and offered while the field is empty', async ({ page, context }) => {
    const sent: Request[] = [];
    page.on('request', (request) => sent.push(request));
    await open(page, '/about');
    await openSearch(page);
    await expect(dialogOf(page).getByText('Recent searches')).toHaveCount(0);
    // Looked for in the worker and followed to its result: no address ever holds the words.
    await page.keyboard.type('Radhika opinion');
    await expect(dialogStatusOf(page)).toHaveText('1 article for “Radhika opinion”');
    await optionsOf(page).first().click();
    await expect(page).toHaveURL(new RegExp(`${SAMPLE}$`));
    expect(Object.values(await kept(page))).toEqual(['["Radhika opinion"]']);
    await open(page, '/news');
    await openSearch(page);
    await expect(optionsOf(page)).toHaveText(['Radhika opinion']);
    await expect(dialogOf(page).getByText('Recent searches')).toBeVisible();
    await expect(dialogOf(page).getByText('kept in this browser only')).toBeVisible();
    const contents = sent.map(
      (request) => `${request.url()} ${request.postData()} ${JSON.stringify(request.headers())}`,
    );
    expect(contents.length).toBeGreaterThan(10);
    expect(contents.filter((content) => /radhika/i.test(content))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await page.keyboard.type('x');
    await expect(dialogOf(page).getByText('Recent searches')).toHaveCount(0);
  });

  test('are followed like any line, newest first, none twice, eight of them', async ({ page }) => {
    await page.addInitScript(() => {
      if (localStorage.length > 0) return;
      const older = ['second', 'OPENFDA', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
      localStorage.setItem('recent-searches', JSON.stringify(older));
    });
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('openfda');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=openfda$/);
    await open(page, '/about');
    await openSearch(page);
    const others = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
    await expect(optionsOf(page)).toHaveText(['openfda', ...others]);
    await page.keyboard.type('telehealth');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=telehealth$/);
    await open(page, '/about');
    await openSearch(page);
    await expect(optionsOf(page)).toHaveText(['telehealth', 'openfda', ...others.slice(0, -1)]);
    await expect(comboboxOf(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=openfda$/);
  });

  test('are forgotten when the reader says so', async ({ page }) => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('seeded')) return;
      sessionStorage.setItem('seeded', 'yes');
      localStorage.setItem('recent-searches', '["openfda"]');
    });
    await open(page, '/about');
    await openSearch(page);
    await expect(optionsOf(page)).toHaveText(['openfda']);
    await dialogOf(page).getByRole('button', { name: 'Forget them' }).click();
    await expect(optionsOf(page)).toHaveCount(0);
    expect(await kept(page)).toEqual({});
    await page.reload();
    await openSearch(page);
    await expect(dialogOf(page)).toBeVisible();
    await expect(optionsOf(page)).toHaveCount(0);
  });

  test('do no harm, whatever the storage holds', async ({ page }) => {
    for (const [what, text, offered] of [
      ['no JSON', '[not JSON', []],
      ['something else', '{"openfda":true}', []],
      ['null', 'null', []],
      ['a list of all sorts', '[null, 1, {}, "openfda", ["x"]]', ['openfda']],
    ] as const)
      await test.step(what, async () => {
        await open(page, '/about');
        await page.evaluate((garbage) => localStorage.setItem('recent-searches', garbage), text);
        await openSearch(page);
        await expect(optionsOf(page)).toHaveText([...offered]);
        await page.keyboard.type('virtual second opinion');
        await expect(dialogStatusOf(page)).toContainText('“virtual second opinion”');
        await optionsOf(page).first().click();
        await expect(page).toHaveURL(new RegExp(`${SAMPLE}$`));
      });
  });

  test('are done without where the storage is refused', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('openfda');
    await expect(dialogStatusOf(page)).toHaveText('5 articles for “openfda”');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=openfda$/);
    await articlesIn(page).first().click();
    await expect(page).toHaveURL(/\/news\//);
  });
});
