import type { WrittenLink, WrittenMedia } from '@/lib/article/article';
import type { WrittenDate } from '@/lib/core/dates';
import type { MdxFinding } from '@/lib/house-page/find-in-mdx';

/** A page the house writes itself, in MDX: trusted, but limited to a closed set of components. */
export interface HousePage {
  /** Path from the content folder: `pages/help/contact.mdx`. */
  readonly file: string;
  /** The path problems name. */
  readonly shownAs: string;
  /** As links spell it: `/help/contact`. */
  readonly path: string;
  readonly title: string;
  /** What links to it say; the title unless written. */
  readonly label: string;
  /** Empty for none. */
  readonly description: string;
  /** Its place in the masthead's navigation, from 1; `last` for behind what has a place, null for none. */
  readonly navigation: number | 'last' | null;
  readonly inFooter: boolean;
  readonly inSitemap: boolean;
  readonly updated: WrittenDate | null;
  readonly status: 'published' | 'draft';
  /** MDX source below the front matter. */
  readonly source: string;
  /** The links of the source that may lead to pages of this site. */
  readonly links: readonly WrittenLink[];
  /** The pictures and PDFs that the source may name as files of the content folder. */
  readonly media: readonly WrittenMedia[];
}

/** What is asked of a page's MDX; reading the page alone needs no such question. */
export type PageRule = (source: string) => Promise<readonly MdxFinding[]>;

/** The folder of a content folder whose files are pages. */
export const PAGES_FOLDER = 'pages';

/** Whether a file of that folder is a page, by its name. */
export function isHousePageFile(file: string): boolean {
  return /\.mdx$/i.test(file);
}

/** Whether a file of that folder is a picture or a PDF that pages may name. */
export function isPageMedium(file: string): boolean {
  return /\.(?:avif|gif|jpe?g|pdf|png|webp)$/i.test(file);
}

/** The segments of a page's address, of its file's path: `index.mdx` is the page of its folder. */
export function segmentsOfFile(file: string): readonly string[] {
  const segments = file
    .replace(/\.mdx$/i, '')
    .normalize('NFC')
    .split('/')
    .slice(1);
  return segments.at(-1) === 'index' ? segments.slice(0, -1) : segments;
}

/** The address that a page's file makes, as links spell it. */
export function pathOfFile(file: string): string {
  return `/${segmentsOfFile(file).map(encodeURIComponent).join('/')}`;
}
