/** What a motif draws with: its colours, its canvas in pixels, and a seeded random generator. */
export interface Brush {
  /** 0 up to 1. */
  readonly random: () => number;
  readonly deep: string;
  readonly middle: string;
  readonly bright: string;
  readonly pale: string;
  /** Details keep their size in pixels, so a small canvas holds fewer of them, and they look larger on it. */
  readonly width: number;
  readonly height: number;
}

/** Draws one picture of a kind: SVG elements that fill the canvas. */
export type Motif = (brush: Brush) => string;

/** The whole canvas in one colour. */
export function ground({ width, height }: Brush, colour: string): string {
  return `<rect width="${width}" height="${height}" fill="${colour}"/>`;
}

/** Squared paper over the whole canvas. */
export function grid({ width, height }: Brush, colour: string, step: number, opacity = 0.35): string {
  const down = times(Math.ceil(width / step), (index) => `M${index * step} 0v${height}`);
  const across = times(Math.ceil(height / step), (index) => `M0 ${index * step}h${width}`);
  return `<path d="${[...down, ...across].join('')}" stroke="${colour}" stroke-width="1.5" opacity="${opacity}" fill="none"/>`;
}

/** A line without an area. */
export function stroke(path: string, colour: string, width: number, more = ''): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${r(width)}" stroke-linejoin="round" stroke-linecap="round"${more}/>`;
}

/** A disc. */
export function disc(x: number, y: number, radius: number, colour: string, more = ''): string {
  return `<circle cx="${r(x)}" cy="${r(y)}" r="${r(radius)}" fill="${colour}"${more}/>`;
}

/** A rectangle, its corners round where a radius is given. */
export function box(x: number, y: number, width: number, height: number, colour: string, radius = 0): string {
  const round = radius > 0 ? ` rx="${r(radius)}"` : '';
  return `<rect x="${r(x)}" y="${r(y)}" width="${r(width)}" height="${r(height)}"${round} fill="${colour}"/>`;
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: Math.max(0, Math.round(count)) }, (_, index) => make(index));
}

/** A random element of a list. */
export function pick<T>(random: () => number, [first, ...rest]: readonly [T, ...T[]]): T {
  return [first, ...rest][Math.floor(random() * (rest.length + 1))] ?? first;
}

/** Rounds to one decimal: a picture of this size shows no more. */
export function r(value: number): number {
  return Math.round(value * 10) / 10;
}
