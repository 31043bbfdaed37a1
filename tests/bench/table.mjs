// The table every benchmark ends with: what is asked beside what was measured.

/**
 * One figure. `group` names what it was measured of, where a benchmark measures the same of several.
 *
 * @typedef {{ group?: string, what: string, asked: string, measured: string, met: boolean, remark?: string }} Line
 */

/** @param {readonly Line[]} lines */
export function printTable(lines) {
  const grouped = lines.some(({ group }) => group !== undefined);
  const rows = [
    ['Of', 'Figure', 'Asked', 'Measured', '', ''],
    ...lines.map(({ group = '', what, asked, measured, met, remark = '' }) => [
      group,
      what,
      asked,
      measured,
      met ? 'ok' : 'MISSED',
      remark,
    ]),
  ].map((row) => (grouped ? row : row.slice(1)));
  const columns = rows[0]?.length ?? 0;
  // Remarks are of any length, and nothing stands behind them.
  const widths = Array.from({ length: columns - 1 }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  console.log();
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  const missed = lines.filter((line) => !line.met).length;
  console.log(`\n${missed === 0 ? 'All figures met.' : `${missed} of ${lines.length} figures missed.`}`);
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** @param {number} bytes */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
