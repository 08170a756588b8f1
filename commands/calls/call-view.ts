import type { InterestCall } from '../../storage/calls/calls.ts';
import { recordCard } from '../cards/record-card.ts';
import { cardKey, messageKind, type Render } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { dayOf, formatDay, formatInstant } from '../dates/dates.ts';
import { groupReference } from '../groups/index.ts';
import type { Button, Fact } from '../view.ts';
import { SELECTED, sayUptake, uptakeOf } from './call.ts';
import { callReference } from './call-reference.ts';

/** How many of those selected are named on the card. */
const NAMED = 10;

/** The card of a call, the same in every channel. Who is interested it does not say; who is selected, once all were answered. */
const renderCallCard: Render = async (id, { store, now, zone }) => {
  const call = await store.calls.get(id);
  if (!call) return null;
  const { status, title, because, wanted, createdById } = call;
  const key = cardKey(callCard, id);
  const name = `Call ${callReference(call)}`;
  if (status === 'withdrawn') return takenBack(key, name, title);
  const uptake = (await uptakeOf([id], store)).get(id);
  const chosen =
    status === 'answered' ? await store.calls.interested(id, { skip: 0, take: NAMED, among: SELECTED }) : [];
  const people = await store.people.shown([createdById, ...chosen.map(({ personId }) => personId)]);
  const group = call.groupId === null ? null : await store.groups.get(call.groupId);
  const more = (uptake?.selected ?? 0) - chosen.length;
  const facts: Fact[] = [
    ...(because === null ? [] : [{ label: 'Because', value: because }]),
    ...(wanted === null ? [] : [{ label: 'People wanted', value: String(wanted) }]),
    { label: 'So far', value: sayUptake(call, uptake) },
    ...(chosen.length === 0
      ? []
      : [
          {
            label: 'Selected',
            value: `${chosen.map(({ personId }) => nameOf(people.get(personId))).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
          },
        ]),
    ...(group ? [{ label: 'Came of it', value: `${groupReference(group)} ${group.title}` }] : []),
  ];
  return recordCard({
    ...{ key, words: title, facts },
    line: [name, `opened by ${nameOf(people.get(createdById))}`, sayStage(call, zone)],
    buttons: [...buttonsFor(call), ...undoButtonUntilLate(call, now)],
  });
};

export const callCard = messageKind('call.card', renderCallCard);

function sayStage({ status, closesAt, answeredAt }: InterestCall, zone: string): string {
  if (status === 'open') return `closes on ${formatInstant(closesAt, zone)}`;
  if (status === 'choosing') return `closed on ${formatInstant(closesAt, zone)}`;
  return `answered on ${formatDay(dayOf(answeredAt ?? closesAt, zone))}`;
}

/** What can be done about a call, the likeliest first. */
export function buttonsFor(call: InterestCall): Button[] {
  const args = { call: callReference(call), network: call.networkId };
  if (call.status === 'answered')
    return [
      { label: 'Sign up', command: 'call.accept', args },
      { label: 'Has begun', command: 'call.active', args, opens: 'form', inMenu: true },
      ...(call.groupId === null
        ? [{ label: 'Make it a group', command: 'call.group', args, opens: 'form', inMenu: true } as const]
        : []),
    ];
  const interested: Button = { label: 'I am interested', command: 'call.express', args, opens: 'form' };
  return [
    ...(call.status === 'open' ? [{ ...interested, style: 'primary' as const }] : []),
    { label: 'Select', command: 'call.select', args, opens: 'form' },
    { label: 'Answer everyone', command: 'call.answer', args, opens: 'form', inMenu: true },
    { label: 'Shortlist', command: 'call.shortlist', args, opens: 'form', inMenu: true },
    { label: 'Do not select', command: 'call.decline', args, opens: 'form', inMenu: true },
  ];
}
