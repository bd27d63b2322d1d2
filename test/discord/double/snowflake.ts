/** Discord's epoch, the first second of 2015, in milliseconds. */
const epoch = 1_420_070_400_000n;
let increment = 0n;

/** A new unique id, made as Discord makes them: the time, then a counter. */
export function snowflake(now: number = Date.now()): string {
  increment = (increment + 1n) % 4_194_304n;
  return (((BigInt(now) - epoch) << 22n) + increment).toString();
}

/** When an id was made, in milliseconds. */
export function timeOf(id: string): number {
  return Number((BigInt(id) >> 22n) + epoch);
}
