import type { NudgeSettings, NudgesWanted } from '../../storage/nudge-settings/nudge-settings.ts';
import type { Capability } from '../capability.ts';
import { PLATFORMS } from '../cards/shown.ts';
import { undoOwnButton } from '../cards/undo-button.ts';
import { type AnywhereCommand, type Command, defineCommandAnywhere } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { type Block, type Form, type Item, type Message, message } from '../view.ts';
import { renderedFor } from './nudges-meant.ts';
import { remindersFor, remindersOf } from './reminders-of.ts';
import { ALL, changeWanted, sayWhere } from './wanted.ts';
import { ANY_NUMBER, mostField, whereField } from './wanted-fields.ts';

const fields = {
  where: optional(whereField),
  most: optional(mostField),
  /** Asks for the form, with what they chose. */
  change: unasked(choice('Change', { yes: 'Yes' })),
};

declare module '../press.ts' {
  interface CommandFields {
    'me.nudges': typeof fields;
  }
}

/** The command by which somebody sees and chooses where reminders come, and how many. */
export function chooseNudgesOf(all: readonly Capability[]): AnywhereCommand<'me.nudges'> {
  const command = defineCommandAnywhere({
    name: 'me.nudges',
    summary: 'Show or choose where reminders come to you, how many a week at most, and which you stopped',
    usage: 'me nudges [in <where>] [at most <most>]',
    examples: ['me nudges', 'me nudges in teams', 'me nudges at most 3 a week'],
    isPrivate: true,
    form: { title: 'Your reminders', submit: 'Save' },
    fields,

    async run({ where, most, change }, context): Promise<Message | Form> {
      const { store, caller } = context;
      const before = await store.nudgeSettings.of(caller.id);
      if (where === undefined && most === undefined)
        return change ? formWith(command, before ?? ALL) : shown(before, context, all);
      if (where !== undefined && where !== 'last') await mustHaveAccount(where, context);
      const settings = await changeWanted(
        () => ({
          ...(where !== undefined && { goesTo: where === 'last' ? null : where }),
          ...(most !== undefined && { atMost: most === ANY_NUMBER ? null : most }),
        }),
        context,
      );
      return message(sayWhere(settings), sayRest(settings), await undoOwnButton(settings, context));
    },
  });
  return command;
}

/** What else holds of reminders that come so. */
const sayRest = ({ atMost }: NudgesWanted): string[] => [
  'Digests come there too.',
  ...(atMost === null
    ? []
    : [
        'Others wait for the next week, and come together. What is due that day or overdue may come once besides.',
      ]),
];

async function mustHaveAccount(
  platform: keyof typeof PLATFORMS,
  { store, caller }: RequestContext,
): Promise<void> {
  const accounts = await store.people.accounts(caller.id);
  if (accounts.some((account) => account.platform === platform)) return;
  throw new UserError(
    `I know no account of yours in ${PLATFORMS[platform]}. Link it first: type me link here, and the code there.`,
    { field: 'where' },
  );
}

function formWith(
  command: Command<'me.nudges'>,
  { goesTo, atMost }: Pick<NudgesWanted, 'goesTo' | 'atMost'>,
): Form {
  return formFor(command, {
    given: {},
    entered: { where: goesTo ?? 'last', most: atMost === null ? 'any number' : String(atMost) },
    faults: {},
  });
}

async function shown(
  settings: NudgeSettings | null,
  context: RequestContext,
  all: readonly Capability[],
): Promise<Message> {
  const stopped = settings ? await stoppedItems(settings, context, all) : [];
  const blocks: Block[] =
    stopped.length === 0
      ? []
      : [
          { type: 'heading', text: 'You are not reminded of' },
          { type: 'list', items: stopped },
        ];
  return message(sayWhere(settings ?? ALL), blocks, [
    { label: 'Change', command: 'me.nudges', args: { change: 'yes' }, opens: 'form' },
    { label: 'When you work', command: 'me.hours', args: {} },
  ]);
}

/** A line for each thing that they stopped, with the button that starts it again. Records that are gone are left out. */
async function stoppedItems(
  { stoppedKinds, stoppedRecords }: NudgeSettings,
  context: RequestContext,
  all: readonly Capability[],
): Promise<Item[]> {
  const { store, caller, now } = context;
  const kinds = await store.nudges.kindsOf(caller.id, stoppedRecords);
  const nudges = kinds.map((record) => ({
    ...{ ...record, plannedAt: now, dueAt: now },
    ...{ isGiving: false, isSnoozed: false },
  }));
  const records = await remindersOf(nudges, caller.id, renderedFor(context), all);
  return [
    ...stoppedKinds.flatMap((kind): Item[] => {
      const { called } = remindersFor(kind, all);
      if (called === undefined) return [];
      return [
        { text: called, button: { label: 'Start again', command: 'nudge.start', args: { what: called } } },
      ];
    }),
    ...records.map(
      ({ nudge: { subjectId }, reminder: { title, text } }): Item => ({
        text: [{ strong: title.replace(/\.$/, '') }, ': ', ...(typeof text === 'string' ? [text] : text)],
        button: { label: 'Start again', command: 'nudge.start', args: { record: subjectId } },
      }),
    ),
  ];
}
