import type { WrittenLink, WrittenMedia } from '@/lib/article/article';
import type { WrittenDate } from '@/lib/core/dates';
import type { MdxFinding } from '@/lib/house-page/find-in-mdx';

/** A page of the site itself, in MDX from `content/pages`: trusted, but limited to a closed set of components. */
export interface HousePage {
  /** Path relative to the content folder: `pages/help/contact.mdx`. */
  readonly file: string;
  /** Path in problems. */
  readonly shownAs: string;
  /** Its address, percent-encoded: `/help/contact`. */
  readonly path: string;
  readonly title: string;
  /** The text of links to it; the title by default. */
  readonly label: string;
  /** Empty for none. */
  readonly description: string;
  /** Its place in the masthead's navigation, from 1; `last` to follow all numbered ones; null for none. */
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

/** A check of a page's MDX, beyond what parsing the page needs. */
export type PageRule = (source: string) => Promise<readonly MdxFinding[]>;

export const PAGES_FOLDER = 'pages';

/** Whether a file of that folder is a page, by its name. */
export function isHousePageFile(file: string): boolean {
  return /\.mdx$/i.test(file);
}

/** Whether a file of that folder is a picture or a PDF that pages may name. */
export function isPageMedium(file: string): boolean {
  return /\.(?:avif|gif|jpe?g|pdf|png|webp)$/i.test(file);
}

/** The segments of a page's address, from the path of its file: `index.mdx` is the page of its folder. */
export function segmentsOfFile(file: string): readonly string[] {
  const segments = file
    .replace(/\.mdx$/i, '')
    .normalize('NFC')
    .split('/')
    .slice(1);
  return segments.at(-1) === 'index' ? segments.slice(0, -1) : segments;
}

/** The address of a page's file, percent-encoded. */
export function pathOfFile(file: string): string {
  return `/${segmentsOfFile(file).map(encodeURIComponent).join('/')}`;
}
