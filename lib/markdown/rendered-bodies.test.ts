import { expect, it } from 'vitest';
import { renderBody } from '@/lib/markdown/rendered-bodies';

const owner = { body: 'See [one](/a) and [two](/b).' };
const leading = (targets: Readonly<Record<string, string>>) => (href: string) => targets[href] ?? null;

it('renders a body once, as long as its links lead where they did', () => {
  const first = renderBody(owner, leading({ '/a': '/a', '/b': '/b' }));
  expect(renderBody(owner, leading({ '/a': '/a', '/b': '/b', '/c': '/c' }))).toBe(first);
  const other = renderBody(owner, leading({ '/a': '/a' }));
  expect(other).not.toBe(first);
  expect(other.html).not.toContain('href="/b"');
  expect(renderBody(owner, leading({ '/a': '/elsewhere' })).html).toContain('href="/elsewhere"');
});

it('takes no body for another that says the same', () => {
  const targets = leading({ '/a': '/a', '/b': '/b' });
  expect(renderBody({ ...owner }, targets)).not.toBe(renderBody({ ...owner }, targets));
});

it('renders a body anew when a picture of it changed', () => {
  const shown = { body: '![A ward](ward.png)' };
  const at = (address: string) => () => ({ address, width: 3, height: 2 });
  const first = renderBody(shown, leading({}), at('/media/a/ward.png'));
  expect(renderBody(shown, leading({}), at('/media/a/ward.png'))).toBe(first);
  expect(renderBody(shown, leading({}), at('/media/b/ward.png')).html).toContain('%2Fmedia%2Fb%2Fward.png');
  expect(renderBody(shown, leading({})).html).toContain('Picture: A ward');
});
