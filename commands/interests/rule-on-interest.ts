import type { Interest } from '../../storage/interests/interests.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { reason } from '../fields/fields.ts';
import { lacksQuorum, warnIfLost } from '../meetings/index.ts';
import { isOut, sayRuling } from '../parts/interest-words.ts';
import { standAside } from '../polls/index.ts';
import { UserError } from '../user-error.ts';
import { refreshTouched } from './declare-interest.ts';
import { nudgesFor, touches } from './interest.ts';
import { handlingField, heldField } from './interest-fields.ts';
import { interestReference } from './interest-reference.ts';
import { interestCard } from './interest-view.ts';

const fields = { interest: heldField, handling: handlingField, because: optional(reason()) };

declare module '../press.ts' {
  interface CommandFields {
    'interest.rule': typeof fields;
  }
}

export const ruleOnInterest = defineCommand({
  name: 'interest.rule',
  summary: 'Rule how a conflict of interest is managed: noted, stays but does not decide, or leaves',
  usage: 'interest rule <interest> <handling> [because <because>]',
  examples: [
    'interest rule I1 noted',
    'interest rule I1 abstains because the contract is worth much to the practice',
    'interest rule I1 leaves',
  ],
  form: { title: 'Rule on an interest', submit: 'Rule' },
  needs: 'convene',
  fields,

  async run({ interest, handling, because = null }, context) {
    const { store, caller, now } = context;
    mustRuleOn(interest, context);
    const held = !(await lacksQuorum(interest.meetingId, context));
    const ruled = await store.interests.update(interest, {
      ...{ handling, because, ruledById: caller.id, ruledAt: now },
    });
    if (ruled.pollId !== null && isOut(ruled)) await standAside(ruled.pollId, ruled.personId, context);
    await store.nudges.unplan(ruled.id);
    await store.nudges.plan(await nudgesFor(ruled, context));
    await refreshTouched(ruled, store);
    const meeting = ruled.meetingId === null ? null : await store.meetings.get(ruled.meetingId);
    const lost = meeting?.status === 'running' ? await warnIfLost(meeting, context, held) : '';
    const told = `${interestReference(ruled)}: ${sayRuling(ruled)}.${lost}`;
    const stands = ruled.pollId !== null && isOut(ruled);
    return changed(interestCard, ruled.id, told, context, stands ? null : ruled.id);
  },
});

/** Refuses what cannot be ruled on, or not by the caller. */
function mustRuleOn(interest: Interest, { caller }: Pick<NetworkContext, 'caller'>): void {
  const reference = interestReference(interest);
  if (interest.status !== 'held') throw new UserError(`${reference} is not held any more.`);
  if (!touches(interest))
    throw new UserError(
      `${reference} is on record and touches nothing yet, so there is nothing to rule. Whoever holds it declares it again where it matters: interest declare … at M1`,
    );
  if (interest.personId === caller.id)
    throw new UserError(
      `${reference} is your own. Somebody else who may convene rules on it: the deputy chair or the manager.`,
    );
  if (interest.pollId !== null && isOut(interest))
    throw new UserError(`Whoever declared ${reference} does not vote any more, and that stands.`);
}
