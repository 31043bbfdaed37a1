import { expect, it, vi } from 'vitest';
import { isBeingRenewed, renewPage } from '@/lib/serving/renewed-pages.mjs';

it('has a page rendered while somebody asks for it, and no longer', async () => {
  await renewPage('/a', async () => {
    expect([isBeingRenewed('/a'), isBeingRenewed('/b')]).toEqual([true, false]);
    vi.resetModules();
    const { isBeingRenewed: another } = await import('@/lib/serving/renewed-pages.mjs');
    expect(another).not.toBe(isBeingRenewed);
    expect(another('/a')).toBe(true);
  });
  expect(isBeingRenewed('/a')).toBe(false);
});

it('lets go of a page that could not be asked for', async () => {
  await expect(renewPage('/a', () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
  expect(isBeingRenewed('/a')).toBe(false);
});
