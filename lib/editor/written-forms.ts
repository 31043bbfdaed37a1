import type { Form } from '@/lib/article/field';
import type { JsonSchema } from '@/lib/core/json-schema';

/** What is offered for a form, always the same. */
const EXAMPLES: Readonly<Partial<Record<Form, readonly unknown[]>>> = {
  status: ['draft', 'published'],
  'yes or no': [true, false],
};

/** The definition that holds what is offered, where the site's content decides. */
const SUGGESTED: Readonly<Partial<Record<Form, string>>> = {
  topic: 'topics',
  offering: 'offerings',
  permalink: 'permalinks',
};

/**
 * The JSON Schema of a value of a form: what an editor offers for it. It refuses nothing, since what is wrong is for the
 * rules to say. Refers to the definitions `topics`, `offerings` and `permalinks`.
 */
export function formSchema(form: Form): JsonSchema {
  const suggested = SUGGESTED[form];
  const offered = suggested ? { $ref: `#/definitions/${suggested}` } : suggestion(EXAMPLES[form] ?? []);
  // The second alternative takes everything. A plain `type` of all that YAML may take a text for would have editors
  // offer `null` and `true` everywhere.
  return { anyOf: [offered, {}] };
}

/**
 * The definition of what an editor offers where a text belongs. The language server writes texts with the quotes they
 * need only where `string` is the first type, and looks for a group while a list's entry is still empty.
 */
export function suggestion(examples: readonly unknown[]): JsonSchema {
  return { type: ['string', 'object'], examples };
}
