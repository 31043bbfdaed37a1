import type { BrandSource } from '@/lib/brand/brand';
import { type Frame, frameOf } from '@/lib/pages/frame';

/** What stands in for a page that could not be rendered. It has no address of its own, so it is no row of the table. */
export interface FailedModel {
  readonly frame: Frame;
}

export function failedModel(library: BrandSource): FailedModel {
  return { frame: frameOf(library) };
}
