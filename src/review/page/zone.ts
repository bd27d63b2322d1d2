const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A local time with its zone: "2026-12-01T06:00" becomes "2026-12-01T06:00:00+01:00".
 * @param local as a `datetime-local` field has it
 * @param offset minutes that UTC is ahead of the zone, as `Date.getTimezoneOffset` gives them
 */
export function withZone(local: string, offset: number): string {
  const minutes = Math.abs(offset);
  const seconds = /T\d\d:\d\d$/u.test(local) ? ':00' : '';
  return `${local}${seconds}${offset > 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A time as a `datetime-local` field shows it, in the browser's zone. @returns '' where it is no time */
export function localOf(time: string | undefined): string {
  const date = new Date(time ?? '');
  if (Number.isNaN(date.getTime())) return '';
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A time as an editor reads it, in the browser's zone: "5 Mar 2031, 06:00". */
export function timeText(time: string): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/**
 * The time that a `datetime-local` field means.
 * @param before the time that it showed at first: it stays to the second where nobody changed it
 * @returns undefined where none is given
 */
export function sentTime(local: string, before: string | undefined): string | undefined {
  return local !== '' && local === localOf(before) ? before : zoned(local);
}

/** A local time with the zone of the browser at that time. @returns undefined where none is given */
export function zoned(local: string): string | undefined {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? undefined : withZone(local, date.getTimezoneOffset());
}
