import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { command, openControl } from '@/scripts/control.mjs';

it('has whoever knows the token do what there is, and nobody anything else', async () => {
  const control = await openControl({ add: async () => 1 + 1 });
  expect(await command(control, 'add')).toBe(2);
  for (const [of, name] of [
    [control, 'toString'],
    [control, 'subtract'],
    [{ ...control, token: 'x' }, 'add'],
    [{ ...control, token: control.token.replace(/.$/, '!') }, 'add'],
    [{ ...control, port: 1 }, 'add'],
  ] as const)
    expect(await command(of, name)).toBeNull();
});

it('hangs up on whoever talks on and on', async () => {
  const { port } = await openControl({});
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('x'.repeat(10_000));
  await new Promise((resolve) => socket.on('close', resolve));
});
