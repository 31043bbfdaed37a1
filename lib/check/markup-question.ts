import type { Nodes } from 'hast';
import type { Finding } from '@/lib/article/article-rule';
import { perObject } from '@/lib/core/cache';

/** A body as a question about its marks needs it. */
export interface Marked {
  readonly body: string;
  /** The body with spaces in the place of code. */
  readonly text: string;
  readonly tree: Nodes;
  /** What readers see, piece by piece. */
  readonly shown: readonly string[];
}

/** What was found, and where in the body. */
export type Found = Finding & { readonly at: number };

/** One kind of mark that is read otherwise than it was meant. */
export interface Question {
  /** Without a match the body is not parsed for it, since that takes longer than all else. */
  readonly pattern: RegExp;
  /** Returns, for one text, whether a match in it may be one. */
  readonly mayBe?: (text: string) => (match: RegExpExecArray) => boolean;
  ask(marked: Marked, matches: readonly RegExpExecArray[]): Found | null;
}

/** The names of a tree's elements, those of drawings and formulas aside. */
export const elementsIn = perObject((tree: Nodes): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (node: Nodes) => {
    if (node.type === 'element') names.add(node.tagName);
    if (node.type === 'element' && (node.tagName === 'svg' || node.tagName === 'math')) return;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return names;
});

export function elementsNamed(node: Nodes, name: RegExp): Nodes[] {
  if (node.type === 'element' && name.test(node.tagName)) return [node];
  return 'children' in node ? node.children.flatMap((child) => elementsNamed(child, name)) : [];
}

export function plain(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** The last letters of a text, by which a line is found again in what became of it. */
export function lettersAtEnd(text: Nodes | string): string {
  const whole = typeof text === 'string' ? text : plain(text);
  return whole.replace(/[^\p{L}\p{N}]+/gu, '').slice(-20);
}
