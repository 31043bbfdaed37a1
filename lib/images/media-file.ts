/** A file of the content folder that pages show, measured from its bytes. */
export type MediaFile = MediaImage | MediaPdf;

export interface MediaImage {
  readonly kind: 'image';
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Root-relative address; it holds a hash of the bytes, so it may be cached for ever. */
  readonly address: string;
  readonly contentType: string;
  /** Pixels, turned as the file's EXIF orientation says. */
  readonly width: number;
  readonly height: number;
}

export interface MediaPdf {
  readonly kind: 'pdf';
  readonly file: string;
  readonly address: string;
  readonly contentType: 'application/pdf';
  readonly bytes: number;
}

/** A picture or PDF as it is served: the file, and which version of it the hash in its address was taken from. */
export interface ServedMedia {
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly contentType: string;
  /** Size and times of the file when it was measured. */
  readonly version: string;
}
