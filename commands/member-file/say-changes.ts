import type { Changed } from '../../storage/members/bulk-members.ts';
import type { Member, Seat } from '../../storage/members/members.ts';
import { formatDate } from '../dates/dates.ts';
import { type Bodies, saySeat, sayTerm } from '../members/index.ts';
import { type CellsSaid, COLUMNS } from './columns.ts';
import type { Someone } from './identify.ts';

/** Says what becomes known about a person, beginning with whether they are new. */
export function sayPerson({ before, after }: Someone): string[] {
  if (!before) return ['a new person'];
  const added = after.accounts.slice(before.accounts.length);
  return [
    ...difference('email', before.email, after.email),
    ...added.map(({ platform, tenant, userId }) => `${platform} account ${tenant}/${userId}`),
  ];
}

/** Says what changes about a membership and about what the member brings. */
export function sayMember(changed: Changed<Member> | undefined): string[] {
  if (!changed) return [];
  const { before, after } = changed;
  return [...sayMembership(before, after), ...(before ? sayParticulars(before, after) : [])];
}

function sayMembership(before: Member | null, after: Member): string[] {
  const until = after.until === null ? '' : ` until ${formatDate(after.until)}`;
  if (before && before.status === after.status && before.until === after.until) return [];
  if (after.status === 'ended') return [`was a member${until}`];
  if (!before) return [`becomes a member${until}`];
  return [before.status === 'active' ? `stays a member${until}` : `becomes a member again${until}`];
}

const sayParticulars = (before: Member, after: Member): string[] => [
  ...difference('profession', before.profession, after.profession),
  ...difference('skills', before.skills, after.skills),
  ...(before.isClinician === after.isClinician ? [] : [`is ${after.isClinician ? '' : 'not '}a clinician`]),
];

/** Says what changes about a seat. */
export function saySeatChange(changed: Changed<Seat> | undefined, bodies: Bodies): string[] {
  if (!changed) return [];
  const { before, after } = changed;
  const seat = `${saySeat(after, bodies)}${sayTerm(after)}`;
  if (!before) return [seat];
  if (before.personId === null) return [`${seat}, which was vacant`];
  const what = [
    ...day('from', before.from, after.from),
    ...day('until', before.until, after.until),
    ...day('appointedOn', before.appointedOn, after.appointedOn),
    ...difference('panel', before.panel, after.panel),
    ...difference('note', before.note, after.note),
    ...difference('sessions', before.sessions, after.sessions),
    ...difference('locality', before.locality, after.locality),
    ...difference(
      'organisation',
      bodyOf(before.organisationId, bodies),
      bodyOf(after.organisationId, bodies),
    ),
    ...difference('represents', bodyOf(before.representsId, bodies), bodyOf(after.representsId, bodies)),
  ];
  return [`${seat}: ${what.join(', ')}`];
}

const bodyOf = (id: string | null, bodies: Bodies): string | null => (id && bodies.get(id)?.name) ?? null;

/** Says a change of one value: "until 31 March 2030 in place of 31 March 2027". */
function difference(key: keyof CellsSaid, before: unknown, after: unknown): string[] {
  if (before === after) return [];
  const was = before === null ? '' : ` in place of ${before}`;
  return [`${COLUMNS[key].heading} ${after}${was}`];
}

const day = (key: keyof CellsSaid, before: string | null, after: string | null): string[] =>
  difference(key, before && formatDate(before), after && formatDate(after));
