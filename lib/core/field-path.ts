/** The path of a value: keys of mappings and indexes of lists, outermost first. */
export type FieldPath = readonly (string | number)[];

/** `['categories', 1]` → `categories[1]`, `['link', 'href']` → `link.href` */
export function fieldName(path: FieldPath): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/**
 * The name of a field for people, with entries counted from one: `categories[1]` → `categories, 2nd entry`.
 *
 * @param name as {@link fieldName} makes it
 */
export function spokenField(name: string): string {
  return name.replace(/\[(\d{1,9})\](\.?)/g, (_index, digits: string, dot: string) => {
    const count = Number(digits) + 1;
    return `, ${count}${ENDINGS[ORDINAL.select(count)] ?? 'th'} entry${dot && ', '}`;
  });
}

/** Whether a path is `around`, or leads to a part of it: `author[1].name` is part of `author`. */
export function isAtOrIn(path: FieldPath, around: FieldPath): boolean {
  return around.every((key, index) => path[index] === key);
}
