import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '@/lib/core/hash.mjs';
import type { EditionReport } from '@/lib/edition/edition-report';
import type { RateLimit } from '@/lib/serving/rate-limit';

export interface Publishing {
  /** The token in `Authorization: Bearer …`; empty if publishing by request is off. */
  readonly secret: string;
  /** Reads the content folder again, and reports on the resulting edition. */
  readonly publish: () => Promise<EditionReport>;
  /** Limits for requests with the secret, and without it. */
  readonly allowed: RateLimit;
  readonly refused: RateLimit;
}

/** Answers `POST /api/publish`: publishes if the secret is right, and sends the report; 503 if the folder cannot be read. */
export async function answerPublish(
  request: Request,
  { secret, publish, allowed, refused }: Publishing,
): Promise<Response> {
  if (secret === '') return answer(404, { error: 'Publishing by request is off: PUBLISH_SECRET is not set.' });
  if (!knowsSecret(request.headers.get('authorization') ?? '', secret))
    return refused()
      ? answer(401, { error: 'Say the secret: Authorization: Bearer …' }, { 'WWW-Authenticate': 'Bearer' })
      : tooMany();
  if (!allowed()) return tooMany();
  const report = await publish();
  return answer(report.failure === null ? 200 : 503, report);
}

/** Compares hashes, which have equal length, in constant time, so that timing reveals nothing about the secret. */
function knowsSecret(authorization: string, secret: string): boolean {
  const [, said = ''] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const [one, other] = [said, secret].map((text) => Buffer.from(sha256(text))) as [Buffer, Buffer];
  return timingSafeEqual(one, other);
}

function tooMany(): Response {
  return answer(429, { error: 'That was too often. Try again in a minute.' }, { 'Retry-After': '60' });
}

function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
