import { expect, it } from 'vitest';
import { readCommandLine } from './command-line';

const TABLE = { 'dry-run': { type: 'boolean' }, link: { type: 'string' } } as const;
const wrong = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  readCommandLine(args, TABLE, { NODE_ENV: 'test', ...env }).wrong;

it('refuses options that npm took for its own, since a trial run would write', () => {
  const taken = { npm_lifecycle_event: 'new', npm_config_dry_run: 'true', npm_config_link: 'true' };
  expect(wrong(['A title', 'https://example.org'], taken)).toEqual([
    'npm took --dry-run for itself: put -- before the options, as in npm run new -- --dry-run',
    'npm took --link for itself: put -- before the options, as in npm run new -- --link',
  ]);
  expect(wrong(['A title', '--dry-run', '--link', 'https://example.org'], taken)).toEqual([]);
  expect(wrong(['A title'], { ...taken, npm_lifecycle_event: 'test' })).toEqual([]);
  expect(wrong(['A title'], { npm_lifecycle_event: 'new', npm_config_link: '' })).toEqual([]);
});
