import { parseFrontMatter } from '@/lib/article/parse-front-matter';
import { readBytes } from '@/lib/article/read-files';
import { env } from '@/lib/config/env';
import { ContentError, isError } from '@/lib/core/problem';
import { cleanText } from '@/lib/core/text';

/** A page the house writes itself, in MDX: trusted, but limited to a closed set of components. */
export interface HousePage {
  readonly title: string;
  readonly description: string;
  /** MDX source below the front matter. */
  readonly source: string;
}

/**
 * Reads `content/pages/<name>.mdx`; null when the content folder has none, because a folder of articles alone is a
 * whole site.
 * @throws {ContentError} when its front matter is broken or names no title
 */
export async function readHousePage(name: 'about'): Promise<HousePage | null> {
  const file = `pages/${name}.mdx`;
  const bytes = await readBytes(env().CONTENT_DIR, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (!bytes) return null;
  const { value, problems } = parseFrontMatter(new TextDecoder().decode(bytes), `content/${file}`);
  if (!value) throw new ContentError(problems.filter(isError));
  const { title, description } = value.data;
  if (typeof title !== 'string' || title.trim() === '') {
    const place = value.locate(['title']);
    throw new ContentError([
      { severity: 'error', file: `content/${file}`, ...place, field: 'title', message: 'is missing' },
    ]);
  }
  return {
    title: cleanText(title),
    description: typeof description === 'string' ? cleanText(description) : '',
    source: value.body,
  };
}
