import { expect, it } from 'vitest';
import { draftModeCookies } from '@/lib/http/draft-mode';

it('adds the key of the build to the cookies of a request, or nothing', () => {
  expect(draftModeCookies('a=1; b=2', 'key')).toBe('a=1; b=2; __prerender_bypass=key');
  expect(draftModeCookies(null, 'key')).toBe('__prerender_bypass=key');
  expect(draftModeCookies('a=1; b=2', null)).toBe('a=1; b=2');
  expect(draftModeCookies(null, null)).toBe('');
});

it.each(['__prerender_bypass=x', '__next_preview_data=x', ' __prerender_bypass =x', '__next_preview_data'])(
  'takes out what a client sends of the framework’s own: %s',
  (cookie) => {
    expect(draftModeCookies(`a=1; ${cookie}; b=2;${cookie}`, null)).toBe('a=1; b=2');
    expect(draftModeCookies(cookie, 'key')).toBe('__prerender_bypass=key');
  },
);

it('leaves cookies alone whose names only look alike', () => {
  const cookies = 'my__prerender_bypass=1; __prerender_bypass2=2; x=__prerender_bypass=3';
  expect(draftModeCookies(cookies, null)).toBe(cookies);
});
