// What is said of `rules.yaml`.
import type { Words } from '@/lib/core/problem';

export const RULES_FILE = {
  noList: { message: 'is not a list of rules', hint: 'write lines such as "image-alt: warning"' },
  unknown: (near: string | null): Words => ({
    message: 'unknown rule',
    hint: near ? `did you mean ${near}?` : 'docs/rules lists all rules',
  }),
  fixed: { message: 'cannot be changed: without this rule there would be no page', hint: 'remove the line' },
  level: (kind: string): Words => ({ message: `is ${kind}`, hint: 'write error, warning or off' }),
} as const;
