import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trackingIn, withoutTracking } from '@/lib/core/tracking-parameters';

describe('an address without its tracking', () => {
  it.each([
    ['https://a.example/x?utm_source=mail', 'https://a.example/x'],
    ['https://a.example/x?id=7&utm_source=mail&UTM_Medium=rss', 'https://a.example/x?id=7'],
    ['https://a.example/x?fbclid=1&page=2&gclid=3&mc_cid=4#part', 'https://a.example/x?page=2#part'],
    ['https://a.example/x?gclid=3#part', 'https://a.example/x#part'],
    ['https://a.example/x?mc_eid', 'https://a.example/x'],
  ])('%s is %s', (address, clean) => {
    expect(withoutTracking(address)).toBe(clean);
  });

  it.each([
    'https://a.example/x',
    'https://a.example/x?',
    'https://a.example/x?a=1+2&b=%20&c',
    'https://a.example/x?ref=home&my_utm_source=1&gclid2=1',
    'https://a.example/?q=utm_source=1',
    'https://a.example/x#?utm_source=1',
    'no address at all',
  ])('leaves %s as it is', (address) => {
    expect(withoutTracking(address)).toBe(address);
    expect(trackingIn(address)).toEqual([]);
  });

  it('keeps every other parameter, letter for letter, wherever the tracking stands', () => {
    const piece = fc.stringMatching(/^[a-z]{1,5}=[a-z0-9+%~.]{0,6}$/);
    const tracking = fc.constantFrom('utm_source=a', 'fbclid=b', 'MC_CID=c', 'gclid');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, tracking), { maxLength: 8 }), (pieces) => {
        const kept = pieces.filter((each) => !/^(utm_source|fbclid|mc_cid|gclid)\b/i.test(each));
        const address = `https://a.example/x${pieces.length > 0 ? `?${pieces.join('&')}` : ''}#end`;
        const clean = `https://a.example/x${kept.length > 0 ? `?${kept.join('&')}` : ''}#end`;
        expect(withoutTracking(address)).toBe(clean);
        expect(trackingIn(address)).toHaveLength(pieces.length - kept.length);
      }),
    );
  });
});

it('names what it takes off, as written', () => {
  expect(trackingIn('https://a.example/x?a=1&UTM_Medium=rss&fbclid=2')).toEqual(['UTM_Medium', 'fbclid']);
});
