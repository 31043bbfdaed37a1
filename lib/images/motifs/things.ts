import { box, disc, grid, ground, type Motif, pick, r, stroke, times } from '@/lib/images/motifs/brush';

/** Sheets of a record, fanned. */
export const sheets: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const tall = height * 0.9;
  const wide = tall * 0.8;
  const turn = random() * 8 - 4;
  const pages = [middle, bright, deep, pale].map((colour, index) => {
    const ink = colour === pale ? middle : pale;
    const lines = times((tall - 90) / 50, (line) =>
      box(wide * 0.12, 54 + line * 50, wide * (0.3 + random() * 0.46), line === 0 ? 22 : 13, ink),
    );
    const x = width * 0.5 - wide * 0.86 + index * wide * 0.24;
    return `<g transform="translate(${r(x)} ${r(height * 0.1 + index * 10)}) rotate(${r(turn + (index - 1.5) * 6)} ${r(wide / 2)} ${r(tall / 2)})">${box(0, 0, wide, tall, colour)}<g opacity="${index === 3 ? 0.9 : 0.35}">${lines.join('')}</g></g>`;
  });
  return `${ground(brush, bright)}${grid(brush, pale, 60, 0.5)}${pages.join('')}`;
};

/** Screens of several sizes. */
export const screens: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const screen = (x: number, y: number, w: number, h: number, colour: string) => {
    const rows = times(h / 62 - 2, (row) =>
      box(x + 24, y + 76 + row * 52, (w - 48) * (0.4 + random() * 0.6), 18, row % 3 ? deep : middle, 9),
    );
    return `${box(x, y, w, h, colour, 22)}${box(x + 24, y + 28, w * 0.34, 24, deep, 12)}<g opacity=".7">${rows.join('')}</g>`;
  };
  const lift = random() * height * 0.08;
  return `${ground(brush, deep)}${grid(brush, middle, 40, 0.5)}${screen(width * 0.08, height * 0.16 + lift, width * 0.5, height * 0.64, bright)}${screen(width * 0.5, height * 0.3 - lift, width * 0.27, height * 0.66, pale)}${screen(width * 0.74, height * 0.16 + lift / 2, width * 0.18, height * 0.66, bright)}`;
};

/** Lines of a program. */
export const code: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  let depth = 0;
  const lines = times((height - 70) / 52, (row) => {
    depth = Math.max(0, Math.min(3, depth + pick(random, [-1, 0, 1, 1])));
    let x = 120 + depth * 62;
    const words = times(1 + random() * 3, () => {
      const long = Math.min(70 + random() * 190, width - 40 - x);
      const word = long > 30 ? box(x, 46 + row * 52, long, 22, pick(random, [bright, pale, middle, bright]), 11) : '';
      x += long + 20;
      return word;
    });
    return disc(58, 57 + row * 52, 7, middle) + words.join('');
  });
  return `${ground(brush, deep)}<g opacity=".35">${box(0, 0, 92, height, middle)}</g>${lines.join('')}`;
};

/** Books on their shelves. */
export const shelves: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const rows = Math.max(2, Math.round(height / 225));
  const tall = height / rows;
  const shelf = times(rows, (row) => {
    const floor = tall * (row + 1) - 16;
    const books: string[] = [];
    for (let x = -10; x < width; ) {
      const wide = 30 + random() * 46;
      const high = tall * (0.56 + random() * 0.24);
      const colour = pick(random, [middle, bright, pale, middle]);
      const band = box(x, floor - high * 0.84, wide, 14, deep);
      if (random() > 0.08) books.push(box(x, floor - high, wide, high, colour) + (random() < 0.5 ? band : ''));
      x += wide + 6;
    }
    return books.join('') + box(0, floor, width, 16, bright);
  });
  return `${ground(brush, deep)}${shelf.join('')}`;
};

/** Months of a calendar with their days marked. */
export const calendar: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const cell = 96;
  const [across, down] = [Math.ceil(width / cell), Math.ceil((height - 70) / cell)];
  const marked = Math.floor(random() * across * Math.max(1, down - 1));
  const days = times(across * down, (index) => {
    const x = (index % across) * cell + 8;
    const y = 78 + Math.floor(index / across) * cell;
    const fill = index === marked ? deep : pick(random, [pale, pale, pale, bright, middle]);
    return box(x, y, cell - 16, cell - 16, fill, 10) + (index === marked ? disc(x + 40, y + 40, 18, bright) : '');
  });
  const rivets = times(across, (index) => box(index * cell + 40, 14, 16, 42, pale, 8));
  return `${ground(brush, bright)}${grid(brush, middle, cell, 0.4)}${box(0, 0, width, 70, deep)}${rivets.join('')}${days.join('')}`;
};

