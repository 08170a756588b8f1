import type { Capability } from '../capability.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { type Block, type Item, message } from '../view.ts';
import { type Coming, comingNudges } from './coming-nudges.ts';
import { recordFieldOf } from './nudge-fields.ts';
import { whenTheyCome } from './wanted.ts';

const fieldsOf = (all: readonly Capability[]) => ({ record: optional(recordFieldOf(all)) });

declare module '../press.ts' {
  interface CommandFields {
    'nudge.upcoming': ReturnType<typeof fieldsOf>;
  }
}

/** How many lines are shown. */
const MOST = 10;

/** The command that lists the reminders still to come. */
export const listUpcomingOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'nudge.upcoming',
    summary: 'List the reminders still to come: yours, or those about a record',
    usage: 'nudge upcoming [<record>]',
    examples: ['nudge upcoming', 'nudge upcoming A1'],
    needs: 'read',
    changes: false,
    isPrivate: true,
    fields: fieldsOf(all),
    whose: ({ record }) => record?.ownerId ?? null,

    async run({ record }, context) {
      const { caller } = context;
      // Who is reminded of a poll or a review tells who has not answered, so of those everyone sees only their own.
      const personId = record?.ownerId ?? caller.id;
      const coming = await comingNudges({ personId, recordId: record?.id, take: MOST + 1 }, context, all);
      const how: Block[] =
        personId === caller.id ? [{ type: 'note', text: await whenTheyCome(context) }] : [];
      const whose = await sayWhose(personId, context);
      const about = record ? ` about ${record.reference}` : '';
      if (coming.length === 0) return message(`No reminder${about} is still to come to ${whose}.`, how);
      const more: Block[] =
        coming.length > MOST ? [{ type: 'note', text: `Those are the next ${MOST}.` }] : [];
      return message(`Reminders${about} still to come to ${whose}`, [
        { type: 'list', items: coming.slice(0, MOST).map((each) => toItem(each, context)) },
        ...more,
        ...how,
      ]);
    },
  });

async function sayWhose(personId: string, { store, caller }: NetworkContext): Promise<string> {
  if (personId === caller.id) return 'you';
  return nameOf((await store.people.shown([personId])).get(personId));
}

function toItem({ at, reminder: { title, text, facts } }: Coming, { zone }: NetworkContext): Item {
  const network = facts.find(({ label }) => label === 'Network')?.value;
  return {
    text: [
      { strong: formatInstant(at, zone) },
      `: ${title}: `,
      ...(typeof text === 'string' ? [text] : text),
      ...(typeof network === 'string' ? [` (${network})`] : []),
    ],
  };
}
