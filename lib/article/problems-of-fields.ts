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

/** The front matter of one file: parsed, by usual names, and normalised. */
interface FieldStages {
  readonly normalised: NormalisedFields;
  readonly usual: FrontData;
  readonly front: FrontMatter;
  readonly table: Pick<FieldTable, 'written'>;
}

type Issue = z.core.$ZodIssue;

/**
 * All problems of a file's fields, each with the path as the editor wrote it. For a field of the wrong shape only that
 * is reported, not what its parts lack.
 *
 * @param issues of the schema with the normalised fields
 */
export function problemsOfFields(
  { normalised, usual, front, table }: FieldStages,
  issues: readonly Issue[],
): readonly Remark[] {
  const { remarks } = normalised;
  const misspelt = misspeltFields(usual.data, table);
  const misshapen = misshapenFields(usual.data, table, (path) =>
    misspelt.some((typo) => isAtOrIn(path, typo.path)),
  ).map((one) => ({ ...one, path: asWritten(usual, one.path) }));
  const refused = issues.map((issue) => ({ issue, path: pathWithin(normalised, issue.path) }));
  return [
    ...remarks,
    ...misspelt.map((typo) => remarkOfTypo(typo, asWritten(usual, typo.path))),
    ...refused.flatMap(({ issue, path }): Remark[] => {
      if (misshapen.some((one) => isAtOrIn(path, one.path))) return [];
      const hint = hintOfComment(front, path) ?? hintOf(issue, asUsual(usual, path), table.written);
      return [{ rule: ruleOf(issue), path, message: issue.message, ...(hint ? { hint } : {}) }];
    }),
    ...misshapen.flatMap((one): Remark[] => {
      const isRefused = refused.some(({ path }) => isAtOrIn(path, one.path));
      // A remark on the field says more: for a picture, what is shown instead.
      if (!isRefused && remarks.some(({ path }) => isAtOrIn(one.path, path))) return [];
      return [{ rule: isRefused ? 'field-type' : 'field-unknown', ...one }];
    }),
  ];
}

function remarkOfTypo({ meant, isTwin }: MisspeltField, path: FieldPath): Remark {
  const hint = isTwin ? `did you mean ${meant}? it is written too: keep one of the two` : `did you mean ${meant}?`;
  return { rule: 'field-unknown', path, message: 'unknown field', hint };
}

function ruleOf(issue: Issue): RuleName {
  const rule = issue.code === 'custom' ? issue.params?.rule : undefined;
  return typeof rule === 'string' && isRuleName(rule) ? rule : 'field-type';
}

/** @param path by the usual names */
function hintOf(issue: Issue, path: FieldPath, written: WrittenFields): string | undefined {
  if (issue.code === 'custom' && typeof issue.params?.hint === 'string') return issue.params.hint;
  const [name = '', ...inner] = path.filter((key) => typeof key === 'string');
  const field = inner.reduce<WrittenField | undefined>((outer, key) => outer?.fields?.[key], written[name]);
  return field?.example ? `write it, such as ${inner.at(-1) ?? name}: ${field.example}` : undefined;
}

type Values = Readonly<Record<string | number, unknown>>;

/** A hint for an empty field with a comment, which was probably meant as its text. */
function hintOfComment({ comments, data }: FrontMatter, path: FieldPath): string | undefined {
  const comment = comments.find((other) => fieldName(other.path) === fieldName(path));
  const isEmpty = isBlank(path.reduce<unknown>((value, key) => (value as Values | undefined)?.[key], data));
  return comment && isEmpty ? `"${comment.text}" is a comment to YAML: put the whole text in quotes` : undefined;
}
