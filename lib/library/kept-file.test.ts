import { beforeEach, expect, it, vi } from 'vitest';
import { tempFolder } from '@/tests/fixtures/temp-folder';

// What the code means is found out once in a process.
beforeEach(() => {
  vi.resetModules();
});

/** Does something while the code itself cannot be read. */
async function withoutSources<T>(work: () => Promise<T>): Promise<T> {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(tempFolder({ 'content/news/.keep': '' }));
  try {
    return await work();
  } finally {
    cwd.mockRestore();
  }
}

it('finds out again what the code means where that failed', async () => {
  const { hashOfMeaning } = await import('@/lib/library/kept-file');
  await expect(withoutSources(hashOfMeaning)).rejects.toThrow('ENOENT');
  const found = await hashOfMeaning();
  expect(found).toMatch(/^[0-9a-f]{64}$/);
  expect(await withoutSources(hashOfMeaning)).toBe(found);
});

it('opens a reading with nothing in it where the kept one cannot be opened, and says so', async () => {
  const { openKeptReading } = await import('@/lib/library/kept-reading');
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const { cache, keep } = await withoutSources(() => openKeptReading(tempFolder(), tempFolder()));
  expect(cache.articles.size).toBe(0);
  await keep();
  expect(said).toHaveBeenCalledWith(expect.stringContaining('ENOENT'));
  said.mockRestore();
});
