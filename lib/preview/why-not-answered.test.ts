import { expect, it } from 'vitest';
import { answerOrSayWhy } from '@/lib/preview/answer-or-say-why';
import { whyNotAnswered } from '@/lib/preview/why-not-answered';

const answer = (body: BodyInit | null, type: string) =>
  new Response(body, { status: 500, headers: { 'Content-Type': type } });

it('is the reason that a route of the preview gives', async () => {
  const failed = await answerOrSayWhy(
    { method: 'POST', url: '/preview/readers' },
    () => Promise.reject(new Error('the folder is gone')),
    () => undefined,
  );
  expect(await whyNotAnswered(failed)).toBe('the folder is gone');
});

it.each([
  [' it fell over\n', 'text/plain', 'it fell over'],
  ['it fell over', 'Text/Plain; charset=utf-8', 'it fell over'],
  ['x'.repeat(10_000), 'text/plain', 'x'.repeat(300)],
  [' \n', 'text/plain', 'it answered 500'],
  ['<!DOCTYPE html><p>Internal Server Error', 'text/html', 'it answered 500'],
  ['{"error": "x"}', 'application/json', 'it answered 500'],
  ['x', 'text/plainer', 'it answered 500'],
])('is one line of plain text, or the status: %j as %s', async (body, type, why) => {
  expect(await whyNotAnswered(answer(body, type))).toBe(why);
});

it('is the status where the answer breaks off', async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
  expect(await whyNotAnswered(answer(broken, 'text/plain'))).toBe('it answered 500');
});
