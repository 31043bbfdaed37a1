import { describe, expect, it } from 'vitest';
import { bodyLeftover } from '@/lib/check/rules/body-leftover';
import { ask } from '@/tests/fixtures/ask-rule';

const told = (body: string) => ask(bodyLeftover, {}, body).map(({ message }) => message);

describe('body-leftover', () => {
  it.each([
    ['shortcode of Hugo', '{{< youtube abcdefghijk >}}'],
    ['shortcode of Hugo', 'See {{% ref "other.md" %}} for more.'],
    ['shortcode of Hugo', '<p>{{&lt; figure src="ward.png" >}}</p>'],
    ['tag of Liquid', '{% include figure.html src="x.png" %}'],
    ['tag of Liquid', '{%- endif -%}'],
    ['placeholder of a template', 'Dear {{ first_name }},'],
    ['placeholder of a template', '[A post]({{ site.baseurl | relative_url }}/post)'],
    ['shortcode of WordPress', '[gallery ids="1,2,3"]'],
    ['shortcode of WordPress', "[su_button url='https://www.example.org']Read on"],
    ['shortcode of WordPress', '[caption id=attachment_12]A ward[/caption]'],
    ['shortcode of WordPress', '[youtube=http://www.youtube.com/watch?v=abcdefghijk&w=600]'],
    ['shortcode of WordPress', '[soundcloud url=&#8221;https://api.example.org/1&#8243; height=&#8221;166&#8243;]'],
    ['shortcode of WordPress', 'One\n\n[contact-form-7]\n'],
    ['shortcode of WordPress', '[quote=Ada]They share all.[/quote]'],
    ['token of Drupal', '[[{"fid":"12","view_mode":"default"}]]'],
    ['token of Joomla', '{loadposition related}'],
    ['attribute list of kramdown', '![A ward](ward.png){: .right width="300"}'],
    ['piece of a program', '<?php the_content(); ?>'],
    ['piece of a program', '<p><%= render "footer" %></p>'],
    ['piece of a word processor’s markup', '<p class="MsoNormal">Text.<o:p></o:p></p>'],
    ['piece of a word processor’s markup', '<!--[if gte mso 9]><xml></xml><![endif]-->\n\nText.'],
    ['piece of a word processor’s markup', '<p><span style="mso-spacerun:yes"> </span>Text.</p>'],
  ])('tells a %s: %s', (what, body) => {
    expect(told(body)).toEqual([expect.stringContaining(`holds a ${what}, `)]);
  });

  it.each([
    'Clinicians [sic] and[/or] nurses [n=12; OR=0.82] share [1] what they [the patients] ask, he[/she] said.',
    'A [link](https://www.example.org "A title") and a [reference][a].\n\n[a]: https://www.example.org "A title"',
    'The ratio [hazard ratio=0.82, 95% CI=0.7-0.9] was [adjusted OR=1.5].',
    'Write `{{< youtube id >}}`, `[gallery ids="1"]` or `{% include x %}`.',
    '```\n{{ page.title }}\n[caption id="1"]x[/caption]\n```',
    '<pre>{{ page.title }}</pre> and <code>[gallery ids="1"]</code>',
    '<!-- {{< youtube abcdefghijk >}} -->\n\nText.',
    'The formula \\frac{{a}}{{bcd}} and $x_{{max}}$, {x : x > 0} and {{R}_{0}}.',
    'A footnote[^1], a task - [x] done, [ ] not.\n\n[^1]: Text {with braces}.',
    'Hugo shows one by {{</* youtube id */>}}.',
    'Less than 5 <% of them, and a smiley {:-).',
    '<p class="important">Some mso text; MSO is a name.</p>',
  ])('says nothing of %s', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('names the place of the first and counts the others', () => {
    const body = 'One.\n\nTwo {{< a b >}} and {{< c d >}}.\n';
    expect(ask(bodyLeftover, {}, body)).toMatchObject([{ line: 9, column: 5, field: 'body' }]);
    expect(told(body)[0]).toBe('holds a shortcode of Hugo, {{< a b >}}, and 1 more');
  });

  it('takes no longer than the text for what is never closed', () => {
    for (const text of ['{{< ', '[a b="', '[/a]', '{% ', '{:.', '<?php ', '<!--', '<pre>', '[[{"fid"', ' mso-'])
      expect(told(text.repeat(20_000))).toEqual(expect.any(Array));
  });
});
