import { describe, expect, it } from 'vitest';
import { withBodyFix } from '@/lib/check/apply-fix';
import { LEFTOVERS } from '@/lib/check/leftovers';
import { bodyLeftover } from '@/lib/check/rules/body-leftover';
import { ask, writtenWith } from '@/tests/fixtures/ask-rule';
import { growthOf, LINEAR, unboundedIn } from '@/tests/fixtures/count-scanned';

const told = (body: string) => ask(bodyLeftover, {}, body).map(({ message }) => message);

describe('what has one correction alone', () => {
  it.each([
    ['They don&amp;#8217;t share &amp;mdash;it.', 'They don&#8217;t share &mdash;it.'],
    ['One.\n\n&lt;!--more--&gt;\n\nTwo.\n\n&lt;!-- more --&gt;\n', 'One.\n\n\n\nTwo.\n\n\n'],
    ['<!–nextpage–>\n\nText.', '\n\nText.'],
  ])('is mended at every place: %j', (body, right) => {
    const [problem] = ask(bodyLeftover, {}, body);
    expect(problem?.fix?.kind === 'replace' && withBodyFix(body, problem.fix)).toBe(right);
  });

  it.each(['&lt;!-- check the number --&gt;', '{/* a remark */}', '[gallery ids="1,2"]'])(
    'is not what a person must judge: %s',
    (body) => {
      expect(ask(bodyLeftover, {}, body)[0]?.fix).toBeUndefined();
    },
  );
});

