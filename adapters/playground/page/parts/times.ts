const ZONE = 'Europe/London';

const DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

/** The date in London: "Wednesday 30 June 2027". */
export const longDate = (instant: Date): string =>
  instant.toLocaleDateString('en-GB', { ...DAY, timeZone: ZONE }).replace(',', '');

/** The time in London: "9:05am". */
export const clockTime = (instant: Date): string =>
  instant
    .toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: ZONE })
    .replace(' ', '')
    .replace(/^0:/, '12:');

/** The London time at an instant, as a datetime-local input writes it: "2027-06-30T09:00". */
export const localInput = (instant: Date): string =>
  instant.toLocaleString('sv-SE', { timeZone: ZONE }).replace(' ', 'T').slice(0, 16);

/** The instant at which London's clocks show this datetime-local value. */
export function fromLocalInput(local: string): Date {
  const asUtc = new Date(`${local}Z`);
  const ahead = new Date(`${localInput(asUtc)}Z`).getTime() - asUtc.getTime();
  return new Date(asUtc.getTime() - ahead);
}

/**
 * Writes a date field's value in words beside it, because some browsers show 6 July as 07/06 whatever the
 * page's language is: "Wednesday 30 June 2027", with a time "… at 9:00am". It is '' while a year is still
 * being typed.
 */
export function inWords(value: string): string {
  if (value < '1900') return '';
  const instant = fromLocalInput(value.includes('T') ? value : `${value}T12:00`);
  return value.includes('T') ? `${longDate(instant)} at ${clockTime(instant)}` : longDate(instant);
}
