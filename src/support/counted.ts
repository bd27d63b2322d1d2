/** A count with its noun: "1 error", "3 errors". @param one the noun in the singular; its plural ends in -s */
export function counted(count: number | bigint, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
