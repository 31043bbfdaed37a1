import { nearestOf } from '@/lib/core/edit-distance';
import { isRuleName, RULES } from '@/lib/rules/rules';
import { type CommandLine, readCommandLine } from '../command-line';

export const HELP = `Checks the whole content folder, and prints one line for each problem:

  file:line:column severity rule field: message (hint)

  npm run check -- [options] [file or folder …]

Everything is read, because rules compare files; files and folders limit what is shown.

  --fix           corrects what needs no judgement; comments, order and quotes stay
  --dry-run       shows what --fix would change, and writes nothing
  --rule NAME     only this rule; may be repeated
  --since REV     only files that differ from a git revision, committed or not
  --watch         checks again whenever something is saved; Ctrl C ends it
  --json          one JSON document, for programs
  --github        annotations for GitHub Actions
  --help          this

CONTENT_DIR is the content folder (content); rules.yaml in it sets the severity of rules, docs/rules explains each.
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

/** Parses the command line; `wrong` lists all mistakes. */
export function parseCheckOptions(args: readonly string[]) {
  const given = readCommandLine(args, OPTIONS);
  const wanted = given.many('rule');
  const rules = wanted.filter(isRuleName);
  const options = {
    /** Null for all. */
    rules: rules.length > 0 ? new Set(rules) : null,
    /** As written on the command line. */
    places: given.positionals,
    since: given.one('since') || null,
    form: given.has('json') ? 'json' : given.has('github') ? 'github' : 'text',
    fix: given.has('dry-run') ? 'show' : given.has('fix') ? 'write' : 'no',
    watch: given.has('watch'),
    help: given.has('help'),
  } as const;
  const unknown = wanted.filter((name) => !isRuleName(name));
  return {
    options,
    wrong: [
      ...given.wrong,
      ...unknown.map((name) => `--rule: there is no rule "${name}"${meant(nearestOf(name, Object.keys(RULES)))}`),
      ...wrongTogether(given),
    ],
  };
}

export type CheckOptions = ReturnType<typeof parseCheckOptions>['options'];

/** Options that exclude each other. */
function wrongTogether(given: CommandLine<keyof typeof OPTIONS>): string[] {
  const forms = (['json', 'github'] as const).filter(given.has).map((name) => `--${name}`);
  const fixes = (['fix', 'dry-run'] as const).filter(given.has).map((name) => `--${name}`);
  const wrong = forms.length === 2 ? ['--json and --github cannot go together'] : [];
  if (given.has('watch')) wrong.push(...[...forms, ...fixes].map((name) => `--watch and ${name} cannot go together`));
  if (fixes.length > 0 && given.has('github')) wrong.push(`${fixes[0]} and --github cannot go together`);
  return wrong;
}

function meant(name: string | null): string {
  return name === null ? '' : ` (did you mean ${name}?)`;
}
