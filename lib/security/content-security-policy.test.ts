import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/security/content-security-policy';

const directivesOf = (policy: string) =>
  new Map(
    policy.split('; ').map((directive) => [directive.slice(0, directive.indexOf(' ')), directive.split(' ').slice(1)]),
  );

describe('in production', () => {
  const directives = directivesOf(contentSecurityPolicy({ hashes: ['sha256-a=', 'sha256-b='] }, false));

  it('runs scripts of this host and those named by hash, nothing else', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'sha256-a='", "'sha256-b='"]);
  });

  it('allows nothing that is not listed', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'self'"]);
  });

  it('has no way around it', () => {
    const sources = [...directives.values()].flat();
    expect(sources.filter((source) => /unsafe|data:|blob:|\*|^https?:/.test(source))).toEqual([]);
  });
});

it('names the nonce of a response that has one', () => {
  const directives = directivesOf(contentSecurityPolicy({ hashes: [], nonce: 'abc=' }, false));
  expect(directives.get('script-src')).toEqual(["'self'", "'nonce-abc='"]);
});

it('allows what development needs in preview only', () => {
  const directives = directivesOf(contentSecurityPolicy({ hashes: [] }, true));
  expect(directives.get('script-src')).toContain("'unsafe-eval'");
  expect(directives.get('script-src')).not.toContain("'unsafe-inline'");
  expect(directives.get('connect-src')).toContain('ws:');
});