describe('body-leftover', () => {
  it.each([
    ['a Hugo shortcode', '{{< youtube abcdefghijk >}}'],
    ['a Hugo shortcode', 'See {{% ref "other.md" %}} for more.'],
    ['a Hugo shortcode', '<p>{{&lt; figure src="ward.png" >}}</p>'],
    ['a template tag', '{% include figure.html src="x.png" %}'],
    ['a template tag', '{%- endif -%}'],
    ['a template placeholder', 'Dear {{ first_name }},'],
    ['a template placeholder', '[A post]({{ site.baseurl | relative_url }}/post)'],
    ['a WordPress shortcode', '[gallery ids="1,2,3"]'],
    ['a WordPress shortcode', "[su_button url='https://www.example.org']Read on"],
    ['a WordPress shortcode', '[caption id=attachment_12]A ward[/caption]'],
    ['a WordPress shortcode', '[youtube=http://www.youtube.com/watch?v=abcdefghijk&w=600]'],
    ['a WordPress shortcode', '[soundcloud url=&#8221;https://api.example.org/1&#8243; height=&#8221;166&#8243;]'],
    ['a WordPress shortcode', 'One\n\n[contact-form-7]\n'],
    ['a WordPress shortcode', '[quote=Ada]They share all.[/quote]'],
    ['a Hugo shortcode', '{{< figure\n  src="a.png"\n  caption="A ward"\n>}}'],
    ['a template tag', '{% include figure.html\n   src="a.png"\n%}'],
    ['a WordPress shortcode', '[contact-form-7 404 "Not Found"]'],
    ['a WordPress shortcode', 'See [youtube https://youtu.be/abcdefghijk] now.'],
    ['a WordPress shortcode', '[wpforms "12"]'],
    ['a Drupal token', 'By [node:field_author:name].'],
    ['a Drupal token', '[node:title]'],
    ['HTML that readers see as text', '&lt;p&gt;Hello &lt;strong&gt;x&lt;/strong&gt;&lt;/p&gt;'],
    ['HTML that readers see as text', '<p>&lt;a href="https://www.example.org"&gt;x&lt;/a&gt;</p>'],
    ['a Drupal token', '[[{"fid":"12","view_mode":"default"}]]'],
    ['a Joomla or ExpressionEngine token', '{loadposition related}'],
    ['formatting code of kramdown or Pandoc', '![A ward](ward.png){: .right width="300"}'],
    ['program code', '<?php the_content(); ?>'],
    ['program code', '<p><%= render "footer" %></p>'],
    ['formatting code of a word processor', '<p class="MsoNormal">Text.<o:p></o:p></p>'],
    ['formatting code of a word processor', '<!--[if gte mso 9]><xml></xml><![endif]-->\n\nText.'],
    ['formatting code of a word processor', '<p><span style="mso-spacerun:yes"> </span>Text.</p>'],
    ['formatting code of kramdown or Pandoc', 'See [the site](https://www.example.org){.external} now.'],
    ['formatting code of kramdown or Pandoc', '### Wards {.post-title}'],
    ['formatting code of kramdown or Pandoc', '### Wards {#wards .title lang=da}'],
    ['formatting code of kramdown or Pandoc', '<h2>Wards {#wards}</h2>'],
    ['formatting code of kramdown or Pandoc', 'All _wards_{.mark.wide} are open.'],
    ['formatting code of kramdown or Pandoc', 'A ward.\n{:.note}\n'],
    ['formatting code of kramdown or Pandoc', '{::nomarkdown}A ward{:/}'],
    ['a template placeholder', '{{#if member}}Dear member{{/if}}'],
    ['a template placeholder', 'Words.\n\n{{> footer}}'],
    ['a template placeholder', '{{!-- a note --}}Words'],
    ['a template placeholder', "{{ 'ward.png' | asset_url }}"],
    ['a placeholder of a newsletter program', 'Dear *|FNAME|*,'],
    ['a placeholder of a newsletter program', 'Dear \\*|FNAME|\\*,'],
    ['a placeholder of a newsletter program', '*|IF:MEMBER|*Dear member*|END:IF|*'],
    ['a placeholder of a newsletter program', 'Dear %%First Name%%,'],
    ['a placeholder of a newsletter program', '<a href="https://www.example.org/?m=%%emailaddr%%">Read on</a>'],
    ['a placeholder of a newsletter program', '%%=v(@name)=%% and %%[ SET @a = 1 ]%%'],
    ['a placeholder of a newsletter program', 'Dear {!Contact.FirstName},'],
    ['a tag in double brackets', 'Dear [[name]],'],
    ['a tag in double brackets', 'See [[Wards of the north|wards]].'],
    ['a tag in double brackets', '[[*content]] and [[!getPage? &limit=`3`]]'],
    ['a tag in double brackets', 'Dear \\[\\[name\\]\\],'],
    ['the mark of a note box', ':::note\nWords.\n:::'],
    ['the mark of a note box', '::: warning Mind this\nWords.\n:::'],
    ['the mark of a note box', '!!! note "Mind this"\n    Words.'],
    ['the mark of a note box', '> [!NOTE]\n> Words.'],
    ['a WordPress shortcode', '[embed]https://www.example.org/film[/embed]'],
    ['a WordPress shortcode', '[embed]https://www.example.org/film'],
    ['a WordPress shortcode', 'Words.[/vc_row]'],
    ['a WordPress shortcode', '[vc_row]Words.'],
    ['a WordPress shortcode', '\\[caption id="attachment_7" align="left"\\]A ward\\[/caption\\]'],
    ['a WordPress shortcode', '\\[vc\\_row\\]Words'],
    ['a WordPress shortcode', '[su_button url=https://www.example.org]Read on'],
    ['a WordPress shortcode', 'One.\n\n[more]\n\nTwo.'],
    ['a comment that readers see', 'One.\n\n&lt;!-- more --&gt;\n\nTwo.'],
    ['a comment that readers see', '&lt;!-- wp:image {"id":7, "align":"left"} --&gt;\n\nTwo.'],
    ['a comment that readers see', 'One.\n\n\\<!-- more --\\>\n\nTwo.'],
    ['a comment that readers see', 'One.\n\n<!–more–>\n\nTwo.'],
    ['a comment that readers see', 'One.\n\n&lt;!&#8211;nextpage&#8211;&gt;\n\nTwo.'],
    ['a comment that readers see', 'One.\n\n{/* truncate */}\n\nTwo.'],
    ['a template tag', '{# a note #}Words'],
    ['a template tag', 'Dear [% name %],'],
    ['a Joomla or ExpressionEngine token', '{gallery}wards{/gallery}'],
    ['a Joomla or ExpressionEngine token', '{exp:channel:entries limit="3"}'],
    ['program code', "import Tabs from '@theme/Tabs';\n\nWords."],
    ['HTML that readers see as text', '&lt;p&gt;Hello'],
    ['HTML that readers see as text', 'Hello.&lt;/p&gt;'],
    ['HTML that readers see as text', 'One.&lt;br /&gt;Two.'],
    ['HTML that readers see as text', '&amp;lt;p&amp;gt;Hello'],
    ['HTML that readers see as text', '\\<p\\>Hello.\\</p\\>'],
    ['HTML that readers see as text', 'See &lt;img src="ward.png"&gt;'],
    ['a character that was escaped twice', 'We don&amp;#8217;t wait.'],
    ['a character that was escaped twice', '<p>&amp;nbsp;</p>'],
    ['a character that was escaped twice', 'R&amp;amp;D'],
    ['a template placeholder', "<p>{{cta('12345-abc','justifycenter')}}</p>"],
    [
      'a placeholder of a newsletter program',
      '<p>*|LIST:ADDRESS|* <a href="*|UNSUB|*">Unsubscribe</a> | Copyright *|CURRENT_YEAR|*</p>',
    ],
    ['Confluence markup', '<ac:structured-macro ac:name="info"><p>Note</p></ac:structured-macro>'],
    ['an XML section, whose words readers do not see', 'See <![CDATA[the other page]]>.'],
    ['a picture or film of another system', '<drupal-media data-entity-uuid="abc"></drupal-media>'],
    ['a picture or film of another system', '<img src="/a.png" data-caption="The ward at night">'],
    ['a picture or film of another system', '<amp-img src="https://www.example.org/a.png" alt="A"></amp-img>'],
    ['a picture or film of another system', '<img src="__GHOST_URL__/content/a.png" alt="A">'],
    ['a Google Docs comment', '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>'],
    ['an escape sequence of a program', '<p>First line.\\nSecond line.</p>'],
    ['an escape sequence of a program', 'The caf\\u00e9 is open.'],
    ['an escape sequence of a program', '"<p>First.<\\/p>"'],
    ['a value that a program wrote', 'a:1:{s:4:"text";s:5:"Hello";}'],
    ['a value that a program wrote', 'By [object Object], in May.'],
    [
      'a line that a feed added',
      '<p>The post <a href="https://a.example/x">A</a> appeared first on <a href="https://a.example">B</a>.</p>',
    ],
    ['a second front matter', '---\nlayout: post\ntags:\n  - a\n---\nText.'],
    ['a line of a newsletter program', '<p>View this email in your browser</p>'],
  ])('tells %s: %s', (what, body) => {
    expect(told(body)).toEqual([expect.stringMatching(`^contains ${what}, `)]);
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
    '## Wards {#wards}\n\n> ### Beds {#beds} ###\n\nChairs {#chairs}\n===\n',
    'The sets {.5, 1} and {x : x.a}, $x_{.a}$ and $x_{#b}$, the files {.doc, .pdf} and {#42}.',
    'Write `{.class}` behind [a link](https://www.example.org), or {.class} within words.',
    '| *a* | B | *c* |\n|--|--|--|\n|*a*|B|*c*|',
    'A rise of 5%% to 10%%, and 100%%.',
    'As one wrote, “[[a] company is [one]]”, and [[1]](https://www.example.org), [[2]].',
    'The index x[[name]] of R, the list [[1, 2], [3, 4]] and `[[ -f x ]]`.',
    'See [[wards]].\n\n[wards]: https://www.example.org',
    'A ratio of 3:::4, and ::: between words ::: too.',
    'Stop!!! note this. !!! note this too',
    'Is it [more] or less? Read [more][a].\n\n[a]: https://www.example.org',
    'The [dataset_id] and [the_name] of it, [a_b](https://www.example.org), [if x_y = 3].',
    'Behind a paragraph stands &lt;/p&gt; always, and &lt;br&gt; breaks a line.',
    'Write &amp;nbsp; for such a space, and &amp;amp; for an ampersand.',
    '[A link](https://www.example.org/?a=1&amp;copy;=2) and <a href="?a=1&amp;reg;=2">one</a>',
    'Imports fell, and exports from "the north" rose.\nimport and export from here',
    'He said {quietly} that {they} agreed. The range is {a, b}.',
    'A comment &lt;!-- is opened so, and closed by --&gt; on another line',
    '<!-- [vc_row] {.a} *|B|* -->\n\nWords.',
    'Save it as C:\\new\\notes and $\\nu$, `a\\n`.',
    '| *a*|B|*c* |\n|---|---|---|\n| 1 | 2 | 3 |',
    'One.\n\n---\n\nTwo.\n\n---\n',
    '---\n\nA line.\n\n---\n',
    'The post of the clerk was filled on Monday.',
    'View this page, and read on in your browser’s window.',
    '<p>A <custom-note>note</custom-note>.</p>',
  ])('says nothing of %s', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('names the place of the first and counts the others', () => {
    const body = 'One.\n\nTwo {{< a b >}} and {{< c d >}}.\n';
    expect(ask(bodyLeftover, {}, body)).toMatchObject([{ line: 9, column: 5, field: 'body' }]);
    expect(told(body)[0]).toBe('contains a Hugo shortcode, {{< a b >}}, and 1 more');
  });

  it('speaks English', () => {
    expect(told('![A ward](ward.png){: .right}')[0]).toMatch(/^contains formatting code of kramdown or Pandoc, /);
    expect(told('{{< a b >}} {{< a b >}} {{< a b >}}')[0]).toMatch(/, and 2 more$/);
  });

  it('is not asked about a body beyond the caps', () => {
    expect(told(`${'> '.repeat(100)}{{< a b >}}`)).toEqual(['quotes and lists are nested too deep']);
  });

  it.each([
    ...['{{< ', '[a b="', '[/a]', '{% ', '{:.', '<?php ', '<!--', '<pre>', '[[{"fid"', ' mso-', '&lt;p&gt;', '&lt;p '],
    ...['[youtube ', '[gallery][/x]', '*|A|', '%%a ', '%%[', '[[a'],
    ...['{.a ', ' {#a', ':::a\n', '&lt;!--', '<!–', '&amp;amp;'],
    ...['{{#a ', '{exp:a', '{abc}', '{/*', '{# ', '[% ', '\\<p\\>', 'export a ', '*|A|*\n', '[[a]] ', '# a {#a}\n'],
  ])('looks through %j in proportion to its length', (text) => {
    expect(growthOf((body) => bodyLeftover.ask(writtenWith({}, body)), text, 50)).toBeLessThan(LINEAR);
  });

  it.each(LEFTOVERS.map(({ what, pattern }) => [what, pattern] as const))(
    'looks only so far ahead for %s',
    (_what, pattern) => {
      expect(unboundedIn(pattern)).toEqual([]);
    },
  );
});
