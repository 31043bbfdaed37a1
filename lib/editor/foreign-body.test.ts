import { expect, it } from 'vitest';
import { foreignBodyNotes } from '@/lib/editor/foreign-body';

it.each(['{{< youtube abc >}}', '{{% note %}}', '{{<\n figure src="a.png"\n>}}'])(
  'points at the shortcode %s',
  (found) => {
    expect(foreignBodyNotes(`Text.\n\n${found}\n`)).toEqual([expect.stringContaining(found)]);
  },
);

it.each(['![alt](a.png)', '![](/images/a.png "Title")', '<img alt="x" src="a.png">', '<IMG SRC=a.png>'])(
  'points at the picture %s, which lies on the other site',
  (found) => {
    expect(foreignBodyNotes(`Text ${found} text.`)).toEqual([expect.stringContaining(found)]);
  },
);

it.each([
  'Plain {text} and {{ words }}.',
  '![a](https://a.example/a.png)',
  '[a link](a.html)',
  '<img src="https://a.example/a.png">',
])('says nothing of %s', (body) => {
  expect(foreignBodyNotes(body)).toEqual([]);
});
