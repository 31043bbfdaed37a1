import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { keepContentLength, LENGTH_HEADER } from '@/lib/http/content-length';

keepContentLength();

async function serve(answer: (response: http.ServerResponse) => void): Promise<string> {
  const server = http.createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('sends the length that a route tells, with a body and without', async () => {
  const origin = await serve((response) => {
    response.setHeader(LENGTH_HEADER, '4');
    response.flushHeaders();
    response.end('body');
  });
  const whole = await fetch(origin);
  expect([whole.headers.get('content-length'), whole.headers.has(LENGTH_HEADER)]).toEqual(['4', false]);
  expect(await whole.text()).toBe('body');
  const head = await fetch(origin, { method: 'HEAD' });
  expect([head.headers.get('content-length'), head.headers.has(LENGTH_HEADER)]).toEqual(['4', false]);
});

it('leaves other answers alone, and those that were compressed on their way', async () => {
  const plain = await serve((response) => response.writeHead(201, { 'X-Own': '1' }).end('body'));
  expect(await fetch(plain)).toMatchObject({ status: 201 });
  const compressed = await serve((response) => {
    response.setHeader(LENGTH_HEADER, '400').setHeader('Content-Encoding', 'identity');
    response.end('body');
  });
  const response = await fetch(compressed);
  expect([await response.text(), response.headers.has(LENGTH_HEADER)]).toEqual(['body', false]);
});
