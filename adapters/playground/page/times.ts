const ZONE = 'Europe/London';

const DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

/** "Wednesday 30 June 2027", in London. */
export const longDate = (instant: Date): string =>
  instant.toLocaleDateString('en-GB', { ...DAY, timeZone: ZONE }).replace(',', '');

/** "9:05am", in London. */
export const clockTime = (instant: Date): string =>
  instant
    .toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: ZONE })
    .replace(' ', '')
    .replace(/^0:/, '12:');

/** The London time at an instant as a datetime-local input writes it: "2027-06-30T09:00". */
export const localInput = (instant: Date): string =>
  instant.toLocaleString('sv-SE', { timeZone: ZONE }).replace(' ', 'T').slice(0, 16);

/** The instant at which London's clocks read this datetime-local value. */
export function fromLocalInput(local: string): Date {
  const asUtc = new Date(`${local}Z`);
  const ahead = new Date(`${localInput(asUtc)}Z`).getTime() - asUtc.getTime();
  return new Date(asUtc.getTime() - ahead);
}
