import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe with all its rules, best practices included, and expects it to find nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated, not added as a tag: the page's policy would rightly refuse a foreign script.
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } };
    const { violations: found } = await axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
  expect(violations).toEqual([]);
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: { readonly target: string[] }[];
}
