/** The way to a value: keys of mappings and indexes of lists, outermost first. */
export type FieldPath = readonly (string | number)[];
