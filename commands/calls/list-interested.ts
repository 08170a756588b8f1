import type { Expression } from '../../storage/calls/calls.ts';
import type { Person } from '../../storage/people/people.ts';
import { listPage, pageFields } from '../cards/page.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { Item, Message } from '../view.ts';
import { callField } from './call-fields.ts';
import { callReference } from './call-reference.ts';

const fields = { call: callField, ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'call.interested': typeof fields;
  }
}

export const listInterested = defineCommand({
  name: 'call.interested',
  summary: 'Show who is interested in a call, with what each wrote',
  usage: 'call interested <call> [page <page>] [as <as>]',
  examples: ['call interested K1', 'call interested K1 as page'],
  changes: false,
  needs: 'convene',
  isPrivate: true,
  form: { title: 'Who is interested', submit: 'Show' },
  fields,

  async run({ call, page = 1, as }, context): Promise<Message> {
    const { network, store } = context;
    const reference = callReference(call);
    return listPage({ page, as }, context, {
      title: `Interested in ${reference} ${call.title}`,
      none: 'Nobody is interested yet.',
      rows: (span) => store.calls.interested(call.id, span),
      async items(shown) {
        const people = await store.people.shown(shown.map(({ personId }) => personId));
        return shown.map((each) => expressionLine(each, people));
      },
      turnTo: (to) => ({ command: 'call.interested', args: { call: reference, network: network.id, ...to } }),
    });
  },
});

const STANDING: Record<Expression['status'], string> = {
  interested: 'is interested',
  shortlisted: 'is on the shortlist',
  selected: 'is selected',
  notSelected: 'is not selected',
  signedUp: 'has signed up',
  active: 'is active',
  withdrawn: 'is not interested any more',
};

const expressionLine = (
  { personId, status, statement, because }: Expression,
  people: Map<string, Person>,
): Item => ({
  text: [
    { strong: nameOf(people.get(personId)) },
    ` ${STANDING[status]}${because === null ? '' : ` because ${because}`}${statement === null ? '' : `: ${statement}`}`,
  ],
});
