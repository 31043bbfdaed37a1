import { canonicalPath } from '@/lib/config/paths';
import type { Problem } from '@/lib/core/problem';
import { FILE_START } from '@/lib/core/yaml-mapping';
import type { HousePage } from '@/lib/house-page/house-page';
import { findRedirect } from '@/lib/library/find-redirect';
import { problemOf } from '@/lib/rules/rules';

/** The section (`/news`) of a canonical path in which the site itself answers; null for any other path. */
export type OwnAddress = (path: string) => string | null;

/** The pages of `content/pages` that have an address. */
export interface HousePages {
  /** By canonical path. */
  readonly shown: ReadonlyMap<string, HousePage>;
  /** With drafts, whose addresses nothing else may take. */
  readonly all: ReadonlyMap<string, HousePage>;
}

/**
 * Gives each page its address. An address that the site or another file has (upper and lower case are the same) is refused
 * with a problem that names both. Published pages come before drafts, then the first by file name.
 */
export function buildHousePages(
  files: readonly HousePage[],
  ownAddress: OwnAddress,
  shown: 'published' | 'everything',
  problems: Problem[],
): HousePages {
  const all = new Map<string, HousePage>();
  const owners = new Map<string, HousePage>();
  const drafts = files.filter(({ status }) => status === 'draft');
  for (const page of [...files.filter(({ status }) => status !== 'draft'), ...drafts]) {
    const path = canonicalPath(page.path);
    const owner = owners.get(path.toLowerCase());
    const refusal = owner ? takenBy(owner, path) : whyOwn(path, ownAddress);
    if (refusal)
      problems.push(problemOf('page-address', { file: page.shownAs, ...FILE_START, field: 'file', ...refusal }));
    else {
      owners.set(path.toLowerCase(), page);
      all.set(path, page);
    }
  }
  const isShown = ({ status }: HousePage) => shown === 'everything' || status === 'published';
  return { all, shown: new Map([...all].filter(([, page]) => isShown(page))) };
}

type Refusal = Pick<Problem, 'message' | 'hint' | 'otherFiles'>;

function takenBy({ shownAs }: HousePage, path: string): Refusal {
  const message = `makes the address ${path}, which ${shownAs} has already`;
  return { message, hint: 'give one of the files another name', otherFiles: [shownAs] };
}

function whyOwn(path: string, ownAddress: OwnAddress): Refusal | null {
  const own = ownAddress(path);
  const moved = findRedirect(new Map(), path);
  if (own === null && moved === null) return null;
  const message =
    own === null
      ? `makes the address ${path}, which leads on to ${moved}`
      : `makes the address ${path}, but ${own} belongs to the site itself`;
  return { message, hint: 'give the file or its folder another name' };
}
