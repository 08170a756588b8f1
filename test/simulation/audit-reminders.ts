import { dayOf } from '../../commands/dates/dates.ts';
import { ZONE } from './bot.ts';
import { type Evidence, type Row, rowsOf } from './evidence.ts';
import type { Owed } from './nudges-owed.ts';
import { directOf, PEOPLE, type Person, personOf } from './people.ts';

/** Checks that everyone gets exactly the reminders they are owed, in one message a morning. */
export function auditReminders(evidence: Evidence): string[] {
  return [...auditPlans(evidence), ...auditMornings(evidence)];
}

/** Checks that the nudges planned or sent are those owed. */
function auditPlans(evidence: Evidence): string[] {
  const { model, town } = evidence;
  const now = town.scheduler.now();
  const nudges = rowsOf(evidence, 'nudges').filter((each) => isOfRecord(each, evidence));
  const planned = new Map(nudges.map((nudge) => [nameOf(evidence, nudge), nudge]));
  const owed = new Map(model.nudges.all().map((each) => [nameOfOwed(each), each]));
  const problems: string[] = [];
  for (const [name, each] of owed) {
    const nudge = planned.get(name);
    if (each.isInDoubt) continue;
    if (!nudge) problems.push(`nothing is planned of ${name}`);
    else if (each.dueAt <= now) problems.push(...auditDelivery(evidence, nudge, personOf(each.person), name));
  }
  for (const name of planned.keys()) if (!owed.has(name)) problems.push(`${name} is planned, and not owed`);
  return problems;
}

/** Not what tells that something was given, nor what tells those who manage that somebody cannot be reached. */
const isOfRecord = ({ is_giving, kind }: Row, { town }: Evidence): boolean =>
  !is_giving && (kind !== 'member' || town.faults.closedConversation === null);

const nameOfOwed = ({ kind, number, person, slot }: Owed): string =>
  `${kind} ${number} to ${person} for ${slot}`;

function nameOf(evidence: Evidence, { kind, subject_id, person_id, slot }: Row): string {
  const table = kind === 'poll' ? 'polls' : 'actions';
  const record = rowsOf(evidence, table).find(({ id }) => id === subject_id);
  return `${kind} ${record?.number} to ${evidence.founding.handles.get(String(person_id))} for ${slot}`;
}

/** Checks that what was due was said, or given up if its platform lets nobody write to this person. */
function auditDelivery(evidence: Evidence, nudge: Row, person: Person, name: string): string[] {
  const message = rowsOf(evidence, 'messages').find(({ id }) => id === nudge.message_id);
  if (message && wasSaid(evidence, message, person)) return [];
  const isClosed = evidence.town.faults.closedConversation === directOf(person);
  if (!isClosed) return [`nobody was told of ${name}`];
  return message?.state === 'dropped' && message.error !== null ? [] : [`${name} was not given up`];
}

/** Whether the message is in the person's direct messages. */
function wasSaid({ town }: Evidence, message: Row, person: Person): boolean {
  const standing = town[person.platform].conversations.at(directOf(person));
  // Twice in doubt, and Teams cannot be searched: it stands there, and the bot was never told under which id.
  if (person.platform === 'teams' && message.state === 'unknown' && message.due_at === null)
    return standing.some(({ body }) => JSON.stringify(body).includes('You may have had this already'));
  return message.state === 'posted' && standing.some(({ id }) => id === message.remote_id);
}

/**
 * Checks that each person gets one message a morning, besides what tells at any time of day that something was given to them;
 * in Teams, one that was in doubt may be repeated once.
 */
function auditMornings(evidence: Evidence): string[] {
  const { town, founding } = evidence;
  const givings = messagesOfGivings(evidence);
  return PEOPLE.flatMap((person) => {
    const mornings = new Map<string, number>();
    const before = founding[person.platform].at(directOf(person)).length;
    const standing = town[person.platform].conversations.at(directOf(person)).slice(before);
    for (const { id, at, body } of standing) {
      if (givings.has(id)) continue;
      if (!evidence.isCalm && JSON.stringify(body).includes('You may have had this already')) continue;
      const day = dayOf(at, ZONE);
      mornings.set(day, (mornings.get(day) ?? 0) + 1);
    }
    return [...mornings]
      .filter(([, count]) => count > 1)
      .map(([day, count]) => `${person.handle} was sent ${count} messages on ${day}`);
  });
}

/** What the messages are called on their platform that tell of no record that is due. */
function messagesOfGivings(evidence: Evidence): Set<unknown> {
  const due = new Set(
    rowsOf(evidence, 'nudges').flatMap((each) => (isOfRecord(each, evidence) ? [each.message_id] : [])),
  );
  const nudging = rowsOf(evidence, 'messages').filter(({ kind }) => kind === 'person.nudges');
  return new Set(nudging.flatMap(({ id, remote_id }) => (due.has(id) ? [] : [remote_id])));
}
