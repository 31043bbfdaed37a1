import { type HueName, hues } from '@/lib/config/palette';
import { hashText } from '@/lib/core/text';

/** The size every artwork is drawn at, in pixels. */
export const ARTWORK = { width: 1200, height: 675 } as const;

/** How many stand-ins each colour has. */
const VARIANTS = 8;

/** Where the stand-in for an article's missing picture lies; the same for the same article on every build. */
export function artworkPath(hue: HueName, seed: string): string {
  return `/artwork/${hue}-${hashText(seed) % VARIANTS}.svg`;
}

/** The file names of all stand-ins. */
export function artworkNames(): string[] {
  return Object.keys(hues).flatMap((hue) => Array.from({ length: VARIANTS }, (_, variant) => `${hue}-${variant}.svg`));
}

/** Draws the stand-in of a file name that `artworkNames` lists; null for any other. */
export function drawNamedArtwork(name: string): string | null {
  if (!artworkNames().includes(name)) return null;
  const [hue = 'teal', variant = '0'] = name.replace('.svg', '').split('-');
  const motif = MOTIFS[Number(variant) % MOTIFS.length] ?? waves;
  return drawArtwork(hue as HueName, name, motif);
}

/** A picture of the series: one motif drawn in one taxonomy's colours, varied by the seed. SVG text. */
export function drawArtwork(hue: HueName, seed: string, motif: Motif = motifOf(seed)): string {
  const [deep, middle, bright, pale] = hues[hue].art;
  const random = randomFrom(hashText(seed));
  const { width, height } = ARTWORK;
  const shapes = motif({ random, deep, middle, bright, pale });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
}

interface Brush {
  /** 0 up to 1. */
  readonly random: () => number;
  readonly deep: string;
  readonly middle: string;
  readonly bright: string;
  readonly pale: string;
}

type Motif = (brush: Brush) => string;

/** Waves, layered. */
const waves: Motif = ({ random, deep, middle, bright, pale }) => {
  const line = (y: number, stretch: number, colour: string, width: number) => {
    let path = `M-60 ${y}`;
    for (let x = -60; x < 1240; ) {
      const run = r(70 + random() * 90 * stretch);
      path += `q${r(run / 2)} ${r(-(40 + random() * 150) * stretch)} ${run} 0t${run} 0`;
      x += run * 2;
    }
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
  };
  return `${ground(deep)}${grid(middle, 48)}${line(200, 0.55, middle, 5)}${line(510, 0.7, bright, 6)}${line(370, 1.25, pale, 9)}`;
};

/** Rings around two centres, as of a signal or a ripple. */
const rings: Motif = ({ random, deep, middle, bright, pale }) => {
  const around = (x: number, y: number, colour: string, from: number) =>
    Array.from({ length: 9 }, (_, index) => {
      const dash = index % 3 === 1 ? ` stroke-dasharray="${r(20 + random() * 90)} ${r(10 + random() * 30)}"` : '';
      return `<circle cx="${r(x)}" cy="${r(y)}" r="${from + index * 46}" fill="none" stroke="${colour}" stroke-width="${r(3 + random() * 12)}"${dash}/>`;
    }).join('');
  const x = 280 + random() * 240;
  return `${ground(pale)}${around(x, 240 + random() * 200, bright, 40)}${around(x + 420, 300 + random() * 180, middle, 26)}<circle cx="${r(x)}" cy="330" r="26" fill="${deep}"/>`;
};

/** Records joined to one another. */
const network: Motif = ({ random, deep, middle, bright, pale }) => {
  const nodes = Array.from({ length: 26 }, (_, index) => ({
    x: 60 + (index % 7) * 180 + (random() - 0.5) * 120,
    y: 90 + Math.floor(index / 7) * 165 + (random() - 0.5) * 110,
    size: 9 + random() * 24,
  }));
  const edges = nodes.flatMap((a, index) =>
    nodes
      .slice(index + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 235)
      .map((b) => `M${r(a.x)} ${r(a.y)}L${r(b.x)} ${r(b.y)}`),
  );
  const dots = nodes.map(({ x, y, size }, index) => {
    const colour = [bright, pale, middle][index % 3];
    return `<circle cx="${r(x)}" cy="${r(y)}" r="${r(size)}" fill="${colour}" stroke="${deep}" stroke-width="6"/>`;
  });
  return `${ground(deep)}<path d="${edges.join('')}" stroke="${middle}" stroke-width="4" fill="none"/>${dots.join('')}`;
};

/** Columns of a chart, with a line over them. */
const columns: Motif = ({ random, deep, middle, bright, pale }) => {
  const heights = Array.from({ length: 15 }, (_, index) => 90 + index * 14 + random() * 220);
  const bars = heights.map((height, index) => {
    const colour = index % 5 === 3 ? deep : index % 2 ? middle : bright;
    return `<rect x="${40 + index * 76}" y="${r(635 - height)}" width="52" height="${r(height)}" fill="${colour}"/>`;
  });
  const line = heights.map((height, index) => `${index ? 'L' : 'M'}${66 + index * 76} ${r(600 - height)}`).join('');
  return `${ground(pale)}${bars.join('')}<path d="${line}" fill="none" stroke="${deep}" stroke-width="7" stroke-linejoin="round"/><path d="M20 638h1160" stroke="${deep}" stroke-width="5"/>`;
};

