import { type Frame, type FrameSource, frameOf } from '@/lib/pages/frame';

/** What stands in for a page that could not be rendered. It has no address of its own, so it is no row of the table. */
export interface FailedModel {
  readonly frame: Frame;
}

export function failedModel(library: FrameSource): FailedModel {
  return { frame: frameOf(library) };
}
