// What the renderer adds to bodies and house pages.

/** Names of what scrolls by itself, numbered, for those who cannot see which it is. */
export const SCROLLED = {
  table: (number: number) => `Table ${number}`,
  code: (number: number) => `Code ${number}`,
} as const;

export const PICTURE = {
  /** Of this site, in a link, without words of its own. */
  unnamed: 'Picture',
  named: (name: string) => `Picture: ${name}`,
  /** Of another site, without words of its own. */
  elsewhere: 'Picture at the source',
} as const;

/** What stands in the place of a film, a sound or a page in a frame. */
export const MEDIUM = {
  kinds: {
    audio: 'Audio',
    video: 'Video',
    document: 'Document',
    picture: 'Picture',
    page: 'Embedded page',
    other: 'Embedded content',
  },
  named: (kind: string, title: string) => `${kind}: ${title}`,
  at: (kind: string, host: string) => `${kind} at ${host}`,
} as const;

export const FOOTNOTES = {
  title: 'Footnotes',
  /** @param note counted from 1 @param time which of several references to the same note, counted from 1 */
  back: (note: number, time: number) => `Back to reference ${note}${time > 1 ? `-${time}` : ''}`,
} as const;
