import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import { CALLED_DOCUMENT } from '../documents/document-file.ts';
import { lookOf } from '../documents/word-look.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_PAGE, CALLED_TABLE } from '../fields/forms-called.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import { asPage, ofNetwork, pageKind } from '../web/as-page.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { type DocumentKind, documentKinds, minutesFile, VERSIONS, type Version } from './minutes-document.ts';
import { nextSteps } from './minutes-steps.ts';
import { readVersions, showVersion, versionFor } from './minutes-versions.ts';
import { readMinutes } from './read-minutes.ts';

const kinds = { ...documentKinds, ...pageKind };
const versionField = choice<Version>('Version', VERSIONS, {
  also: {
    full: ['full version', 'in full'],
    redacted: ['redacted version', 'for the public', 'without what is confidential'],
    plain: ['plain english', 'in plain english', 'plain english version', 'plain version'],
  },
});
const fields = {
  meeting: meetingField,
  version: optional(versionField),
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
    usage: 'meeting minutes <meeting> [<version>] [as <as>]',
    examples: ['meeting minutes M1', 'meeting minutes M1 as docx', 'meeting minutes M1 redacted as page'],
    changes: false,
    form: { title: 'Read minutes', submit: 'Read' },
    fields,

    async run({ meeting, version: asked, as }, context): Promise<Message> {
      const { store, network, caller, today } = context;
      const versions = await readVersions(await readMinutes(meeting, context, all), context);
      const standing = await store.members.standing(network.id, caller.id, today);
      const onPaper = as !== undefined;
      const version = versionFor(asked, standing, versions, onPaper);
      const { document, below } = await showVersion(version, versions, onPaper, context);
      if (as === undefined)
        return message(
          document.title,
          [...document.read, ...below],
          nextSteps(version, versions, standing, context),
        );
      const reference = meetingReference(meeting);
      if (version === 'plain' && as === 'csv')
        throw new UserError(
          `What a meeting came to in plain English has no table. Its actions are in: meeting minutes ${reference} as csv`,
        );
      const printed = [ofNetwork(network), ...document.printed];
      const ask = {
        command: 'meeting.minutes' as const,
        args: { meeting: reference, as, network: network.id, ...(version !== 'full' && { version }) },
      };
      if (as === 'page')
        return asPage(ask, document.title, context, () => message(document.title, [...printed, ...below]));
      return message(document.title, [
        {
          type: 'file',
          file: minutesFile({ ...document, printed }, below, as, {
            ...{ reference, version },
            look: await lookOf(as, context),
            ask: { label: documentKinds[as], ...ask },
          }),
        },
      ]);
    },
  });
