import { box, disc, grid, ground, type Motif, pick, r, stroke, times } from '@/lib/images/motifs/brush';

/** Waves of a monitor, layered. */
export const pulse: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const line = (y: number, stretch: number, colour: string, thick: number) => {
    let path = `M-40 ${r(height * y)}`;
    for (let x = -40; x < width + 40; ) {
      const run = 60 + random() * 130 * stretch;
      const peak = Math.min(height * 0.3, 60 + random() * 150) * stretch;
      path += `h${r(run)}l14 ${r(-peak * 0.18)} 12 ${r(peak * 0.18)}h16l16 ${r(-peak)} 22 ${r(peak * 1.5)} 14 ${r(-peak * 0.5)}`;
      x += run + 94;
    }
    return stroke(path, colour, thick);
  };
  return `${ground(brush, deep)}${grid(brush, middle, 48)}${line(0.3, 0.55, middle, 6)}${line(0.78, 0.7, bright, 7)}${line(0.56, 1.2, pale, 11)}`;
};

/** Capsules and tablets, strewn. */
export const capsules: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const step = 190;
  const [across, down] = [Math.ceil(width / step) + 1, Math.ceil(height / step) + 1];
  const shapes = times(across * down, (index) => {
    const row = Math.floor(index / across);
    const x = (index % across) * step + (row % 2 ? 0 : step / 2) - 30 + random() * 24;
    const y = row * step + random() * 24 - 20;
    if (random() < 0.26) return `${disc(x, y, 52, pale)}${stroke(`M${r(x - 34)} ${r(y)}h68`, bright, 7)}`;
    const [one, other] = pick(random, [
      [bright, pale],
      [pale, deep],
      [bright, deep],
    ]);
    return `<g transform="translate(${r(x)} ${r(y)}) rotate(${r(random() * 180)})"><path d="M0-36h-44a36 36 0 0 0 0 72h44z" fill="${one}"/><path d="M0-36h44a36 36 0 0 1 0 72h-44z" fill="${other}"/></g>`;
  });
  return `${ground(brush, middle)}${shapes.join('')}`;
};

/** Rotors on their masts, over a horizon. */
export const rotors: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const mill = (x: number, y: number, size: number, colour: string) => {
    const turn = random() * 120;
    const blades = [0, 120, 240].map(
      (angle) =>
        `<path d="M${r(x - size * 0.05)} ${r(y)}q${r(-size * 0.1)} ${r(-size * 0.5)} ${r(size * 0.05)} ${r(-size)}q${r(size * 0.1)} ${r(size * 0.5)} ${r(size * 0.05)} ${r(size)}z" fill="${colour}" transform="rotate(${r(turn + angle)} ${r(x)} ${r(y)})"/>`,
    );
    const mast = `<polygon points="${r(x - size * 0.03)},${r(y)} ${r(x + size * 0.03)},${r(y)} ${r(x + size * 0.07)},${height} ${r(x - size * 0.07)},${height}" fill="${colour}"/>`;
    return `${mast}${blades.join('')}${disc(x, y, size * 0.08, colour)}`;
  };
  const far = times(width / 260, (index) =>
    mill(90 + index * 260 + random() * 70, height * (0.5 + random() * 0.1), height * 0.17, bright),
  );
  const land = `<path d="M0 ${r(height * 0.86)}Q${width * 0.3} ${r(height * 0.72)} ${width * 0.6} ${r(height * 0.84)}T${width} ${r(height * 0.8)}V${height}H0z" fill="${middle}"/>`;
  return `${ground(brush, pale)}${disc(width * (0.2 + random() * 0.2), height * 0.3, height * 0.17, bright, ' opacity=".5"')}${far.join('')}${land}${mill(width * (0.62 + random() * 0.14), height * 0.4, height * 0.34, deep)}`;
};

/** Lines of height on a map. */
export const contours: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const x = width * (0.3 + random() * 0.4);
  const y = height * (0.3 + random() * 0.4);
  const waves = times(3, () => random() * 6);
  const reach = Math.hypot(width, height);
  const line = (size: number) => {
    const points = times(48, (index) => {
      const angle = (index / 48) * Math.PI * 2;
      const bulge = waves.reduce((sum, wave, n) => sum + Math.sin(angle * (n + 2) + wave) * (0.13 / (n + 1)), 1);
      return `${index ? 'L' : 'M'}${r(x + Math.cos(angle) * size * bulge * 1.25)} ${r(y + Math.sin(angle) * size * bulge)}`;
    });
    return `${points.join('')}z`;
  };
  const lines = times(reach / 44, (index) =>
    stroke(line(26 + index * 44), index % 4 === 0 ? pale : bright, index % 4 === 0 ? 8 : 5),
  );
  return `${ground(brush, middle)}<path d="${line(140)}" fill="${deep}"/>${lines.join('')}`;
};

/** Ranges of hills under a sun. */
export const hills: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const range = (level: number, rise: number, colour: string) => {
    const start = random() * 6;
    const steps = Math.round(width / 40);
    const edge = times(steps + 1, (step) => {
      const along = (step / steps) * 9.6;
      const swing = Math.sin(start + along) + Math.sin(start * 3 + along * 2.2) * 0.4;
      return `L${r((width / steps) * step)} ${r(height * (level - swing * rise))}`;
    });
    return `<path d="M0 ${height}${edge.join('')}V${height}z" fill="${colour}"/>`;
  };
  return `${ground(brush, pale)}${disc(width * (0.25 + random() * 0.5), height * 0.34, height * 0.2, bright)}${range(0.56, 0.09, bright)}${range(0.7, 0.08, middle)}${range(0.86, 0.07, deep)}`;
};

/** Quarter rounds, tiled. */
export const arcs: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const size = pick(random, [120, 150, 150]);
  const [across, down] = [Math.ceil(width / size), Math.ceil(height / size) + 1];
  const tiles = times(across * down, (index) => {
    const x = (index % across) * size;
    const y = Math.floor(index / across) * size - size / 4;
    const fill = pick(random, [middle, bright, pale]);
    const turn = Math.floor(random() * 4) * 90;
    const shape =
      random() < 0.6
        ? `M0 0a${size} ${size} 0 0 1 ${size} ${size}h-${size}z`
        : `M0 0a${size} ${size} 0 0 1 ${size} ${size}a${size} ${size} 0 0 1-${size}-${size}z`;
    return `<path d="${shape}" fill="${fill}" transform="translate(${x} ${y}) rotate(${turn} ${size / 2} ${size / 2})"/>`;
  });
  return `${ground(brush, deep)}${tiles.join('')}`;
};

/** Bands, woven. */
export const weave: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const step = 88;
  const gap = 14;
  const rows = times(height / step + 1, () => pick(random, [middle, bright, pale]));
  const columns = times(width / step + 1, () => pick(random, [bright, middle, pale, deep]));
  const over = rows.map((colour, row) => box(0, row * step + gap / 2, width, step - gap, colour));
  const under = columns.flatMap((colour, column) =>
    rows.flatMap((_row, row) =>
      (row + column) % 2 ? [] : [box(column * step + gap / 2, row * step - gap / 2, step - gap, step + gap, colour)],
    ),
  );
  return `${ground(brush, deep)}${over.join('')}${under.join('')}`;
};
