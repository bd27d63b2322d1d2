import { randomBytes } from 'node:crypto';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import PinoPretty from 'pino-pretty';
import type { Config } from '../../config.js';

export type Log = Logger;

/** An error without what was being sent: that can hold people's words and tokens. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  return { type: name, message, stack, ...('code' in error ? { code: error.code } : {}) };
}

/** Standard output, written at once so that no line is lost at the end: JSON for programs, sentences for a terminal. */
function standardOutput(): DestinationStream {
  if (!process.stdout.isTTY) return destination({ dest: 1, sync: true });
  return PinoPretty({ sync: true, ignore: 'hostname,pid', translateTime: 'SYS:HH:MM:ss' });
}

/**
 * The log of a bot.
 * @param to where the lines go; standard output unless given
 * @param level the least that it has
 */
export function createLog(to: DestinationStream = standardOutput(), level: Config['logLevel'] = 'info'): Log {
  return pino({ base: null, level, serializers: { err: describe } }, to);
}

/** An id that a user is shown and the log has too. */
export function faultId(): string {
  return randomBytes(4).toString('hex');
}
