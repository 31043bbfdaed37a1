import { expect, it } from 'vitest';
import { answerOrSayWhy } from '@/lib/preview/answer-or-say-why';

const request = { method: 'GET', url: 'http://localhost:3000/preview/state?path=/\u001b[2J' };

it('answers', async () => {
  const told: unknown[] = [];
  const answer = await answerOrSayWhy(
    request,
    async () => new Response('fine'),
    (...line) => told.push(line),
  );
  expect([await answer.text(), told]).toEqual(['fine', []]);
});

it.each([
  [new Error('cannot be loaded\u001b[2J'), 'cannot be loaded\\u{1b}[2J\n'],
  ['thrown as it is', 'thrown as it is\n'],
])('says why it cannot, to the terminal with the stack and to whoever asked in a line', async (error, line) => {
  const told: unknown[][] = [];
  const fail = async (): Promise<Response> => {
    throw error;
  };
  const answer = await answerOrSayWhy(request, fail, (...words) => told.push(words));
  expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([500, line, 'no-store']);
  expect(told).toEqual([['GET http://localhost:3000/preview/state?path=/\\u{1b}[2J failed:', error]]);
});

it('says why of what fails before there is a promise', async () => {
  const fail = (): Promise<Response> => {
    throw new Error('at once');
  };
  expect((await answerOrSayWhy(request, fail, () => undefined)).status).toBe(500);
});
