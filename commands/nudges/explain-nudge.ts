import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { type Block, type Button, message } from '../view.ts';
import { comingNudges } from './coming-nudges.ts';
import { messageField, recordFieldOf } from './nudge-fields.ts';
import { nudgesMeant } from './nudges-meant.ts';
import { type Nudging, remindersFor } from './reminders-of.ts';
import { whenTheyCome } from './wanted.ts';

const fieldsOf = (all: readonly Capability[]) => ({
  record: optional(recordFieldOf(all)),
  message: messageField,
});

declare module '../press.ts' {
  interface CommandFields {
    'nudge.why': ReturnType<typeof fieldsOf>;
  }
}

/** The command that says why a reminder came, and how to change that. */
export const explainNudgeOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'nudge.why',
    summary: 'Say why you were last reminded, or of a record, and how to change that',
    usage: 'nudge why [<record>]',
    examples: ['nudge why', 'nudge why A1'],
    needs: 'read',
    changes: false,
    isPrivate: true,
    fields: fieldsOf(all),
    whose: ({ record, message }) => record?.ownerId ?? message?.personId ?? null,

    async run({ record, message: pressed }, context) {
      const waiting = await nudgesMeant({ record, pressed }, context, all);
      const kinds = [...new Set(waiting.map(({ nudge }) => nudge.kind))].map((kind) =>
        remindersFor(kind, all),
      );
      const [only, ...others] = waiting;
      return message(
        only && others.length === 0 ? only.reminder.title : `These ${waiting.length} things wait for you`,
        [
          ...kinds.map(({ why }) => why),
          ...(only && others.length === 0 ? await whenNext(only, context, all) : []),
          { type: 'note', text: `${await whenTheyCome(context)} Change it with: me nudges` },
        ],
        [
          ...(only?.reminder.notMine && others.length === 0 ? [only.reminder.notMine] : []),
          ...kinds.flatMap(({ called }): Button[] =>
            called === undefined
              ? []
              : [{ label: `No reminders of ${called}`, command: 'nudge.stop', args: { what: called } }],
          ),
          { label: 'All my choices', command: 'me.nudges', args: {} },
        ],
      );
    },
  });

/** When the record was last told of, and when next. */
async function whenNext(
  { nudge: { subjectId } }: Nudging,
  context: NetworkContext,
  all: readonly Capability[],
): Promise<Block[]> {
  const { store, caller, zone } = context;
  const last = await store.nudges.lastAbout(subjectId, caller.id);
  const about = { personId: caller.id, recordId: subjectId, take: MOST_READ };
  const [next] = await comingNudges(about, context, all);
  return [
    {
      type: 'facts',
      facts: [
        ...(last?.postedAt ? [{ label: 'Last', value: formatInstant(last.postedAt, zone) }] : []),
        { label: 'Next', value: next ? formatInstant(next.at, zone) : 'Not again' },
      ],
    },
  ];
}

/** How many planned nudges about one record are read; there are seldom more than three. */
const MOST_READ = 20;
