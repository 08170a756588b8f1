import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { joinField, lengthField, placeField, planMeeting, whenField } from '../meetings/index.ts';
import { localityOf } from './localities.ts';
import { localityField, roundField } from './round-fields.ts';

const fields = {
  round: roundField,
  locality: localityField,
  when: whenField,
  length: optional(lengthField),
  place: optional(placeField),
  link: optional(joinField),
};

declare module '../press.ts' {
  interface CommandFields {
    'round.schedule': typeof fields;
  }
}

/** The command that plans a locality’s meeting, which is a meeting as any other. */
export const scheduleInRoundOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'round.schedule',
    summary: 'Plan the meeting of a locality in a round',
    usage: 'round schedule <round> <locality> on <when> [for <length>] [in <place>] [online at <link>]',
    examples: ['round schedule L1 City on 14 March 2028 at 2pm in the library'],
    form: { title: 'Locality meeting', submit: 'Plan' },
    needs: 'convene',
    fields,

    async run({ round, locality: said, ...planned }, context) {
      const locality = localityOf(round, said);
      const of = { roundId: round.id, locality };
      return planMeeting({ ...planned, title: `${round.title}: ${locality}`, of }, context, all);
    },
  });
