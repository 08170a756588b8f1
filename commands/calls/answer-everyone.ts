import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { withinHours } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import { mustNotBeAnswered, SELECTED } from './call.ts';
import { openCallField } from './call-fields.ts';
import { callReference } from './call-reference.ts';
import { callCard } from './call-view.ts';

/** At most so many people are answered: as many as can be interested in one call. */
const MOST = 500;

const fields = { call: openCallField };

declare module '../press.ts' {
  interface CommandFields {
    'call.answer': typeof fields;
  }
}

export const answerEveryone = defineCommand({
  name: 'call.answer',
  summary: 'Tell everyone who is interested whether they are selected; it ends the call',
  usage: 'call answer <call>',
  examples: ['call answer K1'],
  form: { title: 'Answer everyone', submit: 'Tell them' },
  needs: 'convene',
  fields,

  async run({ call }, context) {
    const { store, now, zone } = context;
    mustNotBeAnswered(call);
    const reference = callReference(call);
    const all = await store.calls.interested(call.id, { skip: 0, take: MOST });
    const selected = all.filter(({ status }) => SELECTED.includes(status)).length;
    if (all.length > 0 && selected === 0 && call.status === 'open')
      throw new UserError(
        `${reference} is still open, and nobody is selected. Select someone first, or wait until it has closed.`,
        { field: 'call' },
      );
    await store.calls.endUndecided(call.id);
    await store.calls.update(call, { status: 'answered', answeredAt: now, nextAt: null });
    await store.nudges.unplan(call.id);
    const dueAt = withinHours(now, zone);
    await store.nudges.plan(
      all.map(({ personId }) => ({
        ...{ kind: 'interestCall', subjectId: call.id, personId, slot: 'answered', dueAt },
      })),
    );
    const people = all.length === 1 ? '1 person is' : `${all.length} people are`;
    const told = `${people} told what came of ${reference}; ${selected} selected.`;
    return changed(callCard, call.id, told, context, null);
  },
});
