import { markdownCode } from '@/lib/core/markdown-code';

const CODE_TAG = /<(code|kbd|pre|samp|script|style|textarea|tt|xmp)(?=[\s/>])/gi;

/** A body with code, in Markdown and HTML, replaced by spaces. Every other character keeps its index and its line. */
export function blankCode(body: string): string {
  const text = blankMarkdown(body);
  return text.includes('<') ? blankElements(text) : text;
}

function blankMarkdown(body: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of markdownCode(body)) {
    parts.push(body.slice(from, start), blank(body.slice(start, end)));
    from = end;
  }
  return parts.length === 0 ? body : parts.join('') + body.slice(from);
}

function blankElements(text: string): string {
  const parts: string[] = [];
  // Names of elements without an end tag, so that none is searched for twice.
  const unclosed = new Set<string>();
  let from = 0;
  for (const match of text.matchAll(CODE_TAG)) {
    const name = match[1]?.toLowerCase() ?? '';
    if (match.index < from || unclosed.has(name)) continue;
    const end = endOf(name, text, match.index);
    if (end < 0) {
      unclosed.add(name);
      continue;
    }
    parts.push(text.slice(from, match.index), blank(text.slice(match.index, end)));
    from = end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}

function endOf(name: string, text: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s>]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found ? found.index : -1;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
