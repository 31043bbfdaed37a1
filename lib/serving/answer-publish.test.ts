import { expect, it } from 'vitest';
import { answerPublish, type Publishing } from '@/lib/serving/answer-publish';
import { rateLimit } from '@/lib/serving/rate-limit';

const SECRET = 'a secret of many letters'.replaceAll(' ', '-');
const report = { revision: 1, madeAt: '', articles: 3, kept: [], problems: [], failure: null };

const publishing = (more: Partial<Publishing> = {}): Publishing => ({
  secret: SECRET,
  publish: async () => report,
  allowed: rateLimit(2),
  refused: rateLimit(2),
  ...more,
});

function ask(to: Publishing, authorization?: string): Promise<Response> {
  const headers: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization };
  return answerPublish(new Request('http://localhost/api/publish', { method: 'POST', headers }), to);
}

it('answers with the report of the edition that came of it', async () => {
  const answer = await ask(publishing(), `Bearer ${SECRET}`);
  expect([answer.status, await answer.json(), answer.headers.get('cache-control')]).toEqual([200, report, 'no-store']);
});

it('says so when the folder could not be read', async () => {
  const publish = async () => ({ ...report, failure: 'the folder is gone' });
  const answer = await ask(publishing({ publish }), `Bearer ${SECRET}`);
  expect([answer.status, (await answer.json()).failure]).toEqual([503, 'the folder is gone']);
});

it.each([undefined, '', 'Bearer', 'Bearer ', `Basic ${SECRET}`, `Bearer ${SECRET}x`, `Bearer ${SECRET.slice(1)}`])(
  'publishes nothing for %j',
  async (authorization) => {
    let published = 0;
    const publish = async () => {
      published += 1;
      return report;
    };
    const answer = await ask(publishing({ publish }), authorization);
    expect([answer.status, answer.headers.get('www-authenticate'), published]).toEqual([401, 'Bearer', 0]);
  },
);

it('is not there where no secret is set, whatever is said', async () => {
  for (const said of [undefined, 'Bearer ', 'Bearer x'])
    expect((await ask(publishing({ secret: '' }), said)).status).toBe(404);
});

it('answers only so often, and whoever does not know the secret keeps nobody from publishing who does', async () => {
  const to = publishing();
  const statuses = [];
  for (const said of ['x', 'x', 'x', SECRET, SECRET, SECRET]) statuses.push((await ask(to, `Bearer ${said}`)).status);
  expect(statuses).toEqual([401, 401, 429, 200, 200, 429]);
  expect((await ask(to, 'Bearer x')).headers.get('retry-after')).toBe('60');
});

it('counts a minute at a time', () => {
  let now = 0;
  const may = rateLimit(2, () => now);
  expect([may(), may(), may()]).toEqual([true, true, false]);
  now = 59_999;
  expect(may()).toBe(false);
  now = 60_000;
  expect([may(), may(), may()]).toEqual([true, true, false]);
});
