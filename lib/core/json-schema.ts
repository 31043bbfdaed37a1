/** A JSON Schema, draft-07, with the additions that the YAML language server knows. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A schema that asks for the consequence only of what meets the condition. */
export function when(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: it is the word of JSON Schema
  return { if: condition, then: consequence };
}
