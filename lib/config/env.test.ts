import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from '@/lib/config/env';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const reasonFor = (variables: Record<string, string>): string => {
  try {
    parseEnv(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
  }
  return '';
};

describe('parseEnv', () => {
  it('has a good default for everything, also for what is set to nothing', () => {
    const defaults = {
      CONTENT_DIR: path.resolve('content'),
      SITE_URL: '',
      PORT: 3000,
      HOST: '',
      HSTS: '',
      DIST_DIR: '.next',
      CACHE_DIR: path.resolve('.cache'),
      PORTAL_BUILD_DIR: '',
      PORTAL_CODE_HASH: '',
      PORTAL_BUILD_ID: '',
      PORTAL_ISLANDS: '',
      PRERENDER: 500,
      WATCH: true,
      PUBLISH_SECRET: '',
      REDIS_URL: '',
      LOG_FORMAT: 'text',
      PREVIEW_HOSTS: [],
    };
    expect(parseEnv({})).toEqual(defaults);
    expect(parseEnv({ CONTENT_DIR: '', SITE_URL: '', DIST_DIR: '' })).toEqual(defaults);
  });

  it.each(['0', '65536', '99999', '-1', '80.5', 'http'])('refuses the port %s', (PORT) => {
    expect(reasonFor({ PORT })).toContain(`PORT="${PORT}": must be a number from 1 to 65535`);
  });

  it('makes the content folder absolute', () => {
    const root = tempFolder();
    expect(parseEnv({ CONTENT_DIR: path.relative(process.cwd(), root) }).CONTENT_DIR).toBe(root);
  });

  it.each([
    ['https://news.example.org', 'https://news.example.org'],
    ['https://News.Example.org/', 'https://news.example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('takes the site %s as %s', (written, origin) => {
    expect(parseEnv({ SITE_URL: written }).SITE_URL).toBe(origin);
  });

  it.each([
    'news.example.org',
    'ftp://example.org',
    'https://example.org/news',
    'https://example.org?x=1',
    'https://example.org#x',
    'https://user:pw@example.org',
    'javascript:alert(1)',
  ])('refuses the site %s', (written) => {
    expect(reasonFor({ SITE_URL: written })).toContain(`SITE_URL="${written}"`);
  });

  it.each(['fifteen-letters', 'sixteen and more letters', 'schlüssel-mit-umlaut', 'ends-with-a-line-end\n'])(
    'refuses a secret that no header can say, or that is short, and does not repeat it: %j',
    (secret) => {
      const reason = reasonFor({ PUBLISH_SECRET: secret });
      expect(reason).toContain('PUBLISH_SECRET=…: must be at least 16 letters, digits and signs of ASCII');
      expect(reason).not.toContain(secret);
    },
  );

  it.each([
    'localhost:6379',
    'http://:pass@cache:6379',
    'redis://',
    'redis',
    'redis://cache/abc',
    'redis://:50%@cache',
  ])('refuses an address of Redis that is none, and does not repeat it: %s', (REDIS_URL) => {
    const reason = reasonFor({ REDIS_URL });
    expect(reason).toContain('REDIS_URL=…: must be like "redis://');
    expect(reason).not.toContain(`"${REDIS_URL}"`);
  });

  it.each(['redis://127.0.0.1:6379', 'rediss://user:pass@cache.example.org:6380/2'])(
    'takes Redis at %s',
    (REDIS_URL) => {
      expect(parseEnv({ REDIS_URL }).REDIS_URL).toBe(REDIS_URL);
    },
  );

  it('takes any secret that a header can say', () => {
    for (const secret of ['', 'sixteen-letters!', '!"#$%&()*+,-./:;<=>?@[]^_`{|}~'])
      expect(parseEnv({ PUBLISH_SECRET: secret }).PUBLISH_SECRET).toBe(secret);
  });

  it('refuses a form of the log that there is none of', () => {
    expect(reasonFor({ LOG_FORMAT: 'JSON' })).toContain('LOG_FORMAT="JSON": must be "text" or "json"');
    expect(parseEnv({ LOG_FORMAT: 'json' }).LOG_FORMAT).toBe('json');
  });

  it('names all bad variables at once', () => {
    const reason = reasonFor({ CONTENT_DIR: '/no/such/folder', SITE_URL: 'nowhere' });
    expect(reason).toContain('CONTENT_DIR="/no/such/folder"');
    expect(reason).toContain('SITE_URL="nowhere"');
  });

  it('refuses a file for a content folder', () => {
    const file = path.join(tempFolder(), 'a.md');
    writeFileSync(file, '');
    expect(reasonFor({ CONTENT_DIR: file })).toContain('CONTENT_DIR');
  });
});
