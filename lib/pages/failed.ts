import { type Frame, type FrameSource, frameOf } from '@/lib/pages/frame';

/** Shown in place of a page that could not be rendered. It has no address, so it is not in the page table. */
export interface FailedModel {
  readonly frame: Frame;
}

export function failedModel(library: FrameSource): FailedModel {
  return { frame: frameOf(library) };
}
