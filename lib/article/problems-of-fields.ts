import type { z } from 'zod';
import type { Remark, WrittenField, WrittenFields } from '@/lib/article/field';
import { asUsual, asWritten, type FieldTable, type FrontData, type NormalisedFields } from '@/lib/article/field-table';
import { pathWithin } from '@/lib/article/located';
import { misshapenFields } from '@/lib/article/misshapen-fields';
import { type MisspeltField, misspeltFields } from '@/lib/article/misspelt-fields';
import type { FrontMatter } from '@/lib/article/parse-front-matter';
import { type FieldPath, fieldName, isAtOrIn } from '@/lib/core/field-path';
import { isBlank } from '@/lib/core/fields';
import { isRuleName, type RuleName } from '@/lib/rules/rules';

/** What the front matter of one file became on the way to an article. */
interface ReadFields {
  readonly normalised: NormalisedFields;
  readonly named: FrontData;
  readonly front: FrontMatter;
  readonly table: Pick<FieldTable, 'written'>;
}

type Issue = z.core.$ZodIssue;

/**
 * Everything that is wrong or odd about the fields of a file, each at the field as the editor wrote it, and of each field
 * what helps most: how to write what has the wrong form, in place of what its parts lack.
 *
 * @param issues what the schema refused of the normalised fields
 */
export function problemsOfFields(
  { normalised, named, front, table }: ReadFields,
  issues: readonly Issue[],
): readonly Remark[] {
  const { remarks } = normalised;
  const misspelt = misspeltFields(named.data, table);
  const misshapen = misshapenFields(named.data, table, (path) =>
    misspelt.some((slip) => isAtOrIn(path, slip.path)),
  ).map((one) => ({ ...one, path: asWritten(named, one.path) }));
  const refused = issues.map((issue) => ({ issue, path: pathWithin(normalised, issue.path) }));
  return [
    ...remarks,
    ...misspelt.map((slip) => remarkOfSlip(slip, asWritten(named, slip.path))),
    ...refused.flatMap(({ issue, path }): Remark[] => {
      if (misshapen.some((one) => isAtOrIn(path, one.path))) return [];
      const hint = hintOfComment(front, path) ?? hintOf(issue, asUsual(named, path), table.written);
      return [{ rule: ruleOf(issue), path, message: issue.message, ...(hint ? { hint } : {}) }];
    }),
    ...misshapen.flatMap((one): Remark[] => {
      const isRefused = refused.some(({ path }) => isAtOrIn(path, one.path));
      // What is said of a picture says what stands in for it.
      if (!isRefused && remarks.some(({ path }) => isAtOrIn(one.path, path))) return [];
      return [{ rule: isRefused ? 'field-type' : 'field-unknown', ...one }];
    }),
  ];
}

function remarkOfSlip({ meant, isTwin }: MisspeltField, path: FieldPath): Remark {
  const hint = isTwin ? `did you mean ${meant}? it is written too: keep one of the two` : `did you mean ${meant}?`;
  return { rule: 'field-unknown', path, message: 'unknown field', hint };
}

function ruleOf(issue: Issue): RuleName {
  const rule = issue.code === 'custom' ? issue.params?.rule : undefined;
  return typeof rule === 'string' && isRuleName(rule) ? rule : 'field-type';
}

/** @param path the field under its usual name */
function hintOf(issue: Issue, path: FieldPath, written: WrittenFields): string | undefined {
  if (issue.code === 'custom' && typeof issue.params?.hint === 'string') return issue.params.hint;
  const [name = '', ...inner] = path.filter((key) => typeof key === 'string');
  const field = inner.reduce<WrittenField | undefined>((outer, key) => outer?.fields?.[key], written[name]);
  return field?.example ? `write it, such as ${inner.at(-1) ?? name}: ${field.example}` : undefined;
}

type Values = Readonly<Record<string | number, unknown>>;

/** Where a comment stands in the place of a text that is missing, it was meant to be the text. */
function hintOfComment({ comments, data }: FrontMatter, path: FieldPath): string | undefined {
  const comment = comments.find((other) => fieldName(other.path) === fieldName(path));
  const isEmpty = isBlank(path.reduce<unknown>((value, key) => (value as Values | undefined)?.[key], data));
  return comment && isEmpty ? `"${comment.text}" is a comment to YAML: put the whole text in quotes` : undefined;
}
