/** A picture with its size in pixels. */
export interface Tile {
  readonly picture: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Pixels between pictures. */
const GAP = 12;

/** The positions of pictures on a sheet, in rows, each as high as its highest picture. */
export function layOut(rows: readonly (readonly Tile[])[]): {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly { readonly tile: Tile; readonly left: number; readonly top: number }[];
} {
  const placed: { tile: Tile; left: number; top: number }[] = [];
  let [width, top] = [0, 0];
  for (const row of rows) {
    let left = 0;
    for (const tile of row) {
      placed.push({ tile, left, top });
      left += tile.width + GAP;
    }
    width = Math.max(width, left - GAP);
    top += Math.max(0, ...row.map(({ height }) => height)) + GAP;
  }
  return { width, height: Math.max(0, top - GAP), placed };
}
