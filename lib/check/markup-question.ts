import type { Nodes } from 'hast';
import type { Finding } from '@/lib/article/article-rule';
import { perObject } from '@/lib/core/cache';

/** A body, parsed for questions about its marks. */
export interface ParsedBody {
  readonly body: string;
  /** The body with code replaced by spaces. */
  readonly text: string;
  readonly tree: Nodes;
  /** The texts that readers see. */
  readonly shown: readonly string[];
}

export type PlacedFinding = Finding & { readonly at: number };

/** One kind of mark that Markdown reads in another way than was meant. */
export interface Question {
  /** Only with a match is the body parsed, unless the question is textual, which takes longer than everything else. */
  readonly pattern: RegExp;
  /** Returns, for a text, whether a match in it is worth parsing. */
  readonly mayBe?: (text: string) => (match: RegExpExecArray) => boolean;
  /** Whether it needs neither tree nor shown texts. */
  readonly isTextual?: boolean;
  ask(parsed: ParsedBody, matches: readonly RegExpExecArray[]): PlacedFinding | null;
}

/** The names of a tree's elements, without those inside svg and math. */
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

/** The last 20 letters and digits of a text, by which a line is found again in the rendered text. */
export function lettersAtEnd(text: Nodes | string): string {
  const whole = typeof text === 'string' ? text : plain(text);
  return whole.replace(/[^\p{L}\p{N}]+/gu, '').slice(-20);
}
