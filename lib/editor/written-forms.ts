import type { Form } from '@/lib/article/field';
import type { JsonSchema } from '@/lib/core/json-schema';

/** The suggested values of forms with fixed values. */
const EXAMPLES: Readonly<Partial<Record<Form, readonly unknown[]>>> = {
  status: ['draft', 'published'],
  'yes or no': [true, false],
};

/** The definitions with suggested values from the site's content. */
const SUGGESTED: Readonly<Partial<Record<Form, string>>> = {
  topic: 'topics',
  offering: 'offerings',
  permalink: 'permalinks',
};

/**
 * The JSON Schema of a form: its suggested values. It rejects nothing, since the rules do that. Refers to the
 * definitions `topics`, `offerings` and `permalinks`.
 */
export function formSchema(form: Form): JsonSchema {
  const suggested = SUGGESTED[form];
  const offered = suggested ? { $ref: `#/definitions/${suggested}` } : suggestion(EXAMPLES[form] ?? []);
  // The second alternative accepts everything. With a `type` of several types, editors would suggest `null` and `true`.
  return { anyOf: [offered, {}] };
}

/**
 * The definition of suggested texts. The language server adds necessary quotes only if `string` is the first type, and
 * needs `object` to suggest a group for a list entry that is still empty.
 */
export function suggestion(examples: readonly unknown[]): JsonSchema {
  return { type: ['string', 'object'], examples };
}