/** Shields in rows, one of them filled. */
export const shields: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const size = 150;
  const shape = (x: number, y: number, s: number) =>
    `M${r(x)} ${r(y - s)}l${r(s * 0.8)} ${r(s * 0.28)}v${r(s * 0.62)}c0 ${r(s * 0.6)} ${r(-s * 0.5)} ${r(s * 0.9)} ${r(-s * 0.8)} ${r(s * 1.05)}c${r(-s * 0.3)} ${r(-s * 0.15)} ${r(-s * 0.8)} ${r(-s * 0.45)} ${r(-s * 0.8)} ${r(-s * 1.05)}v${r(-s * 0.62)}z`;
  const [across, down] = [Math.ceil(width / size) + 1, Math.ceil(height / size) + 1];
  const pattern = times(across * down, (index) => {
    const row = Math.floor(index / across);
    const x = (index % across) * size + (row % 2 ? 0 : size / 2);
    return `<path d="${shape(x, row * size, 54)}" fill="${random() < 0.3 ? bright : 'none'}" stroke="${middle}" stroke-width="7"/>`;
  });
  const s = height * 0.36;
  const [x, y] = [width * (0.4 + random() * 0.2), height / 2];
  const tick = `M${r(x - s * 0.34)} ${r(y + s * 0.04)}l${r(s * 0.26)} ${r(s * 0.28)} ${r(s * 0.46)} ${r(-s * 0.56)}`;
  return `${ground(brush, deep)}<g opacity=".55">${pattern.join('')}</g><path d="${shape(x, y, s)}" fill="${pale}" stroke="${deep}" stroke-width="24"/>${stroke(tick, middle, s * 0.16)}`;
};

/** Keyholes, one of them lit. */
export const keyholes: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const across = Math.max(3, Math.round(width / 240));
  const down = Math.max(2, Math.round(height / 225));
  const [w, h] = [width / across, height / down];
  const lit = Math.floor(random() * across * down);
  const doors = times(across * down, (index) => {
    const x = (index % across) * w;
    const y = Math.floor(index / across) * h;
    const [plate, hole] =
      index === lit ? [pale, deep] : index % 2 === Math.floor(index / across) % 2 ? [middle, deep] : [bright, deep];
    const [cx, cy, s] = [x + w / 2, y + h * 0.42, Math.min(w, h) * 0.15];
    return `${box(x + 7, y + 7, w - 14, h - 14, plate, 12)}<path d="M${r(cx - s * 0.5)} ${r(cy)}h${r(s)}l${r(s * 0.6)} ${r(s * 2.2)}h${r(-s * 2.2)}z" fill="${hole}"/>${disc(cx, cy, s, hole)}`;
  });
  return `${ground(brush, deep)}${doors.join('')}`;
};

/** Coins in stacks. */
export const coins: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const wide = 150;
  const stacks = times(width / (wide + 34), (index) => {
    const x = 30 + index * (wide + 34);
    const many = 2 + Math.floor(random() * (height / 58 - 3));
    return times(many, (coin) => {
      const y = height - 40 - coin * 46;
      const shift = (random() - 0.5) * 14;
      return `${box(x + shift, y - 22, wide, 40, coin % 3 === 1 ? bright : middle, 20)}${box(x + shift + 26, y - 6, wide - 52, 8, pale, 4)}`;
    }).join('');
  });
  return `${ground(brush, pale)}${stacks.join('')}${box(0, height - 22, width, 22, deep)}`;
};

/** A house of pillars, as of a court or a ministry. */
export const pillars: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const inset = width * (0.1 + random() * 0.05);
  const inner = width - inset * 2;
  const [top, floor] = [height * 0.4, height * 0.84];
  const many = Math.max(4, Math.round(inner / 150));
  const step = inner / many;
  const row = times(many, (index) => {
    const x = inset + step * (index + 0.5);
    return `${box(x - step * 0.26, top, step * 0.52, floor - top, pale)}${box(x - step * 0.04, top, step * 0.3, floor - top, bright)}${box(x - step * 0.36, top, step * 0.72, 18, pale)}${box(x - step * 0.36, floor - 18, step * 0.72, 18, pale)}`;
  });
  const gable = `<polygon points="${r(inset - 30)},${r(top - 34)} ${width / 2},${r(height * 0.1)} ${r(width - inset + 30)},${r(top - 34)}" fill="${bright}"/>`;
  const steps = [0, 1, 2].map((n) =>
    box(inset - 30 - n * 26, floor + n * 24, inner + 60 + n * 52, 24, [pale, bright, pale][n] ?? pale),
  );
  return `${ground(brush, deep)}${disc(width * 0.82, height * 0.24, height * 0.12, middle)}${gable}${box(inset - 30, top - 34, inner + 60, 34, pale)}${box(inset, top, inner, floor - top, middle)}${row.join('')}${steps.join('')}`;
};

/** Wheels that mesh. */
export const gears: Motif = (brush) => {
  const { random, deep, middle, bright, pale, width, height } = brush;
  const wheel = (x: number, y: number, size: number, colour: string) => {
    const teeth = Math.round(size / 11);
    const turn = random() * 60;
    const cogs = times(teeth, (tooth) => {
      const angle = r(turn + (360 / teeth) * tooth);
      return `<rect x="${r(x - 15)}" y="${r(y - size - 24)}" width="30" height="44" rx="6" fill="${colour}" transform="rotate(${angle} ${r(x)} ${r(y)})"/>`;
    });
    return `${cogs.join('')}${disc(x, y, size, colour)}${disc(x, y, size * 0.62, pale)}${disc(x, y, size * 0.34, colour)}`;
  };
  const lift = (random() - 0.5) * height * 0.1;
  return `${ground(brush, pale)}${wheel(width * 0.28, height * 0.56 + lift, height * 0.36, middle)}${wheel(width * 0.63, height * 0.36 - lift, height * 0.24, bright)}${wheel(width * 0.86, height * 0.74, height * 0.28, deep)}`;
};
