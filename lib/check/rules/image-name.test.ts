import { describe, expect, it } from 'vitest';
import { imageName } from '@/lib/check/rules/image-name';
import { ask } from '@/tests/fixtures/ask-rule';

describe('image-name', () => {
  it.each([
    'clinic.jpg?X-Amz-Signature=1f2e',
    'clinic.jpg%3FX-Amz-Algorithm=AWS4-HMAC-SHA256',
    'clinic.jpg%3fw=600',
    'clinic.jpg&Expires=1613520000',
    'clinic.jpg&amp;Signature=1f2e',
  ])('tells %s, and what to call it', (href) => {
    expect(ask(imageName, { featuredImage: { href, alt: 'A clinic' } })).toMatchObject([
      {
        rule: 'image-name',
        field: 'featuredImage.href',
        hint: 'rename the file to clinic.jpg, and write that name here',
      },
    ]);
  });

  it.each([
    ['/images/q%3F.png', 'rename the file to /images/q.png, and write that name here'],
    ['/images/clinic.jpg%3FX-Amz-Signature=1f2e', 'rename the file to /images/clinic.jpg, and write that name here'],
    ['clinic?w=600.jpg', 'rename the file to clinic.jpg, and write that name here'],
    ['photos/clinic?w=600', 'rename the file to photos/clinic, and write that name here'],
    ['/images/%3F.png', 'rename the file'],
    ['photos/?w=600.png', 'rename the file'],
  ])('tells %s: %s', (href, hint) => {
    expect(ask(imageName, { featuredImage: { href } })).toMatchObject([{ hint }]);
  });

  it('tells the only one of a list at its place', () => {
    expect(ask(imageName, { featuredImage: [{ href: 'a.png?w=1' }] })).toMatchObject([
      { field: 'featuredImage[0].href' },
    ]);
  });

  it('tells a bare file name at its own place', () => {
    expect(ask(imageName, { featuredImage: 'clinic.jpg?w=600' })).toMatchObject([{ field: 'featuredImage' }]);
  });

  it('tells a name of nothing else', () => {
    expect(ask(imageName, { featuredImage: { href: '?w=600' } })).toMatchObject([{ hint: 'rename the file' }]);
  });

  it.each(['clinic.jpg', 'R&D expires=soon.jpg', '100%.jpg', 'a%20b.jpg', 'signature=x.jpg'])(
    'says nothing of %s',
    (href) => {
      expect(ask(imageName, { featuredImage: { href, alt: 'A clinic' } })).toEqual([]);
    },
  );
});
