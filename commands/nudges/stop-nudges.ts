import type { Capability } from '../capability.ts';
import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { kindFieldOf, recordId } from './nudge-fields.ts';
import { kindCalled } from './reminders-of.ts';
import { changeWanted, MOST_STOPPED, without } from './wanted.ts';

const fieldsOf = (all: readonly Capability[]) => ({ what: kindFieldOf(all), record: recordId });

declare module '../press.ts' {
  interface CommandFields {
    'nudge.stop': ReturnType<typeof fieldsOf>;
  }
}

/** The command by which somebody stops their reminders of one kind, or about one record. */
export const stopNudgesOf = (all: readonly Capability[]) =>
  defineCommandAnywhere({
    name: 'nudge.stop',
    summary:
      'Get no more reminders of actions, milestones, polls, reviews, elections, groups, calls, advice, recommendations, endorsements or minutes',
    usage: 'nudge stop [<what>]',
    examples: ['nudge stop polls'],
    form: { title: 'Stop reminders', submit: 'Stop' },
    isPrivate: true,
    fields: fieldsOf(all),

    async run({ what, record }, context) {
      const kind = kindCalled(what, all);
      if (kind === undefined && record === undefined)
        throw new UserError('Say which reminders to stop, for example: nudge stop polls');
      const settings = await changeWanted(
        ({ stoppedKinds, stoppedRecords }) =>
          kind === undefined
            ? {
                stoppedRecords: [
                  ...without(stoppedRecords, record),
                  ...(record === undefined ? [] : [record]),
                ].slice(-MOST_STOPPED),
              }
            : { stoppedKinds: [...without(stoppedKinds, kind), kind] },
        context,
      );
      return message(
        what === undefined
          ? 'You are not reminded of this any more.'
          : `You get no more reminders of ${what}.`,
        ['What is given to you is told all the same. What you stopped is listed with: me nudges'],
        [
          { label: 'Start again', command: 'nudge.start', args: what === undefined ? { record } : { what } },
          ...(await undoOwnButton(settings, context)),
        ],
      );
    },
  });
