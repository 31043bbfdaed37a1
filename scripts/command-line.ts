import { parseArgs } from 'node:util';
import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';

/** The options of a command, for `parseArgs`. */
export type OptionTable = Readonly<
  Record<string, { readonly type: 'boolean' } | { readonly type: 'string'; readonly multiple?: true }>
>;

/** A parsed command line. */
export interface CommandLine<Name extends string> {
  readonly positionals: readonly string[];
  has(name: Name): boolean;
  /** The trimmed value of an option; empty if it is not given. */
  one(name: Name): string;
  /** All values of an option that are not empty. */
  many(name: Name): readonly string[];
  /** All mistakes, one line each. */
  readonly wrong: readonly string[];
}

/** Parses a command line and reports all mistakes at once. */
export function readCommandLine<Table extends OptionTable>(
  args: readonly string[],
  table: Table,
  env: Readonly<Record<string, string | undefined>> = process.env,
): CommandLine<keyof Table & string> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: table,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const many = (name: string) =>
    [values[name]].flat().flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
  return {
    positionals,
    has: (name) => values[name] === true,
    one: (name) => many(name)[0] ?? '',
    many,
    wrong: swallowed(table, tokens, env).concat(
      tokens.flatMap((token, at) => {
        if (token.kind !== 'option') return [];
        const earlier = tokens.slice(0, at).some((each) => each.kind === 'option' && each.name === token.name);
        return wrongUse(token, earlier, table);
      }),
    ),
  };
}

/** Options that npm took for its own, as it does without a `--` before them: a dry run would then write files. */
function swallowed(
  table: OptionTable,
  tokens: readonly { readonly kind: string; readonly name?: string }[],
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const { npm_lifecycle_event: script = '' } = env;
  if (!['check', 'new', 'new-site'].includes(script)) return [];
  return Object.keys(table)
    .filter((name) => env[`npm_config_${name.replaceAll('-', '_')}`] === 'true')
    .filter((name) => !tokens.some((token) => token.kind === 'option' && token.name === name))
    .map((name) => `npm took --${name} for itself: put -- before the options, as in npm run ${script} -- --${name}`);
}

interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function wrongUse({ name, rawName, value, inlineValue }: Given, isAgain: boolean, table: OptionTable): string[] {
  const option = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!option) return [`there is no option ${rawName}${meant(name, table)}`];
  if (option.type === 'boolean') return value === undefined ? [] : [`${rawName} takes no value`];
  // A value that looks like an option is the next option: the value was forgotten.
  if (!value?.trim() || (!inlineValue && /^--?[a-z]/i.test(value))) return [`${rawName} needs a value`];
  return isAgain && !option.multiple ? [`${rawName} is given twice`] : [];
}

/** At least one edit is forgiven, because options are few and short. */
function meant(name: string, table: OptionTable): string {
  const known = Object.keys(table).find((each) => withinEdits(name, each, Math.max(1, forgivenEdits(each))));
  return known ? ` (did you mean --${known}?)` : '';
}
