// Field names as in the OpenType specification, chapters GPOS, "Pair adjustment" and "Class definition table":
// https://learn.microsoft.com/typography/opentype/spec/gpos

const PAIR_ADJUSTMENT = 2;
const EXTENSION = 9;

/**
 * Removes kerning at spaces from a font (uncompressed, `sfnt`): sets all pair adjustments before and after the space and the
 * no-break space to 0. Type designers tuck words together ("n V", "r T"), which together with the tracking of large titles
 * makes words run into one another. Other kerning stays.
 *
 * @throws Error if a kerning class contains both a space and letters
 */
export function dropSpaceKerning(font: Buffer): Buffer {
  const result = Buffer.from(font);
  const spaces = new Set([0x20, 0xa0].map((code) => glyphOf(tableOf(result, 'cmap'), code)));
  const gpos = tableOf(result, 'GPOS');
  for (const subtable of pairSubtables(gpos)) {
    if (subtable.readUInt16BE(0) === 1) clearPairs(subtable, spaces);
    else clearClasses(subtable, spaces);
  }
  return result;
}

function tableOf(font: Buffer, tag: string): Buffer {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new Error(`the font has no table ${tag}`);
  const start = font.readUInt32BE(record + 8);
  return font.subarray(start, start + font.readUInt32BE(record + 12));
}

/** The glyph of a character in the first subtable of format 4, which covers the basic multilingual plane. */
function glyphOf(cmap: Buffer, code: number): number {
  const offsets = list(cmap, 2, 8).map((at) => cmap.readUInt32BE(at + 4));
  const offset = offsets.find((at) => cmap.readUInt16BE(at) === 4);
  if (offset === undefined) throw new Error('the font has no cmap of format 4');
  const table = cmap.subarray(offset);
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + size + at)];
    if (code > end || code < start) continue;
    const rangeAt = 16 + 3 * size + at;
    const range = table.readUInt16BE(rangeAt);
    if (range !== 0) return table.readUInt16BE(rangeAt + range + 2 * (code - start));
    return (code + table.readUInt16BE(16 + 2 * size + at)) & 0xffff;
  }
  throw new Error(`the font has no glyph for U+${code.toString(16)}`);
}

function pairSubtables(gpos: Buffer): Buffer[] {
  const lookups = gpos.subarray(gpos.readUInt16BE(8));
  return list(lookups, 0, 2).flatMap((at) => {
    const lookup = lookups.subarray(lookups.readUInt16BE(at));
    const type = lookup.readUInt16BE(0);
    const subtables = list(lookup, 4, 2).map((offset) => lookup.subarray(lookup.readUInt16BE(offset)));
    if (type === PAIR_ADJUSTMENT) return subtables;
    if (type !== EXTENSION) return [];
    return subtables.flatMap((one) =>
      one.readUInt16BE(2) === PAIR_ADJUSTMENT ? [one.subarray(one.readUInt32BE(4))] : [],
    );
  });
}

/** Format 1: glyph by glyph. */
function clearPairs(table: Buffer, spaces: ReadonlySet<number>): void {
  const size = valueSize(table);
  const first = coveredGlyphs(table.subarray(table.readUInt16BE(2)));
  for (const [index, at] of list(table, 8, 2).entries()) {
    const pairs = table.subarray(table.readUInt16BE(at));
    for (const pair of list(pairs, 0, 2 + size)) {
      const isSpace = spaces.has(first[index] ?? -1) || spaces.has(pairs.readUInt16BE(pair));
      if (isSpace) pairs.fill(0, pair + 2, pair + 2 + size);
    }
  }
}

/** Format 2: a table of classes of first glyphs by classes of second glyphs. Class 0 is all others, and is never adjusted. */
function clearClasses(table: Buffer, spaces: ReadonlySet<number>): void {
  const size = valueSize(table);
  const [rows, columns] = [table.readUInt16BE(12), table.readUInt16BE(14)];
  const row = classOfSpaces(table.subarray(table.readUInt16BE(8)), spaces);
  const column = classOfSpaces(table.subarray(table.readUInt16BE(10)), spaces);
  for (let first = 0; first < rows; first++) {
    for (let second = 0; second < columns; second++) {
      const at = 16 + size * (first * columns + second);
      if ((row > 0 && first === row) || (column > 0 && second === column)) table.fill(0, at, at + size);
    }
  }
}

function classOfSpaces(table: Buffer, spaces: ReadonlySet<number>): number {
  const classes = glyphClasses(table);
  const found = new Set([...spaces].map((glyph) => classes.get(glyph) ?? 0));
  const [only = 0] = found;
  const isShared = [...classes].some(([glyph, value]) => value === only && !spaces.has(glyph));
  if (found.size > 1 || (only > 0 && isShared)) throw new Error('a class of the kerning holds spaces and letters');
  return only;
}

function glyphClasses(table: Buffer): Map<number, number> {
  if (table.readUInt16BE(0) === 2)
    return new Map(ranges(table).flatMap(({ glyphs, value }) => glyphs.map((glyph) => [glyph, value])));
  const start = table.readUInt16BE(2);
  return new Map(list(table, 4, 2).map((at, index) => [start + index, table.readUInt16BE(at)]));
}

function coveredGlyphs(table: Buffer): number[] {
  if (table.readUInt16BE(0) === 2) return ranges(table).flatMap(({ glyphs }) => glyphs);
  return list(table, 2, 2).map((at) => table.readUInt16BE(at));
}

/** Records of first glyph, last glyph, value. */
function ranges(table: Buffer): { glyphs: number[]; value: number }[] {
  return list(table, 2, 6).map((at) => {
    const first = table.readUInt16BE(at);
    const glyphs = Array.from({ length: table.readUInt16BE(at + 2) - first + 1 }, (_, index) => first + index);
    return { glyphs, value: table.readUInt16BE(at + 4) };
  });
}

/** Size in bytes of both value records of a pair: two for each bit of their formats. */
function valueSize(table: Buffer): number {
  const bits = (format: number) => [...format.toString(2)].filter((bit) => bit === '1').length;
  return 2 * (bits(table.readUInt16BE(4)) + bits(table.readUInt16BE(6)));
}

/** Offsets of the records that follow a count at `at`. */
function list(table: Buffer, at: number, size: number): number[] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, index) => at + 2 + size * index);
}
