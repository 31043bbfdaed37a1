import { expect, it } from 'vitest';
import { PAGE_POLICY, responseHeaders } from '@/lib/security/response-headers.mjs';

const directivesOf = (policy = '') =>
  new Map(
    policy
      .split('; ')
      .map((directive) => directive.split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  );

const directives = directivesOf(PAGE_POLICY);

it('runs scripts that are files of this host, nothing else', () => {
  expect(directives.get('script-src')).toEqual(["'self'"]);
});

it('allows nothing that is not listed', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('base-uri')).toEqual(["'none'"]);
  expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
  expect(directives.get('form-action')).toEqual(["'self'"]);
});

it('has no way around it', () => {
  const sources = [...directives.values()].flat();
  expect(sources.filter((source) => /unsafe|nonce|sha\d|data:|blob:|\*|^https?:/.test(source))).toEqual([]);
});

it('is that of every address, unless another follows', () => {
  const [everywhere] = responseHeaders(false);
  expect(everywhere?.source).toBe('/:path*');
  expect(everywhere?.headers).toContainEqual({ key: 'Content-Security-Policy', value: PAGE_POLICY });
});

it('allows what development needs in a preview alone', () => {
  const [everywhere] = responseHeaders(true);
  const policy = everywhere?.headers.find(({ key }) => key === 'Content-Security-Policy')?.value;
  const preview = directivesOf(policy);
  expect(preview.get('script-src')).toEqual(["'self'", "'unsafe-inline'", "'unsafe-eval'"]);
  expect(preview.get('connect-src')).toEqual(["'self'", 'ws:']);
  expect(preview.get('frame-ancestors')).toEqual(["'none'"]);
});
