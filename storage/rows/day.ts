/**
 * Converts calendar days. They are stored as SQL dates, which Prisma shows as the first instant of the day in
 * UTC.
 */
export const dayToDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The same for a day that may be null. */
export const toDate = (day: string | null | undefined): Date | null => (day ? dayToDate(day) : null);
export const fromDate = (date: Date | null): string | null => date && dayOf(date);
