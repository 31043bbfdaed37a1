import { expect, it } from 'vitest';
import { parseCheckOptions } from './options';

const wrongOf = (...args: string[]) => parseCheckOptions(args).wrong;

it('takes everything together that goes together', () => {
  const args = '--rule date-exists --rule=field-unknown --since main --fix --dry-run --json a.md b'.split(' ');
  const { options, wrong } = parseCheckOptions(args);
  expect(wrong).toEqual([]);
  expect(options).toEqual({
    rules: new Set(['date-exists', 'field-unknown']),
    places: ['a.md', 'b'],
    since: 'main',
    form: 'json',
    fix: 'show',
    watch: false,
    help: false,
  });
});

it('only shows fixes where --dry-run is given, whether or not --fix is', () => {
  expect(
    [['--dry-run'], ['--fix', '--dry-run'], ['--fix'], []].map((args) => parseCheckOptions(args).options.fix),
  ).toEqual(['show', 'show', 'write', 'no']);
});

it.each([
  [['--fixx'], ['there is no option --fixx (did you mean --fix?)']],
  [['-x'], ['there is no option -x']],
  [['--json=yes'], ['--json takes no value']],
  [['--since'], ['--since needs a value']],
  [['--since', '--json'], ['--since needs a value']],
  [['--since', '-h'], ['--since needs a value']],
  [['--since', 'a', '--since', 'b'], ['--since is given twice']],
  [['--rule', 'toString'], ['--rule: there is no rule "toString"']],
  [['--watch', '--json'], ['--watch and --json cannot go together']],
  [['--watch', '--fix'], ['--watch and --fix cannot go together']],
  [['--github', '--fix'], ['--fix and --github cannot go together']],
])('says what is wrong with %j', (args, wrong) => {
  expect(wrongOf(...args)).toEqual(wrong);
});
