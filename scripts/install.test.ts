import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

const LOCK = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/one': { version: '1.2.3' },
    'node_modules/for-another-system': { version: '2.0.0', optional: true },
  },
};

describe('packages that somebody else has installed', () => {
  it('are all there', () => {
    expect(isInstalled(LOCK, { packages: { 'node_modules/one': { version: '1.2.3' } } })).toBe(true);
    expect(isInstalled(LOCK, LOCK)).toBe(true);
  });

  it.each([
    ['of another version', { 'node_modules/one': { version: '1.2.4' } }],
    ['without one that is needed', { 'node_modules/for-another-system': { version: '2.0.0' } }],
    [
      'with an optional one of another version',
      { 'node_modules/one': { version: '1.2.3' }, 'node_modules/for-another-system': { version: '1.0.0' } },
    ],
  ])('are not all there: %s', (_what, packages) => {
    expect(isInstalled(LOCK, { packages })).toBe(false);
  });

  it('are none where npm has noted nothing', () => {
    expect(isInstalled(LOCK, null)).toBe(false);
    expect(isInstalled(LOCK, {})).toBe(false);
  });

  it('are known by what npm itself notes', () => {
    const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
    expect(isInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'))).toBe(true);
  });
});
