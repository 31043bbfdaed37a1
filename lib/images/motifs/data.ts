import { box, disc, grid, ground, type Motif, r, stroke, times } from '@/lib/images/motifs/brush';

/** Columns of a chart, with a line over them. */
export const columns: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const floor = height - 38;
  const heights = times(Math.floor((width - 60) / 76), (index) => {
    const rise = (index * 76) / width;
    return floor * (0.14 + rise * 0.36 + random() * 0.36);
  });
  const bars = heights.map((tall, index) => {
    const colour = index % 5 === 3 ? deep : index % 2 ? middle : bright;
    return box(40 + index * 76, floor - tall, 52, tall, colour);
  });
  const line = heights.map((tall, index) => `${index ? 'L' : 'M'}${66 + index * 76} ${r(floor - 34 - tall)}`).join('');
  return `${ground(brush, pale)}${bars.join('')}${stroke(line, deep, 7)}${stroke(`M20 ${floor}H${width - 20}`, deep, 5)}`;
};

/** Measurements around a trend. */
export const scatter: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const trend = (x: number) => height * 0.86 - (x / width) ** 1.3 * height * 0.66;
  const dots = times(width / 22, (index) => {
    const x = 60 + random() * (width - 110);
    const y = trend(x) + (random() + random() - 1) * height * 0.34;
    return disc(x, y, 12 + random() ** 2 * 26, index % 3 ? bright : middle, ' opacity=".85"');
  });
  const line = times(25, (step) => `${step ? 'L' : 'M'}${r((width / 24) * step)} ${r(trend((width / 24) * step))}`);
  return `${ground(brush, deep)}${grid(brush, middle, 60, 0.5)}${dots.join('')}${stroke(line.join(''), pale, 9)}`;
};

/** Layers of a chart of areas, as they add up. */
export const layers: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const steps = Math.round(width / 100);
  const layer = (top: number, colour: string) => {
    const start = random() * 6;
    const edge = times(steps + 1, (step) => {
      const swing = Math.sin(start + step * 0.9) * 0.5 + Math.sin(start * 2 + step * 0.4);
      return `L${r((width / steps) * step)} ${r(height * top - step * height * 0.02 + swing * height * 0.07)}`;
    });
    return `<path d="M0 ${height}${edge.join('')}V${height}z" fill="${colour}"/>`;
  };
  return `${ground(brush, pale)}${layer(0.3, bright)}${layer(0.52, middle)}${layer(0.76, deep)}`;
};

/** Cells of a honeycomb, as of molecules. */
export const cells: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const size = 60 + Math.floor(random() * 40);
  const shapes = times(height / (size * 1.51) + 2, (row) =>
    times(width / (size * 1.74) + 2, (column) => {
      const x = (column - 0.5) * size * 1.74 + (row % 2 ? size * 0.87 : 0);
      const y = (row - 0.5) * size * 1.51;
      const roll = random();
      const fill = roll < 0.16 ? pale : roll < 0.36 ? bright : roll < 0.7 ? middle : 'none';
      const points = times(6, (corner) => {
        const angle = (Math.PI / 3) * corner + Math.PI / 6;
        return `${r(x + Math.cos(angle) * (size - 9))},${r(y + Math.sin(angle) * (size - 9))}`;
      });
      return `<polygon points="${points.join(' ')}" fill="${fill}" stroke="${middle}" stroke-width="3"/>`;
    }).join(''),
  );
  return `${ground(brush, deep)}${shapes.join('')}`;
};

/** A double helix, lying. */
export const helix: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const start = random() * 6;
  const reach = height * 0.3;
  const at = (x: number, turn: number) => height / 2 + Math.sin(start + turn + (x / 250) * Math.PI) * reach;
  const strand = (turn: number) =>
    times(width / 20 + 5, (step) => `${step ? 'L' : 'M'}${step * 20 - 40} ${r(at(step * 20 - 40, turn))}`).join('');
  const rungs = times(width / 42 + 1, (step) => {
    const x = step * 42 + 10;
    return stroke(`M${x} ${r(at(x, 0))}V${r(at(x, Math.PI))}`, step % 3 ? middle : bright, 9);
  });
  return `${ground(brush, pale)}${rungs.join('')}${stroke(strand(0), deep, 22)}${stroke(strand(Math.PI), middle, 22)}`;
};

/** A glass over lines of text, which it enlarges. */
export const lens: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const x = width * (0.4 + random() * 0.16);
  const y = height * 0.46;
  const size = height * 0.31;
  const lines = times(height / 48, (row) =>
    box(50, 24 + row * 48, (width - 100) * (0.45 + random() * 0.55), 16, bright, 8),
  );
  const inside = [0.8, 1.2, 0.95].map((long, row) =>
    box(x - size * 0.6, y + (row - 1) * size * 0.42 - 15, size * long, 30, row === 1 ? deep : middle, 15),
  );
  const grip = size * 0.74;
  return `${ground(brush, pale)}<g opacity=".6">${lines.join('')}</g>${stroke(`M${r(x + grip)} ${r(y + grip)}l${r(size * 0.66)} ${r(size * 0.66)}`, deep, 44)}${disc(x, y, size, pale, ` stroke="${deep}" stroke-width="26"`)}${inside.join('')}`;
};
