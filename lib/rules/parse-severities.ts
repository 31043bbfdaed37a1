import { nearestOf } from '@/lib/core/edit-distance';
import { kindOf } from '@/lib/core/fields';
import { type Checked, isError, type Problem, type Severity } from '@/lib/core/problem';
import { readYamlMapping } from '@/lib/core/read-yaml';
import { findTooDeepLine } from '@/lib/core/yaml-mapping';
import { isRuleName, problemOf, RULES, ruleOf } from '@/lib/rules/rules';
import { RULES_FILE } from '@/lib/rules/texts';

/** Severities that editors set; rules that are not in it keep their default. */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** Characters. A longer file is no list of rules. */
const MAX_LENGTH = 64 * 1024;

const LEVELS: ReadonlySet<string> = new Set(['error', 'warning', 'off']);

/**
 * Parses `content/rules.yaml`: lines of `rule: error`, `warning` or `off`. Rules without which there would be no article
 * cannot be set.
 */
export function parseSeverities(text: string, shownAs: string): Checked<Severities> {
  const source = text.replace(/^\ufeff/, '');
  const problems: Problem[] = [];
  const wrong = (place: { line: number; column: number }, field: string, words: Pick<Problem, 'message' | 'hint'>) =>
    problems.push(problemOf('rules-file', { file: shownAs, ...place, field, ...words }));
  const deep = findTooDeepLine(source.split('\n'));
  if (source.length > MAX_LENGTH || deep >= 0) {
    wrong({ line: Math.max(1, deep + 1), column: 1 }, 'file', RULES_FILE.noList);
    return { value: null, problems };
  }
  const mapping = readYamlMapping(source, { file: shownAs, what: 'it', rule: 'rules-file' });
  // Always errors: a file that does not parse completely is not used at all, and must not be able to silence this.
  problems.push(
    ...mapping.problems.map((problem) => ({ ...problem, rule: 'rules-file' as const, severity: 'error' as const })),
  );
  const severities = new Map<string, Severity | 'off'>();
  for (const [name, level] of Object.entries(mapping.data)) {
    if (!isRuleName(name)) {
      const near = nearestOf(name, Object.keys(RULES));
      wrong(mapping.locateKey([name]), name, RULES_FILE.unknown(near));
    } else if (ruleOf(name).isRequired) {
      wrong(mapping.locateKey([name]), name, RULES_FILE.fixed);
    } else if (typeof level !== 'string' || !LEVELS.has(level)) {
      wrong(mapping.locate([name]), name, RULES_FILE.level(kindOf(level)));
    } else severities.set(name, level as Severity | 'off');
  }
  return { value: problems.some(isError) ? null : severities, problems };
}

/** The problems with the severities that editors set, without those of rules that are off. */
export function withSeverities(problems: readonly Problem[], severities: Severities): readonly Problem[] {
  if (severities.size === 0) return problems;
  return problems.flatMap((problem) => {
    const level = severities.get(problem.rule);
    if (level === undefined || level === problem.severity) return [problem];
    return level === 'off' ? [] : [{ ...problem, severity: level }];
  });
}
