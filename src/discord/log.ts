import { randomBytes } from 'node:crypto';
import { type DestinationStream, destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** An error without what was being sent: that can hold people's words and tokens. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  return { type: name, message, stack, ...('code' in error ? { code: error.code } : {}) };
}

/**
 * The log of a bot: JSON lines, written at once so that none is lost at the end.
 * @param to where the lines go; standard output unless given
 */
export function createLog(to: DestinationStream = destination({ dest: 1, sync: true })): Log {
  return pino({ base: null, serializers: { err: describe } }, to);
}

/** An id that a user is shown and the log has too. */
export function faultId(): string {
  return randomBytes(4).toString('hex');
}
