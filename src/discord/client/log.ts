import { randomBytes } from 'node:crypto';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import PinoPretty from 'pino-pretty';
import type { Config } from '../../config.js';

export type Log = Logger;

/** An error without its request, which can hold users' words and tokens. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  return { type: name, message, stack, ...('code' in error ? { code: error.code } : {}) };
}

/** Standard output, written synchronously so that no line is lost on exit: JSON for programs, text for a terminal. */
function standardOutput(): DestinationStream {
  if (!process.stdout.isTTY) return destination({ dest: 1, sync: true });
  return PinoPretty({ sync: true, ignore: 'hostname,pid', translateTime: 'SYS:HH:MM:ss' });
}

/**
 * Creates the bot's log.
 * @param to where the lines go; standard output by default
 * @param level the lowest level that is logged
 */
export function createLog(to: DestinationStream = standardOutput(), level: Config['logLevel'] = 'info'): Log {
  return pino({ base: null, level, serializers: { err: describe } }, to);
}

/** A random id that ties a message to the user to a log entry. */
export function faultId(): string {
  return randomBytes(4).toString('hex');
}
