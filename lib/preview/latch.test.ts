import { expect, it } from 'vitest';
import { openLatchAfter } from '@/lib/preview/latch';

it('opens when somebody opens it, however long it would wait by itself', async () => {
  const latch = openLatchAfter(3_600_000);
  latch.open();
  latch.open();
  await latch.opened;
});

it('opens by itself after its time', async () => {
  await openLatchAfter(1).opened;
});

it('is closed before', async () => {
  const latch = openLatchAfter(3_600_000);
  const first = await Promise.race([
    latch.opened.then(() => 'open'),
    new Promise((resolve) => setImmediate(resolve, 'closed')),
  ]);
  latch.open();
  expect(first).toBe('closed');
});
