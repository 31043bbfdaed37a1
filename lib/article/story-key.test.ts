import { expect, it } from 'vitest';
import { storyKey } from '@/lib/article/story-key';

it.each([
  'http://a.example/x',
  'https://www.a.example/x/',
  'https://A.example/x#part',
  'https://a.example/x?utm_source=mail',
  'https://a.example/x/?fbclid=1#part',
])('is one for all ways to copy an address: %s', (address) => {
  expect(storyKey(address)).toBe(storyKey('https://a.example/x'));
});

it.each(['https://b.example/x', 'https://a.example/X', 'https://a.example/x?id=1', 'https://a.example:8080/x'])(
  'differs for another page: %s',
  (address) => {
    expect(storyKey(address)).not.toBe(storyKey('https://a.example/x'));
  },
);

it.each(['https://www.a.example', 'https://a.example/', 'https://a.example//#part', 'https://a.example/?utm_source=x'])(
  'is none for a whole site: %s',
  (address) => {
    expect(storyKey(address)).toBeNull();
  },
);

it('is one for a page that only its parameters name', () => {
  expect(storyKey('https://a.example/?p=12')).toBe('a.example?p=12');
});

it('is none for what is no web address', () => {
  expect(storyKey('mailto:a@b.example')).toBeNull();
});
