import { z } from 'zod';
import type { ApprovingPart } from '../../storage/plan/plan-approvals.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import { formatYear } from '../dates/financial-year.ts';
import { optional } from '../field.ts';
import { dayBack } from '../fields/days-back.ts';
import { choice, writing } from '../fields/fields.ts';
import { referenceField } from '../fields/reference.ts';
import { yearField } from '../fields/year-field.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { agreedAt, PARTS, pollReference, sayApproval } from './approval.ts';
import { planOf } from './plan-fields.ts';

const fields = {
  part: choice<ApprovingPart>(
    'Who has approved it',
    { members: 'The members', areaTeam: 'The area team' },
    {
      also: {
        members: ['member', 'our members'],
        areaTeam: ['areateam', 'area team', 'team', 'at', 'nhs england'],
      },
    },
  ),
  who: optional(writing('Who spoke for them', { max: 200, hint: 'For example: Jo Field, director' })),
  on: optional(dayBack('On which day', 'Today, if you leave it out')),
  poll: optional(referenceField('poll', 'By which poll', pollReference, ({ store }) => store.polls)),
  year: optional(yearField),
};

declare module '../press.ts' {
  interface CommandFields {
    'plan.approve': typeof fields;
  }
}

export const approvePlan = defineCommand({
  name: 'plan.approve',
  summary: 'Record that the members, or the area team, have approved the work plan',
  usage: 'plan approve <part> [by <who>] [on <on>] [with <poll>] [--year <year>]',
  examples: [
    'plan approve members with P1',
    'plan approve area team by "Jo Field, director" on 12 February 2028',
  ],
  needs: 'manage',
  form: { title: 'Approve the work plan', submit: 'Record' },
  fields,

  async run({ part, who, on, poll, year }, context) {
    const { store, caller, today, zone } = context;
    const plan = await planOf(year, context);
    const before = await store.planApprovals.ofPlan(plan.id);
    const already = before.find((approval) => approval.part === part);
    const people = await store.people.shown([caller.id, already?.createdById ?? null]);
    if (already)
      throw new UserError(`${await sayApproval(already, people, store)} There is nothing to record.`);
    if (poll) {
      mustBeCarried(poll);
      mustBeAskedOf(plan, poll, zone);
    }
    const closed = poll?.closedAt ? dayOf(poll.closedAt, zone) : today;
    const day = on?.day ?? closed;
    mustHaveBeen(day, today);
    const approval = await store.planApprovals.add({
      ...{ planId: plan.id, part, day, who: who ?? null, pollId: poll?.id ?? null },
      createdById: caller.id,
    });
    await store.messages.refresh(plan.id);
    const said = formatYear(plan.year);
    const isAgreed = agreedAt([...before, approval]) !== null;
    const other = part === 'members' ? PARTS.areaTeam : PARTS.members;
    return message(
      `The work plan for ${said} was approved by ${PARTS[part]} on ${formatDay(day)}.`,
      [
        isAgreed
          ? 'So it is agreed. From now on every change of what it says is recorded as an amendment: see plan amendments.'
          : `It waits for ${other}.`,
      ],
      [undoButton(approval.id)],
    );
  },
});

function mustHaveBeen(day: Day, today: Day): void {
  if (day <= today) return;
  throw new UserError(`${formatDay(day)} is still to come. Give the day on which they approved it.`, {
    field: 'on',
  });
}

/** A poll that was asked before there was the plan, or before it was put to the members, was about something else. */
function mustBeAskedOf({ year, createdAt, submittedAt }: Plan, poll: Poll, zone: string): void {
  const since = submittedAt ?? createdAt;
  if (poll.createdAt >= since) return;
  const [asked, made] = [poll.createdAt, since].map((at) => formatDay(dayOf(at, zone)));
  const became = submittedAt === null ? 'made' : 'submitted';
  throw new UserError(
    `${pollReference(poll)} was asked on ${asked}, before the work plan for ${formatYear(year)} was ${became} on ${made}, so it did not ask about that. Ask with a new motion, or leave the poll out.`,
    { field: 'poll' },
  );
}

/** Of a poll's result, what tells whether it was carried. */
const carried = z.object({
  verdict: z.object({ carried: z.array(z.number()) }).optional(),
});

/** Only a motion, or a consent, that is closed and carried approves anything. */
function mustBeCarried(poll: Poll): void {
  const reference = pollReference(poll);
  const why = (says: string) => new UserError(`${reference} ${says}`, { field: 'poll' });
  if (poll.method !== 'motion' && poll.method !== 'consent')
    throw why(
      'asks for more than a yes or no. Ask with a motion: poll open "Do you approve the plan?" motion',
    );
  if (poll.status === 'open') throw why('is still open. Record it once it has closed.');
  const result = carried.safeParse(poll.result);
  if (poll.status === 'closed' && result.success && result.data.verdict?.carried.includes(1)) return;
  throw why('was not carried, so it approves nothing.');
}
