/** A time in the unit that it is read best in. @param ms milliseconds */
export function duration(ms: number): string {
  if (ms < 1) return `${(ms * 1000).toFixed(1)} µs`;
  return ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** How many times as much. */
export function ratio(value: number, of: number): string {
  return `${(value / of).toFixed(2)} ×`;
}

/** Prints a table with its title; the first row is its head. Columns after the first are set to the right. */
export function print(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  console.log(`\n${title}\n${rows.map((row) => `  ${line(row)}`).join('\n')}`);
}

/** Prints times and how many times the reference's each is. */
export function printTimes(title: string, times: ReadonlyMap<string, number>, reference: string): void {
  const of = times.get(reference) ?? Number.NaN;
  print(title, [
    ['', 'median', 'ratio'],
    ...[...times].map(([name, ms]) => [name, duration(ms), name === reference ? '' : ratio(ms, of)]),
  ]);
}
