import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { expect, it } from 'vitest';

/** Attributes that readers see or hear, and properties that become such. */
const SEEN = /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|alt|title|placeholder|label)$/;
const MODELLED = /^(?:title|label|description|message|problem|error)$/;

/** A node of a syntax tree (ESTree, with JSX), as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'type' in part;
const nodesIn = (part: unknown): Node[] => [part].flat().filter(isNode);
const nameOf = (part: unknown): string => (isNode(part) && typeof part.name === 'string' ? part.name : '');

/** The texts with letters that stand in a file where readers get them, each with its line. */
function textsIn(file: string, source: string): string[] {
  const found: string[] = [];
  const take = ({ start }: Node, text: unknown) => {
    if (typeof text !== 'string' || !/\p{L}/u.test(text)) return;
    found.push(`${file}:${source.slice(0, start).split('\n').length}: ${text.trim()}`);
  };
  const visit = (node: Node): void => {
    if (node.type === 'JSXText') take(node, node.value);
    if (node.type === 'JSXExpressionContainer') for (const each of writtenIn(node.expression)) take(each, textOf(each));
    // The value of another attribute is looked through, and is no text itself.
    const isAttribute = node.type === 'JSXAttribute';
    const isText = isAttribute
      ? SEEN.test(nameOf(node.name))
      : node.type === 'Property' && MODELLED.test(nameOf(node.key));
    if (isText) for (const each of writtenIn(node.value)) take(each, textOf(each));
    const looked = isAttribute
      ? nodesIn(node.value).flatMap(({ expression }) => nodesIn(expression))
      : childrenOf(node);
    for (const child of looked) visit(child);
  };
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node);
  return found;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap(nodesIn);
}

/** What an expression may come to, as far as it is written out there. */
function writtenIn(part: unknown): Node[] {
  return nodesIn(part).flatMap((node) => {
    if (node.type === 'Literal' || node.type === 'TemplateLiteral') return node;
    if (node.type === 'ConditionalExpression') return [...writtenIn(node.consequent), ...writtenIn(node.alternate)];
    if (node.type === 'LogicalExpression' || (node.type === 'BinaryExpression' && node.operator === '+'))
      return [...writtenIn(node.left), ...writtenIn(node.right)];
    return writtenIn(
      node.type === 'JSXExpressionContainer' || node.type === 'ParenthesizedExpression' ? node.expression : null,
    );
  });
}

function textOf({ value, quasis }: Node): unknown {
  return (
    value ??
    nodesIn(quasis)
      .map((quasi) => (quasi.value as { cooked: string }).cooked)
      .join('…')
  );
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.includes('.test.') && !/(?:^|\/)texts\.ts$/.test(name))
    .map((name) => `${folder}/${name}`);
}

it.each([
  ['<p>Latest</p>', ['Latest']],
  [`<p>{count === 1 ? 'one' : \`\${count} of them\`}</p>`, ['one', '… of them']],
  ["<p>{name || 'Nobody'}</p>", ['Nobody']],
  ['<nav aria-label="Pages" className="mt-4" />', ['Pages']],
  ["<A more={{ label: 'All topics', href: '/topic' }} />", ['All topics']],
  ["<A className={'mt-4'}>{kind === 'date' && '·'} {texts.latest}: {format(day, 'en')} — {' '}</A>", []],
])('finds the texts in %s', (source, texts) => {
  expect(textsIn('a.tsx', `const a = ${source};`)).toEqual(texts.map((text) => `a.tsx:1: ${text}`));
});

it('finds no text of a page outside the files that a translation changes', () => {
  const files = [
    ...['app', 'components'].flatMap((folder) => filesIn(folder, '.tsx')),
    ...['feeds', 'pages', 'search', 'seo'].flatMap((room) => filesIn(`lib/${room}`, '.ts')),
  ];
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => textsIn(file, readFileSync(file, 'utf8')))).toEqual([]);
});
