/** The file of the front matter's JSON Schema in a content folder. */
export const SCHEMA_FILE = 'front-matter.schema.json';
