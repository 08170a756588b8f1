import type { Standing } from '../../storage/members/members.ts';
import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import { CALLED_DOCUMENT } from '../documents/document-file.ts';
import { lookOf } from '../documents/word-look.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_PAGE, CALLED_TABLE } from '../fields/forms-called.ts';
import { type Block, type Message, message } from '../view.ts';
import { asPage, ofNetwork, pageKind } from '../web/as-page.ts';
import { type FrozenMinutes, fromFrozen } from './frozen-minutes.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { compileMinutes, type DocumentKind, documentKinds, minutesFile } from './minutes-document.ts';
import { statusBlocks } from './minutes-status.ts';
import { nextSteps } from './minutes-steps.ts';
import type { Minutes } from './minutes-view.ts';
import { readMinutes } from './read-minutes.ts';

const kinds = { ...documentKinds, ...pageKind };
const fields = {
  meeting: meetingField,
  as: optional(
    choice<DocumentKind | 'page'>('As', kinds, {
      also: {
        ...CALLED_DOCUMENT,
        csv: CALLED_TABLE,
        page: CALLED_PAGE,
      },
    }),
  ),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes': typeof fields;
  }
}

/**
 * The command that shows minutes or hands them over as a page or a document. Confirmed minutes appear as they were
 * confirmed.
 */
export const showMinutesOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.minutes',
    summary: 'Read the minutes of a meeting, here, as a page or as a document',
    usage: 'meeting minutes <meeting> [as <as>]',
    examples: ['meeting minutes M1', 'meeting minutes M1 as docx', 'meeting minutes M1 as page'],
    changes: false,
    form: { title: 'Read minutes', submit: 'Read' },
    fields,

    async run({ meeting, as }, context): Promise<Message> {
      const minutes = await readMinutes(meeting, context, all);
      const { document, below, isConfirmed } = await asTheyStand(minutes, as !== undefined, context);
      if (as === undefined)
        return message(
          document.title,
          [...document.read, ...below],
          await nextSteps(meeting, isConfirmed, context),
        );
      const reference = meetingReference(meeting);
      const printed = [ofNetwork(context.network), ...document.printed];
      const ask = {
        command: 'meeting.minutes' as const,
        args: { meeting: reference, as, network: context.network.id },
      };
      if (as === 'page')
        return asPage(ask, document.title, context, () => message(document.title, [...printed, ...below]));
      return message(document.title, [
        {
          type: 'file',
          file: minutesFile({ ...document, printed }, below, as, {
            reference,
            look: await lookOf(as, context),
            ask: { label: documentKinds[as], ...ask },
          }),
        },
      ]);
    },
  });

/**
 * What the minutes say, with the blocks that stand below them. Confirmed minutes are shown as they were
 * confirmed, others from what is recorded now. Roles are read only for documents, since chat does not show
 * them.
 */
async function asTheyStand(
  minutes: Minutes,
  onPaper: boolean,
  { store, network }: NetworkContext,
): Promise<{ document: FrozenMinutes; below: Block[]; isConfirmed: boolean }> {
  const { meeting, recorded, zone } = minutes;
  const [confirmed, corrections] = await Promise.all([
    store.confirmedMinutes.ofMeeting(meeting.id),
    store.confirmedMinutes.corrections(meeting.id),
  ]);
  const namedBelow = [confirmed?.confirmedById ?? null, ...corrections.map(({ createdById }) => createdById)];
  const people = new Map([...minutes.people, ...(await store.people.shown(namedBelow))]);
  const below = statusBlocks({ meeting, confirmed, corrections, recorded, people, zone });
  if (confirmed) return { document: fromFrozen(confirmed.document), below, isConfirmed: true };
  const standings: Map<string, Standing> = onPaper
    ? await store.members.standings(network.id, dayOf(meeting.startsAt, zone))
    : new Map();
  return { document: compileMinutes(minutes, standings), below, isConfirmed: false };
}
