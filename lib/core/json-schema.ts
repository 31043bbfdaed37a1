/** A JSON Schema, draft-07, with the extensions of the YAML language server. */
export type JsonSchema = { readonly [keyword: string]: unknown };
