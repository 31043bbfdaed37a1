import { parseArgs } from 'node:util';
import { forgivenEdits, nearestOf, withinEdits } from '@/lib/core/edit-distance';
import { isRuleName, RULES, type RuleName } from '@/lib/core/rules';

export const HELP = `Checks the whole content folder, and prints one line for each problem:

  file:line:column severity rule field: message (hint)

  npm run check -- [options] [file or folder …]

Everything is read, because rules compare files; files and folders limit what is shown.

  --fix           mends what needs no judgement; comments, order and quotes stay
  --dry-run       shows what --fix would change, and writes nothing
  --rule NAME     only this rule; may be repeated
  --since REV     only files that differ from a git revision, committed or not
  --watch         checks again whenever something is saved; Ctrl C ends it
  --json          one JSON document, for programs
  --github        annotations for GitHub Actions
  --help          this

CONTENT_DIR is the content folder (content); rules.yaml in it weighs the rules, docs/rules tells of each of them.
NO_COLOR=1 prints plain lines on a terminal too. Exit code: 0 no errors, 1 errors, 2 misused.
`;

const OPTIONS = {
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  rule: { type: 'string', multiple: true },
  since: { type: 'string' },
  watch: { type: 'boolean' },
  json: { type: 'boolean' },
  github: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** What was asked for. */
export interface CheckOptions {
  /** Null for all. */
  readonly rules: ReadonlySet<RuleName> | null;
  /** As written on the command line. */
  readonly places: readonly string[];
  readonly since: string | null;
  readonly form: 'text' | 'json' | 'github';
  readonly fix: 'no' | 'show' | 'write';
  readonly watch: boolean;
  readonly help: boolean;
}

/** Reads the command line: what was asked for, and everything that is wrong with it. */
export function parseCheckOptions(args: readonly string[]): {
  readonly options: CheckOptions;
  readonly wrong: readonly string[];
} {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const wanted = textsOf(values.rule);
  const rules = wanted.filter(isRuleName);
  const fix = values['dry-run'] === true ? 'show' : values.fix === true ? 'write' : 'no';
  const options: CheckOptions = {
    rules: rules.length > 0 ? new Set(rules) : null,
    places: positionals,
    since: textsOf(values.since)[0] ?? null,
    form: values.json === true ? 'json' : values.github === true ? 'github' : 'text',
    fix,
    watch: values.watch === true,
    help: values.help === true,
  };
  const unknown = wanted.filter((name) => !isRuleName(name));
  return {
    options,
    wrong: [
      ...wrongUse(given),
      ...unknown.map((name) => `--rule: there is no rule "${name}"${meant(nearestOf(name, Object.keys(RULES)))}`),
      ...wrongTogether(values),
    ],
  };
}

function textsOf(value: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
}

interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function wrongUse(given: readonly Given[]): string[] {
  const seen = new Set<string>();
  return given.flatMap(({ name, rawName, value, inlineValue }) => {
    const again = seen.has(name);
    seen.add(name);
    if (!isOption(name)) return [`there is no option ${rawName}${meantOption(name)}`];
    if (OPTIONS[name].type === 'boolean') return value === undefined ? [] : [`${rawName} takes no value`];
    if (!value?.trim() || (!inlineValue && value.startsWith('-'))) return [`${rawName} needs a value`];
    return again && !('multiple' in OPTIONS[name]) ? [`${rawName} is given twice`] : [];
  });
}

/** What one run cannot do at once. */
function wrongTogether(values: Readonly<Record<string, unknown>>): string[] {
  const forms = ['--json', '--github'].filter((name) => values[name.slice(2)] === true);
  const fixes = ['--fix', '--dry-run'].filter((name) => values[name.slice(2)] === true);
  const wrong = forms.length === 2 ? ['--json and --github cannot go together'] : [];
  if (values.watch === true)
    wrong.push(...[...forms, ...fixes].map((name) => `--watch and ${name} cannot go together`));
  if (fixes.length > 0 && values.github === true) wrong.push(`${fixes[0]} and --github cannot go together`);
  return wrong;
}

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function meant(name: string | null): string {
  return name === null ? '' : ` (did you mean ${name}?)`;
}

/** Options are few and short: one slip is forgiven in any of them. */
function meantOption(name: string): string {
  const known = Object.keys(OPTIONS).find((each) => withinEdits(name, each, Math.max(1, forgivenEdits(each))));
  return meant(known ? `--${known}` : null);
}
