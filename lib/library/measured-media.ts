import { isDeepStrictEqual } from 'node:util';
import { whyLinkedAway } from '@/lib/article/linked-away';
import type { ContentFile } from '@/lib/article/read-files';
import { STATIC_FOLDER } from '@/lib/article/static-path';
import { isSameList } from '@/lib/core/is-same-list';
import type { Refusal } from '@/lib/core/problem';
import { inSteps, runInSlices, type Steps } from '@/lib/core/steps';
import { PAGES_FOLDER } from '@/lib/house-page/house-page';
import { measureMedia } from '@/lib/images/measure-media';
import type { MediaFile } from '@/lib/images/media-file';
import { type ByFile, isAtOrBelow, NONE, type Replacement, replaceAt } from '@/lib/library/by-file';
import type { KnownFiles } from '@/lib/library/known-files';
import type { Branch } from '@/lib/library/list-content';
import { type Changes, openParsedFiles, type ParsedFile, type ParsedFilesOptions } from '@/lib/library/parsed-files';
import { findUnlisted, type Unlisted } from '@/lib/library/unlisted-media';

/** A picture or PDF as pages use it, or why it cannot be shown; `near` is the path of a file with a similar name. */
export type Measured = MediaFile | (Refusal & { readonly near?: string });

/** The pictures and PDFs that articles and pages name. Keys are paths relative to the content folder. */
export interface MeasuredMedia {
  readonly media: ReadonlyMap<string, Measured>;
  /** The version that was measured. */
  readonly mediaVersions: ReadonlyMap<string, string>;
}

/** The folders whose files articles and pages may name. */
const MEDIA_FOLDERS = ['news', PAGES_FOLDER, STATIC_FOLDER] as const;

interface Options extends Pick<ParsedFilesOptions<Measured, Measured>, 'root' | 'lastGood' | 'forget'> {
  readonly known: KnownFiles<Measured, Measured>;
  /** Files to measure although nothing names them. */
  readonly alsoMeasure: readonly string[];
}

/** Opens the media of a content folder without measuring any. */
export function openMeasuredMedia({ alsoMeasure, ...options }: Options) {
  const files = openParsedFiles<Measured, Measured>({
    ...options,
    make: (file, bytes) => (bytes ? measureMedia(file, bytes) : { why: 'cannot be read' }),
    goodOf: (made) => made,
  });
  let listed: ByFile<ContentFile> = NONE;
  let named: readonly (readonly string[])[] = [];
  let measured: ByFile<ParsedFile<Measured, Measured>> | null = null;
  let unlisted: ReadonlyMap<string, Unlisted> = new Map();
  let links: ReadonlyMap<string, string> = new Map();
  let current: MeasuredMedia = { media: new Map(), mediaVersions: new Map() };

  function* branchesOfNamed(): Steps<readonly Branch[]> {
    const wanted = new Set(alsoMeasure);
    for (const files of named) yield* inSteps(files, (file) => wanted.add(file));
    unlisted = yield* findUnlisted(wanted, listed.files);
    links = yield* linksAmong();
    yield* inSteps(unlisted, ([, { file }]) => {
      if (file !== null) wanted.add(file);
    });
    const branches = MEDIA_FOLDERS.map((path) => ({ path, files: [] as ContentFile[] }));
    yield* inSteps(listed.items, (file) => {
      if (wanted.has(file.file)) branches.find(({ path }) => isAtOrBelow(file.file, path))?.files.push(file);
    });
    return branches;
  }

  /** Reasons for files that are not listed because a symbolic link leads to them. */
  function* linksAmong(): Steps<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    yield* inSteps(unlisted, ([name, { file, near }]) => {
      const why = file === null && near === null ? whyLinkedAway(options.root, name) : null;
      if (why !== null) found.set(name, why);
    });
    return found;
  }

  return {
    /**
     * Measures what changed; gives the same maps if nothing did.
     *
     * @param changes of all files that are not text
     * @param nowNamed lists of the files that articles and pages name; the same lists as before if those are unchanged
     */
    update: async (changes: Changes, nowNamed: readonly (readonly string[])[]): Promise<MeasuredMedia> => {
      const before = listed;
      listed = replaceAt(listed, changes.branches.map(listOf));
      const isSame = before === listed && isSameList(named, nowNamed) && !changes.isWhole && files.unread().size === 0;
      if (isSame && isDeepStrictEqual(links, await runInSlices(linksAmong()))) return current;
      named = nowNamed;
      const [unlistedBefore, linksBefore] = [unlisted, links];
      const { all } = await files.update({
        ...changes,
        branches: await runInSlices(branchesOfNamed()),
        isWhole: true,
      });
      const isUnlistedSame =
        JSON.stringify([...unlistedBefore, ...linksBefore]) === JSON.stringify([...unlisted, ...links]);
      if (all !== measured || !isUnlistedSame) current = await runInSlices(mapsOf(all, unlisted, links));
      measured = all;
      return current;
    },
    unread: files.unread,
  };
}

function listOf({ path, files }: Branch): Replacement<ContentFile> {
  return { path, by: { files: files.map(({ file }) => file), items: files } };
}

function* mapsOf(
  { files, items }: ByFile<ParsedFile<Measured, Measured>>,
  unlisted: ReadonlyMap<string, Unlisted>,
  links: ReadonlyMap<string, string>,
): Steps<MeasuredMedia> {
  const media = new Map<string, Measured>();
  const mediaVersions = new Map<string, string>();
  yield* inSteps(files.keys(), (index) => {
    const [file, item] = [files[index], items[index]];
    if (file === undefined || !item) return;
    media.set(file, item.known.made);
    mediaVersions.set(file, item.known.version);
  });
  yield* inSteps(unlisted, ([name, { file, near }]) => {
    const found = file === null ? undefined : media.get(file);
    if (found) media.set(name, found);
    else if (near !== null) media.set(name, { why: 'does not exist', near });
  });
  for (const [name, why] of links) media.set(name, { why, hint: 'put the file itself there' });
  return { media, mediaVersions };
}
