/** A JSON Schema, draft-07, with the additions that the YAML language server knows. */
export type JsonSchema = { readonly [keyword: string]: unknown };
