import type { Capability } from '../capability.ts';
import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import { message } from '../view.ts';
import { kindFieldOf, recordId } from './nudge-fields.ts';
import { kindCalled } from './reminders-of.ts';
import { changeWanted, without } from './wanted.ts';

const fieldsOf = (all: readonly Capability[]) => ({ what: kindFieldOf(all), record: recordId });

declare module '../press.ts' {
  interface CommandFields {
    'nudge.start': ReturnType<typeof fieldsOf>;
  }
}

/** The command by which somebody gets the reminders again that they stopped: of one kind, about one record, or all. */
export const startNudgesOf = (all: readonly Capability[]) =>
  defineCommandAnywhere({
    name: 'nudge.start',
    summary: 'Get the reminders again that you stopped: all of them, or those of one kind',
    usage: 'nudge start [<what>]',
    examples: ['nudge start', 'nudge start polls'],
    form: { title: 'Start reminders again', submit: 'Start' },
    isPrivate: true,
    fields: fieldsOf(all),

    async run({ what, record }, context) {
      const kind = kindCalled(what, all);
      const isAll = kind === undefined && record === undefined;
      const settings = await changeWanted(
        ({ stoppedKinds, stoppedRecords }) => ({
          stoppedKinds: isAll ? [] : without(stoppedKinds, kind),
          stoppedRecords: isAll ? [] : without(stoppedRecords, record),
        }),
        context,
      );
      return message(
        what === undefined
          ? `You are reminded of ${record === undefined ? 'everything' : 'it'} again.`
          : `You get reminders of ${what} again.`,
        ['Those that were left out meanwhile do not come any more.'],
        await undoOwnButton(settings, context),
      );
    },
  });
