import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { refuseMethod } from '@/lib/serving/refuse-method';

const server = createServer((incoming, response) => {
  if (!refuseMethod(incoming, response)) response.end('passed');
}).listen(0, '127.0.0.1');
afterAll(() => server.close());

function ask(method: string, path: string): Promise<readonly [number | undefined, string | undefined]> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, method, path, agent: false }, (answer) => {
      answer.resume();
      resolve([answer.statusCode, answer.headers.allow]);
    })
      .on('error', reject)
      .end();
  });
}

it.each(['GET', 'HEAD'])('lets %s pass', async (method) =>
  expect(await ask(method, '/news/x?q=1')).toEqual([200, undefined]),
);

it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('refuses %s', async (method) =>
  expect(await ask(method, '/news/x')).toEqual([405, 'GET, HEAD']),
);

it('takes a request to publish by POST alone', async () => {
  expect(await ask('POST', '/api/publish?x')).toEqual([200, undefined]);
  expect(await ask('GET', '/api/publish')).toEqual([405, 'POST']);
});