/** Cells of a honeycomb, as of molecules. */
const cells: Motif = ({ random, deep, middle, bright, pale }) => {
  const size = 52 + Math.floor(random() * 70);
  const shapes: string[] = [];
  for (let row = -1; row < 10; row++) {
    for (let column = -1; column < 15; column++) {
      const x = column * size * 1.74 + (row % 2 ? size * 0.87 : 0);
      const y = row * size * 1.51;
      const roll = random();
      const fill = roll < 0.16 ? pale : roll < 0.36 ? bright : roll < 0.7 ? middle : 'none';
      const points = Array.from({ length: 6 }, (_, corner) => {
        const angle = (Math.PI / 3) * corner + Math.PI / 6;
        return `${r(x + Math.cos(angle) * (size - 9))},${r(y + Math.sin(angle) * (size - 9))}`;
      });
      shapes.push(`<polygon points="${points.join(' ')}" fill="${fill}" stroke="${middle}" stroke-width="3"/>`);
    }
  }
  return `${ground(deep)}${shapes.join('')}`;
};

/** Sheets of a record, fanned. */
const sheets: Motif = ({ random, deep, middle, bright, pale }) => {
  const colours = [middle, bright, deep, pale];
  const turn = random() * 8 - 4;
  const pages = colours.map((colour, index) => {
    const lines = Array.from({ length: 9 }, (_, line) => {
      const ink = colour === pale ? middle : pale;
      return `<rect x="60" y="${80 + line * 46}" width="${r(120 + random() * 250)}" height="${line === 0 ? 20 : 11}" fill="${ink}" opacity="${index === 3 ? 0.9 : 0.35}"/>`;
    });
    const shift = `translate(${250 + index * 105} ${70 + index * 12}) rotate(${r(turn + (index - 1.5) * 6)} 245 300)`;
    return `<g transform="${shift}"><rect width="490" height="600" fill="${colour}"/>${lines.join('')}</g>`;
  });
  return `${ground(pale)}${grid(bright, 60, 0.28)}${pages.join('')}`;
};

/** Screens of several sizes. */
const screens: Motif = ({ random, deep, middle, bright, pale }) => {
  const screen = (x: number, y: number, w: number, h: number, colour: string) => {
    const rows = Array.from({ length: Math.floor(h / 52) - 1 }, (_, row) => {
      const width = (w - 60) * (0.4 + random() * 0.6);
      return `<rect x="${x + 30}" y="${y + 76 + row * 48}" width="${r(width)}" height="15" rx="7" fill="${row % 3 ? deep : middle}" opacity=".7"/>`;
    });
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="22" fill="${colour}"/><rect x="${x + 30}" y="${y + 30}" width="${r(w * 0.3)}" height="22" rx="11" fill="${deep}"/>${rows.join('')}`;
  };
  const lift = random() * 60;
  return `${ground(deep)}${grid(middle, 40, 0.5)}${screen(90, 120 + lift, 600, 420, bright)}${screen(590, 210 - lift, 330, 440, pale)}${screen(850, 120 + lift / 2, 230, 440, bright)}`;
};

/** Quarter rounds, tiled. */
const arcs: Motif = ({ random, deep, middle, bright, pale }) => {
  const tiles: string[] = [];
  const size = [120, 150, 200][Math.floor(random() * 3)] ?? 150;
  for (let row = 0; row * size < ARTWORK.height + size; row++) {
    for (let column = 0; column * size < ARTWORK.width; column++) {
      const x = column * size;
      const y = row * size - size / 4;
      const fill = [middle, bright, pale][Math.floor(random() * 3)] ?? middle;
      const turn = Math.floor(random() * 4) * 90;
      const shape =
        random() < 0.6
          ? `<path d="M0 0a${size} ${size} 0 0 1 ${size} ${size}h-${size}z" fill="${fill}"/>`
          : `<path d="M0 0a${size} ${size} 0 0 1 ${size} ${size}a${size} ${size} 0 0 1-${size}-${size}z" fill="${fill}"/>`;
      tiles.push(`<g transform="translate(${x} ${y}) rotate(${turn} ${size / 2} ${size / 2})">${shape}</g>`);
    }
  }
  return `${ground(deep)}${tiles.join('')}`;
};

const MOTIFS: readonly Motif[] = [waves, rings, network, columns, cells, sheets, screens, arcs];

function motifOf(seed: string): Motif {
  return MOTIFS[hashText(`motif ${seed}`) % MOTIFS.length] ?? waves;
}

function ground(colour: string): string {
  return `<rect width="${ARTWORK.width}" height="${ARTWORK.height}" fill="${colour}"/>`;
}

function grid(colour: string, step: number, opacity = 0.35): string {
  const down = Array.from(
    { length: Math.ceil(ARTWORK.width / step) },
    (_, index) => `M${index * step} 0v${ARTWORK.height}`,
  );
  const across = Array.from(
    { length: Math.ceil(ARTWORK.height / step) },
    (_, index) => `M0 ${index * step}h${ARTWORK.width}`,
  );
  return `<path d="${[...down, ...across].join('')}" stroke="${colour}" stroke-width="1.5" opacity="${opacity}" fill="none"/>`;
}

/** One decimal is all a 1,200 pixel picture shows. */
function r(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Mulberry32: a small seeded generator, so that a picture is the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
