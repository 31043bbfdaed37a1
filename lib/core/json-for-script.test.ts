import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonForScript } from '@/lib/core/json-for-script';

it.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', 'a\u2028b\u2029c', '&lt;'])(
  'writes %j so that it cannot leave a script element',
  (text) => {
    expect(jsonForScript({ text })).not.toMatch(/[<>&\u2028\u2029]/);
  },
);

it('means the same as before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(jsonForScript(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
