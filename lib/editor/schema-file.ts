/** Where the JSON Schema of the front matter lies in a content folder. */
export const SCHEMA_FILE = 'front-matter.schema.json';
