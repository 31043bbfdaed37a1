import { expect, it } from 'vitest';
import { BLOCKED_PORTS } from '@/lib/config/blocked-ports.mjs';

it.each([...BLOCKED_PORTS])('port %d is one to which fetch does not connect', async (port) => {
  const why = await fetch(`http://127.0.0.1:${port}`).catch(({ cause }) => cause?.message);
  expect(why).toBe('bad port');
});
