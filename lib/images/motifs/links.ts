import { box, disc, grid, ground, type Motif, pick, r, stroke, times } from '@/lib/images/motifs/brush';

/** Records joined to one another. */
export const network: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const across = Math.round(width / 180);
  const nodes = times(across * Math.round(height / 165), (index) => ({
    x: 70 + (index % across) * 180 + (random() - 0.5) * 110,
    y: 85 + Math.floor(index / across) * 165 + (random() - 0.5) * 100,
    size: 9 + random() * 24,
  }));
  const edges = nodes.flatMap((a, index) =>
    nodes
      .slice(index + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 245)
      .map((b) => `M${r(a.x)} ${r(a.y)}L${r(b.x)} ${r(b.y)}`),
  );
  const dots = nodes.map(({ x, y, size }, index) =>
    disc(x, y, size, [bright, pale, middle][index % 3] ?? bright, ` stroke="${deep}" stroke-width="6"`),
  );
  return `${ground(brush, deep)}${stroke(edges.join(''), middle, 5)}${dots.join('')}`;
};

/** Traces of a circuit around a chip. */
export const circuit: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const size = height * 0.42;
  const [left, top] = [(width - size) / 2, (height - size) / 2];
  const pins = Math.floor(size / 46);
  const traces = times(pins, (pin) => {
    const y = top + (size / pins) * (pin + 0.5);
    const end = y + (y - height / 2) * (0.5 + random() * 0.5);
    return [-1, 1].map((side) => {
      const x = side < 0 ? left : left + size;
      const run = 40 + random() * 80;
      const far = width * (0.2 + random() * 0.2);
      const colour = pick(random, [middle, bright, bright]);
      const path = `M${r(x)} ${r(y)}h${r(side * run)}l${r(side * Math.abs(end - y))} ${r(end - y)}h${r(side * far)}`;
      const tip = disc(x + side * (run + Math.abs(end - y) + far), end, 17, colour);
      return stroke(path, colour, 11) + tip;
    });
  });
  const core =
    box(left, top, size, size, pale, 18) + box(left + size * 0.2, top + size * 0.2, size * 0.6, size * 0.6, middle, 10);
  return `${ground(brush, deep)}${grid(brush, middle, 46, 0.3)}${traces.flat().join('')}${core}`;
};

/** Rings around two centres, as of a signal or a ripple. */
export const rings: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const around = (x: number, y: number, colour: string, from: number) =>
    times(width / 140 + 1, (index) => {
      const dash = index % 3 === 1 ? ` stroke-dasharray="${r(20 + random() * 90)} ${r(14 + random() * 30)}"` : '';
      return `<circle cx="${r(x)}" cy="${r(y)}" r="${from + index * 46}" fill="none" stroke="${colour}" stroke-width="${r(5 + random() * 11)}"${dash}/>`;
    }).join('');
  const x = width * (0.26 + random() * 0.16);
  const y = height * (0.4 + random() * 0.2);
  return `${ground(brush, pale)}${around(x, y, bright, 50)}${around(x + width * 0.38, height * (0.4 + random() * 0.2), middle, 26)}${disc(x, y, 26, deep)}`;
};

/** Voices: bubbles of speech, near and far. */
export const speech: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const bubble = (x: number, y: number, w: number, h: number, colour: string, ink: string, side: 1 | -1) => {
    const tail = side < 0 ? x + w * 0.22 : x + w * 0.78;
    const lines = times(Math.max(2, Math.floor(h / 62)), (row) =>
      box(x + 34, y + 38 + row * 46, (w - 68) * (row % 2 ? 0.45 + random() * 0.3 : 0.8 + random() * 0.2), 16, ink, 8),
    );
    return `${box(x, y, w, h, colour, 34)}<path d="M${r(tail - 34)} ${r(y + h - 4)}h68l${side * 40} 60z" fill="${colour}"/>${lines.join('')}`;
  };
  const shift = random() * 0.06;
  return `${ground(brush, deep)}${bubble(width * (0.06 + shift), height * 0.1, width * 0.5, height * 0.36, middle, pale, -1)}${bubble(width * 0.46, height * (0.42 + shift), width * 0.46, height * 0.36, pale, middle, 1)}${disc(width * 0.78, height * 0.2, height * 0.09, bright)}`;
};

/** Heads and shoulders of a crowd. */
export const crowd: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const rows = [
    { y: 0.34, size: 58, colours: [bright, bright, middle] as const },
    { y: 0.56, size: 74, colours: [middle, bright, middle] as const },
    { y: 0.82, size: 92, colours: [deep, middle, deep] as const },
  ];
  const people = rows.flatMap(({ y, size, colours }) =>
    times(width / (size * 2.3) + 2, (index) => {
      const x = (index - 0.5) * size * 2.3 + (random() - 0.5) * size * 0.5;
      const head = height * y - random() * size * 0.5;
      const colour = pick(random, colours);
      const body = `<path d="M${r(x - size)} ${height}V${r(head + size * 1.5)}a${size} ${size} 0 0 1 ${size * 2} 0V${height}z" fill="${colour}" stroke="${pale}" stroke-width="7"/>`;
      return body + disc(x, head, size * 0.56, colour, ` stroke="${pale}" stroke-width="7"`);
    }),
  );
  return `${ground(brush, pale)}${people.join('')}`;
};
