import { type ContentFile, isMarkdown } from '@/lib/article/read-files';
import { STATIC_FOLDER } from '@/lib/article/static-path';
import { inSteps, type Steps } from '@/lib/core/steps';
import { isPageMedium, PAGES_FOLDER } from '@/lib/house-page/house-page';
import { isAtOrBelow } from '@/lib/library/by-file';
import { type Branch, type ContentLook, RULES_FILE, SITE_FILE, TOPICS_FILE } from '@/lib/library/list-content';
import type { Changes } from '@/lib/library/parsed-files';

/** The findings of a look, by kind of file. */
export type ChangesByKind = Readonly<
  Record<'articles' | 'media' | 'offerings' | 'pages' | 'topics' | 'severities' | 'site', Changes>
>;

/**
 * Sorts the findings of a look by kind of file.
 *
 * @param leaveOut files to skip, by path relative to the content folder
 */
export function* changesOf(look: ContentLook, leaveOut: ReadonlySet<string>): Steps<ChangesByKind> {
  const [articles, media, offerings, pages]: [Branch[], Branch[], Branch[], Branch[]] = [[], [], [], []];
  for (const branch of look.branches) {
    const { path } = branch;
    yield;
    if (isAtOrBelow(path, STATIC_FOLDER)) {
      media.push(branch);
      continue;
    }
    if (isAtOrBelow(path, PAGES_FOLDER)) {
      const [texts, others] = yield* splitByKind(branch.files, leaveOut, ({ file }) => !isPageMedium(file));
      pages.push({ path, files: texts });
      media.push({ path, files: others });
      continue;
    }
    const [texts, others] = yield* splitByKind(branch.files, leaveOut, isMarkdown);
    if (isAtOrBelow(path, 'offerings')) offerings.push({ path, files: texts });
    else {
      articles.push({ path, files: texts });
      media.push({ path, files: others });
    }
  }
  const { isWhole, isGone } = look;
  const closed = [...look.closed.keys(), ...look.refused.keys()];
  const shared = { closed, isWhole, isGone };
  const single = (path: string, found: ContentFile | null): Changes => ({
    ...shared,
    branches: [{ path, files: found ? [found] : [] }],
    closed: [],
  });
  return {
    articles: { ...shared, branches: articles },
    media: { ...shared, branches: media },
    offerings: { ...shared, branches: offerings },
    pages: { ...shared, branches: pages },
    topics: single(TOPICS_FILE, leaveOut.has(TOPICS_FILE) ? null : look.topics),
    severities: single(RULES_FILE, look.rules),
    site: single(SITE_FILE, look.site),
  };
}

function* splitByKind(
  files: readonly ContentFile[],
  leaveOut: ReadonlySet<string>,
  isText: (found: ContentFile) => boolean,
): Steps<readonly [texts: ContentFile[], others: ContentFile[]]> {
  const [texts, others]: [ContentFile[], ContentFile[]] = [[], []];
  yield* inSteps(files, (found) => {
    if (!leaveOut.has(found.file)) (isText(found) ? texts : others).push(found);
  });
  return [texts, others];
}
