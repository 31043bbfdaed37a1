import remarkGfm from 'remark-gfm';
import { deadFragments } from '@/lib/house-page/dead-fragments';
import { findInMdx, type MdxFinding, type MdxNode } from '@/lib/house-page/find-in-mdx';

/** Everything that keeps a house page's MDX from being shown as it is written, in the order it stands. */
export async function checkMdx(source: string): Promise<readonly MdxFinding[]> {
  const findings: MdxFinding[] = [];
  const look = () => (tree: MdxNode) => {
    findings.push(...findInMdx(tree), ...deadFragments(tree));
  };
  // Only now: the MDX compiler is large, and most readings need none.
  const { serialize } = await import('next-mdx-remote/serialize');
  try {
    // Expressions are kept for this reading, so that they are found; the page itself is rendered without.
    await serialize(source, { mdxOptions: { remarkPlugins: [remarkGfm, look] }, blockJS: false });
  } catch (error) {
    // What was found may be what the compiler refuses next, such as a call of eval: it is named once.
    if (findings.length === 0) findings.push(syntaxError(error instanceof Error ? error.message : String(error)));
  }
  return findings;
}

/** @param told by the compiler: its first line only says that MDX was compiled; the second says what is wrong and where */
function syntaxError(told: string): MdxFinding {
  const [, written = told, line = '1', column = '1'] =
    /^(?:\[next-mdx-remote\].*\n)?(.*?)\s*\((\d+):(\d+)/m.exec(told) ??
    /^(?:\[next-mdx-remote\].*\n)(.*)/m.exec(told) ??
    [];
  const reason = written.trim();
  const [, hint = 'in MDX every tag is closed: <br />'] = HINTS.find(([sign]) => sign.test(reason)) ?? [];
  return { line: Number(line), column: Number(column), message: `is not MDX: ${reason}`, hint };
}

/** What mends a mistake, by how the compiler words it (micromark-extension-mdx-jsx, -mdx-expression, -mdxjs-esm). */
const HINTS: readonly (readonly [sign: RegExp, hint: string])[] = [
  [/character `!`/, 'a comment is written {/* like this */}'],
  [/import\/exports?/, 'pages import nothing: begin the line with another word, or put it in `code`'],
  [/acorn|expression|brace/i, 'write a plain brace as \\{, or put it in `code`'],
  [/character `(?:@|\/)|local name/, 'write a link as [words](address)'],
  [/before name|character/, 'write a plain < as &lt;'],
];
