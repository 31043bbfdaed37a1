import remarkGfm from 'remark-gfm';
import { deadFragments } from '@/lib/house-page/dead-fragments';
import { findInMdx, type MdxFinding, type MdxNode } from '@/lib/house-page/find-in-mdx';

/** All problems of a house page's MDX: what would not be shown as it is written, and dead links within the page. */
export async function checkMdx(source: string): Promise<readonly MdxFinding[]> {
  const findings: MdxFinding[] = [];
  const look = () => (tree: MdxNode) => {
    findings.push(...findInMdx(tree), ...deadFragments(tree));
  };
  // Loaded late: the MDX compiler is large, and most readings do not need it.
  const { serialize } = await import('next-mdx-remote/serialize');
  try {
    // blockJS would remove expressions before `look` finds them; the page itself is rendered with it.
    await serialize(source, { mdxOptions: { remarkPlugins: [remarkGfm, look] }, blockJS: false });
  } catch (error) {
    // If something was found already, it may also be the compiler's error, such as a call of eval: report it once.
    if (findings.length === 0) findings.push(syntaxError(error instanceof Error ? error.message : String(error)));
  }
  return findings;
}

/** @param message of the compiler; its second line says what is wrong and where */
function syntaxError(message: string): MdxFinding {
  const [, written = message, line = '1', column = '1'] =
    /^(?:\[next-mdx-remote\].*\n)?(.*?)\s*\((\d+):(\d+)/m.exec(message) ??
    /^(?:\[next-mdx-remote\].*\n)(.*)/m.exec(message) ??
    [];
  const reason = written.trim();
  const [, hint = 'in MDX every tag is closed: <br />'] = HINTS.find(([sign]) => sign.test(reason)) ?? [];
  return { line: Number(line), column: Number(column), message: `is not MDX: ${reason}`, hint };
}

/** How to fix a mistake, by the compiler's message (micromark-extension-mdx-jsx, -mdx-expression, -mdxjs-esm). */
const HINTS: readonly (readonly [sign: RegExp, hint: string])[] = [
  [/character `!`/, 'a comment is written {/* like this */}'],
  [/import\/exports?/, 'pages import nothing: begin the line with another word, or put it in `code`'],
  [/acorn|expression|brace/i, 'write a plain brace as \\{, or put it in `code`'],
  [/character `(?:@|\/)|local name/, 'write a link as [words](address)'],
  [/before name|character/, 'write a plain < as &lt;'],
];
