import type { Library } from '@/lib/library/library';
import type { Band } from '@/lib/pages/front/bands';
import { planFront } from '@/lib/pages/front/plan';
import { type PageKind, singlePage } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';

export interface FrontModel {
  readonly meta: PageMeta;
  /** In order; none on a site without articles. */
  readonly bands: readonly Band[];
}

export const front: PageKind<'front', FrontModel> = {
  name: 'front',
  ...singlePage('/', frontModel, true),
};

function frontModel(library: Library): FrontModel {
  return {
    meta: pageMeta({ title: null, description: library.site.description, path: '/' }),
    bands: planFront(library),
  };
}
