import type { Person } from '../../storage/people/people.ts';
import type { ApprovingPart, PlanApproval } from '../../storage/plan/plan-approvals.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import { shortReference } from '../fields/reference.ts';
import type { Block } from '../view.ts';

/** The parts that approve a plan, in words. */
export const PARTS: Record<ApprovingPart, string> = { members: 'the members', areaTeam: 'the area team' };

export const pollReference = shortReference('P');

/** When a plan was agreed: when the last of all parts was recorded to have approved it; null if one has not. */
export function agreedAt(approvals: readonly PlanApproval[]): Date | null {
  const first = (Object.keys(PARTS) as ApprovingPart[]).map((part) =>
    approvals.find((approval) => approval.part === part),
  );
  return first.reduce<Date | null>(
    (last, approval) =>
      last === null || approval === undefined ? null : approval.createdAt > last ? approval.createdAt : last,
    new Date(0),
  );
}

/** How far a plan has come with those who approve it, a line each; empty before it was submitted. */
export async function approvalBlocks(
  plan: Plan,
  { store, zone }: { store: Reads; zone: string },
): Promise<Block[]> {
  const approvals = await store.planApprovals.ofPlan(plan.id);
  const people = await store.people.shown([
    plan.submittedById,
    ...approvals.map(({ createdById }) => createdById),
  ]);
  const submitted =
    plan.submittedAt === null
      ? []
      : [
          `Submitted on ${formatDay(dayOf(plan.submittedAt, zone))} by ${nameOf(people.get(plan.submittedById ?? ''))}.`,
        ];
  const approved = await Promise.all(approvals.map((approval) => sayApproval(approval, people, store)));
  const missing = (Object.keys(PARTS) as ApprovingPart[]).filter((part) =>
    approvals.every((approval) => approval.part !== part),
  );
  const waits =
    (plan.submittedAt !== null || approvals.length > 0) && missing.length > 0
      ? [`It waits for ${missing.map((part) => PARTS[part]).join(' and ')}.`]
      : [];
  return [...submitted, ...approved, ...waits].map((text) => ({ type: 'text', text }));
}

/** "Approved by the members on Friday 12 February 2027, by P3 (recorded by Ann Ward)." */
export async function sayApproval(
  { part, day, who, pollId, createdById }: PlanApproval,
  people: Map<string, Person>,
  store: Reads,
): Promise<string> {
  const poll = pollId === null ? null : await store.polls.get(pollId);
  const how = [...(poll ? [`by ${pollReference(poll)}`] : []), ...(who === null ? [] : [who])].join(', ');
  return `Approved by ${PARTS[part]} on ${formatDay(day)}${how && `, ${how}`} (recorded by ${nameOf(people.get(createdById))}).`;
}

/** The note on a change of an agreed plan; none before it is agreed. */
export async function amendmentNote(
  planId: string,
  { store, zone }: { store: Reads; zone: string },
): Promise<Block[]> {
  const at = agreedAt(await store.planApprovals.ofPlan(planId));
  return at === null ? [] : [{ type: 'note', text: sayAmends(dayOf(at, zone)) }];
}

const sayAmends = (day: Day): string =>
  `The plan was agreed on ${formatDay(day)}, so this is recorded as an amendment of it: see plan amendments.`;
