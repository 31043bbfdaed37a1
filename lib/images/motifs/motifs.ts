import type { Motif } from '@/lib/images/motifs/brush';
import { cells, columns, helix, layers, lens, scatter } from '@/lib/images/motifs/data';
import { circuit, crowd, network, rings, speech } from '@/lib/images/motifs/links';
import { arcs, capsules, contours, hills, pulse, rotors, weave } from '@/lib/images/motifs/nature';
import {
  calendar,
  code,
  coins,
  gears,
  keyholes,
  pillars,
  screens,
  sheets,
  shelves,
  shields,
} from '@/lib/images/motifs/things';

/** Every motif of the series, by the name it has in addresses. */
export const MOTIFS = {
  arcs,
  calendar,
  capsules,
  cells,
  circuit,
  code,
  coins,
  columns,
  contours,
  crowd,
  gears,
  helix,
  hills,
  keyholes,
  layers,
  lens,
  network,
  pillars,
  pulse,
  rings,
  rotors,
  scatter,
  screens,
  sheets,
  shelves,
  shields,
  speech,
  weave,
} as const satisfies Readonly<Record<string, Motif>>;

export type MotifName = keyof typeof MOTIFS;

export const MOTIF_NAMES = Object.keys(MOTIFS) as readonly MotifName[];
