import { z } from 'zod';
import { readTerm } from '../dates/read-term.ts';
import { Doubt, type PlainField } from '../field.ts';
import { choice, day, named, person, reason, text, writing } from '../fields/fields.ts';
import { HOW_LONG, introduced, WHERE } from '../fields/introductions.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';

/** The first day of a membership or a seat. */
export const fromField = day('From', 'The first day, for example: 1 April 2027');
export const untilField = day('Until', 'The last day; empty where no end is set');
export const organisationField = introduced(
  named('Organisation', { max: 150, hint: 'Whom they speak for, if anyone' }),
  { at: { atEnd: ['for'], labels: ['organisation', 'practice', 'from'] } },
);
export const localityField = introduced(
  text('Locality', { max: 100, hint: 'Whose voice they are, if they have a seat for one' }),
  WHERE,
);
export const professionField = text('Profession', { max: 100, hint: 'For example: community pharmacist' });
export const skillsField = writing('Skills', {
  long: true,
  hint: 'What they bring, for which they were chosen',
});
export const clinicianField = choice('Is a clinician', { yes: 'Yes', no: 'No' });
export const becauseField = reason();

/** The longest term there is, in months. */
const LONGEST_TERM = 20 * 12;

/** How long a role is held, in months: "3 years", "18 months". */
export const termField: PlainField<number, 'text'> = {
  label: 'For how long',
  input: 'text',
  required: true,
  hint: 'For example: 3 years',
  typed: 'phrase',
  introducedBy: HOW_LONG,
  canonical: writeOutMentions,
  parse(raw) {
    const months = typeof raw === 'string' ? readTerm(raw) : undefined;
    if (months !== undefined && months <= LONGEST_TERM) return months;
    const typed = String(raw).slice(0, 40);
    throw new Doubt(
      `I could not read “${typed}” as a term. Write it like 3 years or 18 months, up to 20 years.`,
      typed,
    );
  },
  resolve: (months) => months,
};

/** Funded sessions (half-days) a week, counted in halves. */
export const sessionsField: PlainField<number, 'text'> = {
  label: 'Sessions a week',
  input: 'text',
  required: true,
  hint: 'Half-days that are funded, for example: 1 or 1.5',
  typed: 'word',
  canonical: writeOutMentions,
  parse(raw) {
    const read = z.coerce.number().min(0).max(14).multipleOf(0.5).safeParse(raw);
    if (!read.success)
      throw new UserError('Please give a number of half-days from 0 to 14, such as 1 or 1.5.');
    return read.data;
  },
  resolve: (sessions) => sessions,
};

export { personArg } from '../fields/fields.ts';

/** A member of the network, typed, picked, or named by one of our buttons. */
export const memberField = person('Member');
