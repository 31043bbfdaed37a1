import { findInMdx, type MdxFinding, type MdxNode } from '@/lib/content/find-in-mdx';

/** Everything that keeps a house page's MDX from being shown as it is written, in the order it stands. */
export async function checkMdx(source: string): Promise<readonly MdxFinding[]> {
  const findings: MdxFinding[] = [];
  const look = () => (tree: MdxNode) => {
    findings.push(...findInMdx(tree));
  };
  // Only now: the MDX compiler is large, and most readings need none.
  const { serialize } = await import('next-mdx-remote/serialize');
  try {
    // Expressions are kept for this reading, so that they are found; the page itself is rendered without.
    await serialize(source, { mdxOptions: { remarkPlugins: [look] }, blockJS: false });
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    // The first line only says that MDX was compiled; the second says what is wrong and where.
    const [, reason = told, line = '1'] = /^(?:\[next-mdx-remote\].*\n)?(.*?)\s*\((\d+):\d+/m.exec(told) ?? [];
    const hint = 'in MDX every tag is closed: <br />';
    findings.push({ line: Number(line), message: `is not MDX: ${reason.trim()}`, hint });
  }
  return findings;
}
