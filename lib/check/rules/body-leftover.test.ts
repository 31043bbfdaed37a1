import { describe, expect, it } from 'vitest';
import { withBodyFix } from '@/lib/check/apply-fix';
import { LEFTOVERS } from '@/lib/check/leftovers';
import { bodyLeftover } from '@/lib/check/rules/body-leftover';
import { ask, writtenWith } from '@/tests/fixtures/ask-rule';
import { growthOf, LINEAR, unboundedIn } from '@/tests/fixtures/count-scanned';

const told = (body: string) => ask(bodyLeftover, {}, body).map(({ message }) => message);

describe('what programs leave in an export', () => {
  it.each([
    ['placeholder of a template', "<p>{{cta('12345-abc','justifycenter')}}</p>"],
    [
      'merge tag of a mailer',
      '<p>*|LIST:ADDRESS|* <a href="*|UNSUB|*">Unsubscribe</a> | Copyright *|CURRENT_YEAR|*</p>',
    ],
    ['piece of Confluence’s markup', '<ac:structured-macro ac:name="info"><p>Note</p></ac:structured-macro>'],
    ['piece of XML, whose words readers do not see', 'See <![CDATA[the other page]]>.'],
    ['picture or film of another system', '<drupal-media data-entity-uuid="abc"></drupal-media>'],
    ['picture or film of another system', '<img src="/a.png" data-caption="The ward at night">'],
    ['picture or film of another system', '<amp-img src="https://www.example.org/a.png" alt="A"></amp-img>'],
    ['picture or film of another system', '<img src="__GHOST_URL__/content/a.png" alt="A">'],
    ['comment of Google Docs', '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>'],
    ['escape of a program', '<p>First line.\\nSecond line.</p>'],
    ['escape of a program', 'The caf\\u00e9 is open.'],
    ['escape of a program', '"<p>First.<\\/p>"'],
    ['value that a program wrote', 'a:1:{s:4:"text";s:5:"Hello";}'],
    ['value that a program wrote', 'By [object Object], in May.'],
    [
      'line that feeds put behind their texts',
      '<p>The post <a href="https://a.example/x">A</a> appeared first on <a href="https://a.example">B</a>.</p>',
    ],
    ['second front matter', '---\nlayout: post\ntags:\n  - a\n---\nText.'],
    ['line of a mailer', '<p>View this email in your browser</p>'],
  ])('is told, a %s: %s', (what, body) => {
    expect(told(body)).toEqual([expect.stringContaining(`holds a${/^[aeiou]/.test(what) ? 'n' : ''} ${what}, `)]);
  });

  it.each([
    'Save it as C:\\new\\notes and $\\nu$, `a\\n`.',
    '| *a*|B|*c* |\n|---|---|---|\n| 1 | 2 | 3 |',
    'One.\n\n---\n\nTwo.\n\n---\n',
    '---\n\nA line.\n\n---\n',
    'The post of the clerk was filled on Monday.',
    'View this page, and read on in your browser’s window.',
    '<p>A <custom-note>note</custom-note>.</p>',
  ])('is nothing in %s', (body) => {
    expect(told(body)).toEqual([]);
  });
});

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
    ['shortcode of Hugo', '{{< youtube abcdefghijk >}}'],
    ['shortcode of Hugo', 'See {{% ref "other.md" %}} for more.'],
    ['shortcode of Hugo', '<p>{{&lt; figure src="ward.png" >}}</p>'],
    ['tag of a template', '{% include figure.html src="x.png" %}'],
    ['tag of a template', '{%- endif -%}'],
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
    ['tag of a template', '{% include figure.html\n   src="a.png"\n%}'],
    ['shortcode of WordPress', '[contact-form-7 404 "Not Found"]'],
    ['shortcode of WordPress', 'See [youtube https://youtu.be/abcdefghijk] now.'],
    ['shortcode of WordPress', '[wpforms "12"]'],
    ['token of Drupal', 'By [node:field_author:name].'],
    ['token of Drupal', '[node:title]'],
    ['piece of HTML that was escaped', '&lt;p&gt;Hello &lt;strong&gt;x&lt;/strong&gt;&lt;/p&gt;'],
    ['piece of HTML that was escaped', '<p>&lt;a href="https://www.example.org"&gt;x&lt;/a&gt;</p>'],
    ['token of Drupal', '[[{"fid":"12","view_mode":"default"}]]'],
    ['token of Joomla or ExpressionEngine', '{loadposition related}'],
    ['attribute list of kramdown or Pandoc', '![A ward](ward.png){: .right width="300"}'],
    ['piece of a program', '<?php the_content(); ?>'],
    ['piece of a program', '<p><%= render "footer" %></p>'],
    ['piece of a word processor’s markup', '<p class="MsoNormal">Text.<o:p></o:p></p>'],
    ['piece of a word processor’s markup', '<!--[if gte mso 9]><xml></xml><![endif]-->\n\nText.'],
    ['piece of a word processor’s markup', '<p><span style="mso-spacerun:yes"> </span>Text.</p>'],
    ['attribute list of kramdown or Pandoc', 'See [the site](https://www.example.org){.external} now.'],
    ['attribute list of kramdown or Pandoc', '### Wards {.post-title}'],
    ['attribute list of kramdown or Pandoc', '### Wards {#wards .title lang=da}'],
    ['attribute list of kramdown or Pandoc', '<h2>Wards {#wards}</h2>'],
    ['attribute list of kramdown or Pandoc', 'All _wards_{.mark.wide} are open.'],
    ['attribute list of kramdown or Pandoc', 'A ward.\n{:.note}\n'],
    ['attribute list of kramdown or Pandoc', '{::nomarkdown}A ward{:/}'],
    ['placeholder of a template', '{{#if member}}Dear member{{/if}}'],
    ['placeholder of a template', 'Words.\n\n{{> footer}}'],
    ['placeholder of a template', '{{!-- a note --}}Words'],
    ['placeholder of a template', "{{ 'ward.png' | asset_url }}"],
    ['merge tag of a mailer', 'Dear *|FNAME|*,'],
    ['merge tag of a mailer', 'Dear \\*|FNAME|\\*,'],
    ['merge tag of a mailer', '*|IF:MEMBER|*Dear member*|END:IF|*'],
    ['merge tag of a mailer', 'Dear %%First Name%%,'],
    ['merge tag of a mailer', '<a href="https://www.example.org/?m=%%emailaddr%%">Read on</a>'],
    ['merge tag of a mailer', '%%=v(@name)=%% and %%[ SET @a = 1 ]%%'],
    ['merge tag of a mailer', 'Dear {!Contact.FirstName},'],
    ['tag in double brackets', 'Dear [[name]],'],
    ['tag in double brackets', 'See [[Wards of the north|wards]].'],
    ['tag in double brackets', '[[*content]] and [[!getPage? &limit=`3`]]'],
    ['tag in double brackets', 'Dear \\[\\[name\\]\\],'],
    ['fence of a note', ':::note\nWords.\n:::'],
    ['fence of a note', '::: warning Mind this\nWords.\n:::'],
    ['fence of a note', '!!! note "Mind this"\n    Words.'],
    ['fence of a note', '> [!NOTE]\n> Words.'],
    ['shortcode of WordPress', '[embed]https://www.example.org/film[/embed]'],
    ['shortcode of WordPress', '[embed]https://www.example.org/film'],
    ['shortcode of WordPress', 'Words.[/vc_row]'],
    ['shortcode of WordPress', '[vc_row]Words.'],
    ['shortcode of WordPress', '\\[caption id="attachment_7" align="left"\\]A ward\\[/caption\\]'],
    ['shortcode of WordPress', '\\[vc\\_row\\]Words'],
    ['shortcode of WordPress', '[su_button url=https://www.example.org]Read on'],
    ['shortcode of WordPress', 'One.\n\n[more]\n\nTwo.'],
    ['comment that readers see', 'One.\n\n&lt;!-- more --&gt;\n\nTwo.'],
    ['comment that readers see', '&lt;!-- wp:image {"id":7, "align":"left"} --&gt;\n\nTwo.'],
    ['comment that readers see', 'One.\n\n\\<!-- more --\\>\n\nTwo.'],
    ['comment that readers see', 'One.\n\n<!–more–>\n\nTwo.'],
    ['comment that readers see', 'One.\n\n&lt;!&#8211;nextpage&#8211;&gt;\n\nTwo.'],
    ['comment that readers see', 'One.\n\n{/* truncate */}\n\nTwo.'],
    ['tag of a template', '{# a note #}Words'],
    ['tag of a template', 'Dear [% name %],'],
    ['token of Joomla or ExpressionEngine', '{gallery}wards{/gallery}'],
    ['token of Joomla or ExpressionEngine', '{exp:channel:entries limit="3"}'],
    ['piece of a program', "import Tabs from '@theme/Tabs';\n\nWords."],
    ['piece of HTML that was escaped', '&lt;p&gt;Hello'],
    ['piece of HTML that was escaped', 'Hello.&lt;/p&gt;'],
    ['piece of HTML that was escaped', 'One.&lt;br /&gt;Two.'],
    ['piece of HTML that was escaped', '&amp;lt;p&amp;gt;Hello'],
    ['piece of HTML that was escaped', '\\<p\\>Hello.\\</p\\>'],
    ['piece of HTML that was escaped', 'See &lt;img src="ward.png"&gt;'],
    ['character that was escaped twice', 'We don&amp;#8217;t wait.'],
    ['character that was escaped twice', '<p>&amp;nbsp;</p>'],
    ['character that was escaped twice', 'R&amp;amp;D'],
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
  ])('says nothing of %s', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('names the place of the first and counts the others', () => {
    const body = 'One.\n\nTwo {{< a b >}} and {{< c d >}}.\n';
    expect(ask(bodyLeftover, {}, body)).toMatchObject([{ line: 9, column: 5, field: 'body' }]);
    expect(told(body)[0]).toBe('holds a shortcode of Hugo, {{< a b >}}, and 1 more');
  });

  it('speaks English', () => {
    expect(told('![A ward](ward.png){: .right}')[0]).toMatch(/^holds an attribute list of kramdown or Pandoc, /);
    expect(told('{{< a b >}} {{< a b >}} {{< a b >}}')[0]).toMatch(/, and 2 more$/);
  });

  it('is not asked about a body beyond the caps', () => {
    expect(told(`${'> '.repeat(100)}{{< a b >}}`)).toEqual(['quotes and lists are nested too deep']);
  });

  it.each([
    ...['{{< ', '[a b="', '[/a]', '{% ', '{:.', '<?php ', '<!--', '<pre>', '[[{"fid"', ' mso-', '&lt;p&gt;', '&lt;p '],
    ...[
      '[youtube ',
      '[gallery][/x]',
      '*|A|',
      '%%a ',
      '%%[',
      '[[a',
      '{.a ',
      ' {#a',
      ':::a\n',
      '&lt;!--',
      '<!–',
      '&amp;amp;',
    ],
    ...['{{#a ', '{exp:a', '{abc}', '{/*', '{# ', '[% ', '\\<p\\>', 'export a ', '*|A|*\n', '[[a]] ', '# a {#a}\n'],
  ])('looks through %j in proportion to its length', (text) => {
    expect(growthOf((body) => bodyLeftover.ask(writtenWith({}, body)), text, 50)).toBeLessThan(LINEAR);
  });

  it.each(LEFTOVERS.map(({ what, pattern }) => [what, pattern] as const))(
    'looks only so far ahead for a %s',
    (_what, pattern) => {
      expect(unboundedIn(pattern)).toEqual([]);
    },
  );
});
