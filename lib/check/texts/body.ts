// What the rules of bodies say. `message` follows "body: ".
import { TEXT_GARBLED } from '@/lib/check/texts/article';
import type { Words } from '@/lib/core/problem';

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
  frontMatter: {
    what: 'a second front matter',
    hint: 'move its fields into the first one, and remove it',
  },
  confluence: { what: 'Confluence markup', hint: 'export the page as HTML, or write what it would have shown' },
  cdata: { what: 'an XML section, whose words readers do not see', hint: 'remove <![CDATA[ and ]]>' },
  embed: { what: 'a picture or film of another system', hint: 'write the picture or the link itself' },
  googleComment: { what: 'a Google Docs comment', hint: 'remove it, and its mark in the text' },
  escape: { what: 'an escape sequence of a program', hint: 'write the character, or a line break' },
  value: { what: 'a value that a program wrote', hint: 'write only the text' },
  feedEnd: { what: 'a line that a feed added', hint: REMOVE },
  newsletter: { what: 'a line of a newsletter program', hint: REMOVE },
} as const satisfies Readonly<Record<string, { readonly what: string; readonly hint: string }>>;

/** A file that a body shows or links to and that cannot be shown. */
export interface NamedFile {
  readonly use: 'picture' | 'PDF';
  readonly name: string;
  readonly from: 'article' | 'page';
  /** Why the file cannot be shown; undefined where there is no such file. */
  readonly why?: string | undefined;
  readonly hint?: string | undefined;
  /** The name that may have been meant. */
  readonly near: string | null;
  /** Where the address leads instead: to the site of the article's original. */
  readonly elsewhere: string | null;
}

export function bodyFile({ use, name, from, why = 'does not exist', hint, near, elsewhere }: NamedFile): Words {
  const instead = () => {
    if (elsewhere !== null) return `the link leads to ${elsewhere}`;
    if (use === 'picture') return 'readers see its description instead';
    return from === 'page' ? 'the link leads nowhere' : 'readers see its words instead';
  };
  return {
    message: `the ${use} "${name}" ${why}, so ${instead()}`,
    hint: near
      ? `did you mean "${near}"?`
      : (hint ?? `put the file in the same folder as the ${from}, or remove the ${use}`),
  };
}

/** Addresses that lead nowhere for anybody. */
export const BODY_ADDRESSES = {
  nowhere: (address: string): Words => ({
    message: address === '' ? 'a link has no address' : `"${address}" leads nowhere`,
    hint: 'write the right address, or remove the link',
  }),
  /** @param file its name, where it may be saved beside the article */
  local: (address: string, file: string | null): Words => ({
    message: `"${address}" is a file on one computer, where nobody else can open it`,
    hint:
      file === null
        ? 'write the address of a page, or remove the link'
        : `put it in the same folder as the article, and write "${file}"`,
  }),
  backslash: (address: string, right: string): Words => ({
    message: `"${address}" contains a backslash, which no address has`,
    hint: `write ${right}`,
  }),
} as const;

/** Damaged characters. @see TEXT_GARBLED for those of fields */
export const BODY_TEXT = {
  /** @param right the same with the right characters; null where some of them were lost */
  wrongEncoding: (found: string, right: string | null): Words => ({
    message: `contains broken characters, from a text that was opened in the wrong encoding: "${found}"`,
    hint: right === null ? 'write the right characters' : `write "${right}"`,
  }),
  lost: { message: 'contains \ufffd in place of a lost character', hint: 'write the right character' },
  open: TEXT_GARBLED.open,
  invisible: (code: string): Words => ({
    message: `contains the invisible character U+${code}`,
    hint: 'remove it',
  }),
} as const;

export const linkWithin = (fragment: string): Words => ({
  message: `the link "#${fragment}" leads nowhere in this article`,
  hint: 'write the words of the heading, joined by hyphens, or remove the link',
});
