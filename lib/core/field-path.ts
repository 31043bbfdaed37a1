/** The way to a value: keys of mappings and indexes of lists, outermost first. */
export type FieldPath = readonly (string | number)[];

/** `['categories', 1]` → `categories[1]`, `['link', 'href']` → `link.href` */
export function fieldName(path: FieldPath): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

/** Whether a way leads to a value or to something in it: `author[1].name` is in `author`. */
export function isAtOrIn(path: FieldPath, around: FieldPath): boolean {
  return around.every((key, index) => path[index] === key);
}
