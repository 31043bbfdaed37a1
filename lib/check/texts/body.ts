// What the rules of bodies say. `message` follows "body: ".

interface Words {
  readonly message: string;
  readonly hint: string;
}

export const BODY_EMPTY: Words = {
  message: 'is empty, so the page ends after its description',
  hint: 'write a few sentences about what the original says',
};

export const BODY_COPY: Words = {
  message: 'only repeats the description, so readers see it twice',
  hint: 'begin where the description ends',
};

export const bodyLong = (length: number, most: number): Words => ({
  message: `has ${length} characters; an excerpt has at most ${most}`,
  hint: 'keep what makes people want to read the original',
});

export const BODY_TITLE: Words = {
  message: 'begins with the title, which the page already shows above it',
  hint: 'remove the heading',
};

export const BODY_UNCLOSED = {
  comment: {
    message: 'a comment begins here and never ends, so readers see nothing after it',
    hint: 'write --> where it ends',
  },
  element: (name: string): Words => ({
    message: `<${name}> is never closed, so readers see nothing after it`,
    hint: `write </${name}> where it ends`,
  }),
  tag: {
    message: 'a tag begins here and never ends, so readers see nothing after it',
    hint: 'look for a missing quotation mark or a missing >',
  },
} as const;

/** @param others how many more there are in this body */
export const bodyLeftover = (what: string, found: string, others: number): string =>
  `contains ${what}, ${found}${others > 0 ? `, and ${others} more` : ''}`;

const WRITE_OUT = 'write what it would have shown, or remove it';
const REMOVE = 'remove it';
const STANDS_FOR = 'write what it stands for';

/** What other systems leave in bodies: its name, after "contains", and what to do about it. */
export const LEFTOVERS = {
  hugo: { what: 'a Hugo shortcode', hint: WRITE_OUT },
  template: { what: 'a template tag', hint: WRITE_OUT },
  placeholder: { what: 'a template placeholder', hint: STANDS_FOR },
  mergeTag: { what: 'a placeholder of a newsletter program', hint: STANDS_FOR },
  wordPress: { what: 'a WordPress shortcode', hint: WRITE_OUT },
  drupal: { what: 'a Drupal token', hint: WRITE_OUT },
  doubleBrackets: {
    what: 'a tag in double brackets',
    hint: 'write what it stands for, or a link as [words](address)',
  },
  joomla: { what: 'a Joomla or ExpressionEngine token', hint: WRITE_OUT },
  fence: { what: 'the mark of a note box', hint: 'write the note as a paragraph or a quotation' },
  attributeList: { what: 'formatting code of kramdown or Pandoc', hint: REMOVE },
  comment: { what: 'a comment that readers see', hint: REMOVE },
  program: { what: 'program code', hint: REMOVE },
  escapedHtml: {
    what: 'HTML that readers see as text',
    hint: 'write < instead of &lt; and > instead of &gt;, or remove the tags',
  },
  escapedTwice: {
    what: 'a character that was escaped twice',
    hint: 'write & instead of &amp;, or the character itself',
  },
  word: { what: 'formatting code of a word processor', hint: 'paste the text without formatting' },
} as const satisfies Readonly<Record<string, { readonly what: string; readonly hint: string }>>;

/**
 * @param why why the file cannot be shown; undefined where there is no such file
 * @param near the name that may have been meant
 */
export const bodyPicture = (name: string, found: { why?: string; hint?: string }, near: string | null): Words => ({
  message: `the picture "${name}" ${found.why ?? 'does not exist'}, so readers see its description instead`,
  hint: near
    ? `did you mean "${near}"?`
    : (found.hint ?? 'put the file in the same folder as the article, or remove the picture'),
});

export const linkWithin = (fragment: string): Words => ({
  message: `the link "#${fragment}" leads nowhere in this article`,
  hint: 'write the words of the heading, joined by hyphens, or remove the link',
});
