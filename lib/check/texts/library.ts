import { countOf } from '@/lib/core/count-of';
import type { Words } from '@/lib/core/problem';

// What the rules say that compare files. `message` follows the name of the field.

/** @param owner the file of the other alias; null where it is the same file */
export const aliasCase = (alias: string, other: string, owner: string | null): Words => ({
  message: `"${alias}" and "${other}"${owner === null ? '' : ` in ${owner}`} differ only in capital letters`,
  hint: 'remove the one that nobody ever linked to',
});

export const idDuplicate = (id: string, owner: string): Words => ({
  message: `"${id}" is also the id of ${owner}`,
  hint: 'change one of the two',
});

export const slugArchive = (slug: string): Words => ({
  message: `"${slug}" is also the address of the archive of that year, which now has no page`,
  hint: 'choose another slug, unless the article was published under this one',
});

export const imageSize = (pixels: number, side: 'width' | 'height', real: string): Words => ({
  message: `is ${pixels}, but the file is ${real} pixels ${side === 'width' ? 'wide' : 'high'}`,
  hint: `write ${real}`,
});

export const imageSmall = (
  { width, height }: { width: number; height: number },
  least: { width: number; height: number },
): Words => ({
  message: `the picture has ${width} × ${height} pixels, too few for the top of an article`,
  hint: `use one of at least ${least.width} × ${least.height}, or better 1200 × 675`,
});

export const imageType = (name: string, kind: string, right: string): Words => ({
  message: `"${name}" is in fact a ${kind} picture`,
  hint: `rename the file to ${right}, and write that name here`,
});

export const offeringLabels = (path: string, label: string, usual: string, count: number): Words => ({
  message: `${path} is called "${label}" here, but "${usual}" in ${countOf(count, 'article')}`,
  hint: 'use one name everywhere',
});

export const offeringPermalinks = (label: string, here: string, there: string, count: number): Words => ({
  message: `"${label}" leads to ${here} here, but to ${there} in ${countOf(count, 'article')}`,
  hint: 'use one permalink; if these are two products, give them two names',
});

export const TOPIC_CASE = {
  otherWriting: (name: string, usual: string, count: number): Words => ({
    message: `"${name}" is written "${usual}" in ${countOf(count, 'article')}, and pages show that`,
    hint: `write "${usual}"`,
  }),
  sameAddress: (name: string, usual: string): Words => ({
    message: `"${name}" has the same address as "${usual}", so pages show "${usual}"`,
    hint: `write "${usual}"; if it is another topic, give it an address of its own in categoryUrl, such as topic/its-own-name`,
  }),
} as const;

export const TOPIC_UNKNOWN = {
  synonym: (name: string, meant: string): Words => ({
    message: `topics.yaml lists "${name}" as another name of "${meant}"`,
    hint: `write "${meant}"`,
  }),
  slip: (name: string, meant: string): Words => ({
    message: `no other article has the topic "${name}"`,
    hint: `did you mean "${meant}"?`,
  }),
} as const;

export const storyDuplicate = (other: string): Words => ({
  message: `is the original of ${other} too`,
  hint: 'keep one article, and list the address of the other among its aliases',
});

export const storySimilar = (other: string, title: string): Words => ({
  message: `is almost the same as the title of ${other} ("${title}")`,
  hint: 'if both report the same story, keep the better one',
});

export const LINK_BROKEN = {
  /** A page that readers do not see. */
  waiting: (href: string, file: string, why: string) => `"${href}" leads to ${file}, which ${why}`,
  draft: { why: 'is a draft', hint: 'publish it first, or remove the link' },
  scheduled: (day: string) => ({ why: `appears on ${day}`, hint: 'remove the link until then' }),
  expired: { why: 'has expired', hint: 'remove the link' },
  nowhere: (href: string, meant: string | null): Words => ({
    message: `"${href}" leads to no page of this site`,
    hint: meant ? `did you mean ${meant}?` : 'correct it, or remove it',
  }),
  /** @param address of the page that is made of the file */
  file: (href: string, address: string): Words => ({
    message: `"${href}" is the name of a file, not an address`,
    hint: `write ${address}`,
  }),
  relative: (href: string, meant: string | null): Words => ({
    message: `"${href}" leads nowhere, because the article has no original to whose site it may belong`,
    hint: meant
      ? `did you mean ${meant}?`
      : 'write the whole address, or for a page of this site its path, such as /news/other',
  }),
  /** A path that this site does not have, in an article of another site. */
  elsewhere: (href: string, address: string, meant: string | null): Words => ({
    message: `this site has no page "${href}", so the link leads to ${address}`,
    hint: meant ? `did you mean ${meant}?` : 'if that is right, write the whole address',
  }),
} as const;
