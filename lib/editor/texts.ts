// What the language server says in an editor.

export const SOURCE = 'npm run check';

/** The names of code actions. */
export const ACTIONS = {
  write: (value: string) => `Write "${value}"`,
  remove: 'Remove this',
} as const;

export const noSchema = (file: string, root: string): string =>
  `There is no ${file} in ${root} yet, so no fields are offered. Make it: npm run schema`;

export const CHECK_FAILED = (why: string): string => `The content folder could not be checked: ${why}`;
