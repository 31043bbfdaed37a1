/** The part of a page's tree (hast with MDX nodes) that is looked at. */
interface Node {
  readonly type: string;
  /** Of elements that markdown makes. */
  readonly tagName?: string;
  /** Of elements written as such. */
  readonly name?: string | null;
  properties?: Readonly<Record<string, unknown>>;
  children?: Node[];
}

/**
 * A rehype plugin: tables and code scroll by themselves where they are wider than the page. What scrolls must have the
 * focus for keys to scroll it, and then say what it is.
 */
export function scrollWide() {
  return (tree: Node): void => {
    const counted = { Table: 0, Code: 0 };
    const reachable = (kind: keyof typeof counted) => ({
      tabIndex: 0,
      role: 'region',
      ariaLabel: `${kind} ${++counted[kind]}`,
    });
    const visit = (node: Node): Node => {
      const element = node.tagName ?? node.name;
      if (element === 'pre') node.properties = { ...node.properties, ...reachable('Code') };
      if (element !== 'table') {
        if (node.children) node.children = node.children.map(visit);
        return node;
      }
      const properties = { className: ['table-scroll'], ...reachable('Table') };
      return { type: 'element', tagName: 'div', properties, children: [node] };
    };
    visit(tree);
  };
}
