const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Adds a time zone to a local time: "2026-12-01T06:00" becomes "2026-12-01T06:00:00+01:00".
 * @param local as a `datetime-local` field has it
 * @param offset as `Date.getTimezoneOffset` gives it, in minutes
 */
export function withZone(local: string, offset: number): string {
  const minutes = Math.abs(offset);
  const seconds = /T\d\d:\d\d$/u.test(local) ? ':00' : '';
  return `${local}${seconds}${offset > 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A time as a `datetime-local` field takes it, in the browser's zone. @returns '' where it is not a time */
export function localOf(time: string | undefined): string {
  const date = new Date(time ?? '');
  if (Number.isNaN(date.getTime())) return '';
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A time for display, in the browser's zone: "5 Mar 2031, 06:00". */
export function timeText(time: string): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/**
 * The time in a `datetime-local` field.
 * @param before the time that the field showed at first; unless edited, it keeps its seconds
 * @returns undefined where the field is empty
 */
export function sentTime(local: string, before: string | undefined): string | undefined {
  return local !== '' && local === localOf(before) ? before : zoned(local);
}

/** A local time with the browser's time zone. @returns undefined where it is not a time */
export function zoned(local: string): string | undefined {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? undefined : withZone(local, date.getTimezoneOffset());
}
