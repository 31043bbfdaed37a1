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
    ['shortcode of Hugo', '{{< figure\n  src="a.png"\n  caption="A ward"\n>}}'],
    ['tag of Liquid', '{% include figure.html\n   src="a.png"\n%}'],
    ['shortcode of WordPress', '[contact-form-7 404 "Not Found"]'],
    ['shortcode of WordPress', 'See [youtube https://youtu.be/abcdefghijk] now.'],
    ['shortcode of WordPress', '[wpforms "12"]'],
    ['token of Drupal', 'By [node:field_author:name].'],
    ['token of Drupal', '[node:title]'],
    ['piece of HTML that was escaped', '&lt;p&gt;Hello &lt;strong&gt;x&lt;/strong&gt;&lt;/p&gt;'],
    ['piece of HTML that was escaped', '<p>&lt;a href="https://www.example.org"&gt;x&lt;/a&gt;</p>'],
    ['token of Drupal', '[[{"fid":"12","view_mode":"default"}]]'],
    ['token of Joomla', '{loadposition related}'],
    ['attribute list of kramdown', '![A ward](ward.png){: .right width="300"}'],
    ['piece of a program', '<?php the_content(); ?>'],
    ['piece of a program', '<p><%= render "footer" %></p>'],
    ['piece of a word processor’s markup', '<p class="MsoNormal">Text.<o:p></o:p></p>'],
    ['piece of a word processor’s markup', '<!--[if gte mso 9]><xml></xml><![endif]-->\n\nText.'],
    ['piece of a word processor’s markup', '<p><span style="mso-spacerun:yes"> </span>Text.</p>'],
  ])('tells a %s: %s', (what, body) => {
    expect(told(body)).toEqual([expect.stringMatching(`^holds an? ${what}, `)]);
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
    '[gallery]\n\n[toc]\n\n[gallery]: https://www.example.org/a\n[TOC]: https://www.example.org/b',
    'The modules [node:fs] and [node:path] of Node.',
    'Between <% 10 %> and <% 20 %>.',
    'A paragraph is a &lt;p&gt;, a division a &lt;div&gt;.',
    'To do this:\n\n    [caption id="a1" width="3"]x[/caption]\n\nDone.',
    '> ```\n> {{ x_y }}\n> ```',
    '1. a\n\n    ```\n    {{ name }}\n    ```',
    'Write `{{ name\n| upper }}` there.',
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

  it('speaks English', () => {
    expect(told('![A ward](ward.png){: .right}')[0]).toMatch(/^holds an attribute list of kramdown, /);
    expect(told('{{< a b >}} {{< a b >}} {{< a b >}}')[0]).toMatch(/, and 2 more$/);
  });

  it('is not asked about a body beyond the caps', () => {
    expect(told(`${'> '.repeat(100)}{{< a b >}}`)).toEqual(['quotes and lists are nested too deep']);
  });

  it('looks once for what closing shortcodes close', () => {
    const started = performance.now();
    told(`[gallery]${'[/x]'.repeat(1_900)}\n\n`.repeat(18));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('takes no longer than the text for what is never closed', () => {
    for (const text of [
      '{{< ',
      '[a b="',
      '[/a]',
      '{% ',
      '{:.',
      '<?php ',
      '<!--',
      '<pre>',
      '[[{"fid"',
      ' mso-',
      '&lt;p&gt;',
      '&lt;p ',
      '[youtube ',
    ])
      expect(told(`${text.repeat(180)}\n\n`.repeat(60))).toEqual(expect.any(Array));
  });
});
