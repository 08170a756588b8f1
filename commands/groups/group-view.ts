import type { WorkingGroup } from '../../storage/groups/groups.ts';
import type { Person } from '../../storage/people/people.ts';
import { recordCard } from '../cards/record-card.ts';
import { cardKey, messageKind, type Render } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import type { Button, Fact, Item } from '../view.ts';
import { groupReference } from './group-reference.ts';

/** How many of those who want to take part are named on the card. */
const NAMED = 10;

/** The card of a working group, the same in every channel. */
const renderGroupCard: Render = async (id, { store, now, zone }) => {
  const group = await store.groups.get(id);
  if (!group) return null;
  const { status, title, because, until, ended, report, leadId, createdById } = group;
  const key = cardKey(groupCard, id);
  const name = `Group ${groupReference(group)}`;
  if (status === 'withdrawn') return takenBack(key, name, title);
  const supporters = (await store.groups.supportersOf([id])).get(id) ?? [];
  const people = await store.people.shown([leadId, createdById, ...supporters.slice(0, NAMED)]);
  const facts: Fact[] = [
    ...(because === null ? [] : [{ label: 'Because', value: because }]),
    {
      label: status === 'proposed' ? 'Want to take part' : 'Takes part',
      value: takingPart(group, supporters, people),
    },
    ...(until === null ? [] : [{ label: 'Until', value: formatDay(until) }]),
    ...(ended === null ? [] : [{ label: 'Ended because', value: ended }]),
    ...(report === null ? [] : [{ label: 'Report', value: report }]),
  ];
  return recordCard({
    ...{ key, words: title, facts },
    line: [name, ...standing(group, people, (at) => formatDay(dayOf(at, zone)))],
    buttons: [...buttonsFor(group), ...(status === 'proposed' ? undoButtonUntilLate(group, now) : [])],
  });
};

export const groupCard = messageKind('group.card', renderGroupCard);

function standing(
  { status, leadId, createdById, establishedAt, closedAt }: WorkingGroup,
  people: Map<string, Person>,
  day: (at: Date) => string,
): string[] {
  if (status === 'proposed') return [`proposed by ${nameOf(people.get(createdById))}`];
  const lead = `led by ${nameOf(people.get(leadId))}`;
  if (status === 'established')
    return [lead, ...(establishedAt ? [`established on ${day(establishedAt)}`] : [])];
  return [lead, ...(closedAt ? [`ended on ${day(closedAt)}`] : ['ended'])];
}

/** "2 of the 3 it needs: Ann Ward and Bob Hill". */
function takingPart({ status, needed }: WorkingGroup, ids: string[], people: Map<string, Person>): string {
  const named = ids.slice(0, NAMED).map((id) => nameOf(people.get(id)));
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  const who = named.length > 0 ? `: ${named.join(', ')}${more}` : '';
  return status === 'proposed' ? `${ids.length} of the ${needed} it needs${who}` : `${ids.length}${who}`;
}

/** What can be done about a group, the likeliest first. */
export function buttonsFor(group: WorkingGroup): Button[] {
  const { status, networkId: network, ownNetworkId } = group;
  const args = { group: groupReference(group), network };
  if (status === 'closed')
    return [{ label: 'Report', command: 'group.report', args, opens: 'form', inMenu: true }];
  return [
    { label: 'Count me in', command: 'group.join', args },
    ...(status === 'proposed'
      ? [
          { label: 'Count me out', command: 'group.leave' as const, args },
          {
            label: 'Establish',
            command: 'group.establish' as const,
            args,
            opens: 'form' as const,
            inMenu: true as const,
          },
        ]
      : [
          { label: 'Report', command: 'group.report' as const, args, opens: 'form' as const },
          ...(ownNetworkId === null ? [] : [inviteButton(ownNetworkId)]),
        ]),
    { label: 'Move its end', command: 'group.extend', args, opens: 'form', inMenu: true },
    { label: 'Close', command: 'group.close', args, opens: 'form', inMenu: true },
  ];
}

/** Makes a code with which a channel joins the group's own network. */
const inviteButton = (network: string): Button => ({
  ...{ label: 'Bring it into a channel', command: 'network.invite', args: { network }, inMenu: true },
});

/** One line of a list: "G1 Digital, proposed, 2 of the 3 it needs". */
export const groupLine = (group: WorkingGroup, supporters: string[], people: Map<string, Person>): Item => ({
  text: [
    { strong: groupReference(group) },
    ` ${group.title}, ${sayStanding(group, supporters.length, people)}`,
    ...(group.until === null ? [] : [`, until ${formatDay(group.until)}`]),
  ],
});

function sayStanding(
  { status, needed, leadId }: WorkingGroup,
  count: number,
  people: Map<string, Person>,
): string {
  if (status === 'proposed') return `proposed, ${count} of the ${needed} it needs`;
  const led = `led by ${nameOf(people.get(leadId))}`;
  return status === 'closed' ? `ended, ${led}` : `${led}, ${count === 1 ? '1 takes' : `${count} take`} part`;
}
