import type { Playground, SlackChannel, TeamsConversation } from '../../adapters/playground/index.ts';
import type { Shown } from '../support/desk.ts';
import { slackDesk } from '../support/slack-desk.ts';
import { teamsDesk } from '../support/teams-desk.ts';

/** All that people see of the bot: by place, and there by the message's id, its lines and buttons. */
export type Sight = Map<string, Map<string, string[]>>;

/** What people have come to see: by place, each message with `posted` or `edited` before its lines. */
export type Seen = Record<string, string[][]>;

/** Looks at every conversation of both platforms. What one person alone sees in a channel is a place of its own. */
export function lookAround(playground: Playground): Sight {
  const { slack, teams } = playground.trial();
  const places = [
    ...slack.channels.flatMap((channel) => placesInSlack(channel, playground)),
    ...teams.conversations.map((conversation) => placeInTeams(conversation, playground)),
    ...openForms(playground),
  ];
  const last = lastSights.get(playground) ?? new Map<string, Look>();
  const looks = places.map(({ name, of, read }): [string, Look] => {
    const before = last.get(name);
    if (before && isSame(before.of, of)) return [name, before];
    return [name, { of, shown: new Map(read().map(({ id, ...shown }) => [id, toLines(shown)])) }];
  });
  lastSights.set(playground, new Map(looks));
  return new Map(looks.map(([name, { shown }]) => [name, shown]));
}

/** What was read of a place, and of what: most places are as they were when somebody looks again. */
interface Look {
  of: unknown[];
  shown: Map<string, string[]>;
}

/** What messages are made of: an edit puts other parts into a message, and leaves those that were there as they are. */
const partsOf = (messages: object[]): unknown[] =>
  messages.flatMap((message) => [message, ...Object.values(message)]);

const isSame = (before: unknown[], now: unknown[]): boolean =>
  before.length === now.length && before.every((part, index) => part === now[index]);

const lastSights = new WeakMap<Playground, Map<string, Look>>();

/** What is to be seen now and was not before, in an order of its own: what comes unasked comes in any. */
export function changesBetween(before: Sight, after: Sight): Seen {
  const places = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changes = places.map((place): [string, string[][]] => [
    place,
    changesAt(before.get(place) ?? new Map(), after.get(place) ?? new Map()),
  ]);
  return Object.fromEntries(changes.filter(([, each]) => each.length > 0));
}

function changesAt(before: Map<string, string[]>, after: Map<string, string[]>): string[][] {
  const changed = [...after].flatMap(([id, lines]) => {
    const was = before.get(id);
    if (!was) return [['posted', ...lines]];
    return was.join('\n') === lines.join('\n') ? [] : [['edited', ...lines]];
  });
  return changed.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
}

/** Somewhere that people look; it reads the same as long as `of` is the same. */
interface Place {
  name: string;
  of: unknown[];
  read(): Shown[];
}

function placesInSlack({ id, name, kind, members, messages }: SlackChannel, playground: Playground): Place[] {
  const { people } = playground.trial();
  const person = (user = '') => people.find(({ slackUser }) => slackUser === user);
  const at = (user: string | undefined, channel?: string) =>
    slackDesk(playground, unseen, person(user)?.handle ?? '', channel).sees();
  const of = partsOf(messages);
  const owner = person(members[0]);
  if (kind === 'im') return [{ name: `${owner?.name} in Slack`, of, read: () => at(members[0]) }];
  const alone = [...new Set(messages.flatMap(({ onlyFor }) => onlyFor ?? []))];
  const anybody = members.find((user) => !alone.includes(user));
  return [
    { name: `#${name}`, of, read: () => at(anybody, id) },
    ...alone.map((user) => ({
      name: `${person(user)?.name} at #${name}`,
      of: partsOf(messages.filter(({ onlyFor }) => onlyFor === user)),
      read: () => at(user, id).filter(({ isAnswer }) => isAnswer),
    })),
  ];
}

/**
 * A card that a press puts in place of everyone's, for whoever pressed, is passed over: the next edit takes it away. What one
 * person alone sees stands with the rest, as older versions showed it to all.
 */
function placeInTeams(
  { id, name, kind, members, messages }: TeamsConversation,
  playground: Playground,
): Place {
  const { people } = playground.trial();
  const person = (user = '') => people.find(({ teamsUser }) => teamsUser === user);
  const at = (user: string | undefined, conversation?: string) =>
    teamsDesk(playground, unseen, person(user)?.handle ?? '', conversation).sees();
  const of = partsOf(messages);
  if (kind === 'personal')
    return { name: `${person(members[0])?.name} in Teams`, of, read: () => at(members[0]) };
  const haveOwn = messages.flatMap(({ cardFor = {} }) => Object.keys(cardFor));
  const anybody = members.find((user) => !haveOwn.includes(user));
  const alone = [...new Set(messages.flatMap(({ onlyFor }) => onlyFor ?? []))];
  const readers = [anybody, ...alone.filter((user) => user !== anybody)];
  const isTheirs = (user: string | undefined) => (shown: Shown) =>
    user === anybody || messages.some((each) => each.id === shown.id && each.onlyFor === user);
  const read = () => readers.flatMap((user) => at(user, id).filter(isTheirs(user)));
  return { name: `Teams ${name}`, of, read };
}

/** The forms that people have before them, with what stands in them. */
function openForms(playground: Playground): Place[] {
  const { people, slack, teams } = playground.trial();
  return people.flatMap(({ name, handle, slackUser = '', teamsUser = '' }) => {
    const modal = slack.modals[slackUser]?.at(-1);
    const dialog = teams.dialogs[teamsUser];
    const form = (modal ? slackDesk : teamsDesk)(playground, unseen, handle).form();
    const id = modal?.id ?? dialog?.id;
    if (!id || !form) return [];
    const filled = Object.entries({ ...form.values, ...form.errors }).map((each) => each.join(': '));
    const text = [form.title, form.text, ...filled].join('\n');
    const read = () => [{ id, text, buttons: form.buttons, menu: [], isAnswer: true }];
    return [{ name: `${name}’s form`, of: [id, text], read }];
  });
}

const unseen: Parameters<typeof slackDesk>[1] = () => Promise.reject(new Error('only looked at'));

/**
 * The lines of a message. Codes are random, and only whoever needs one reads it. At what time of these days something is
 * done depends on how fast the machine is.
 */
const toLines = ({ text, buttons }: Pick<Shown, 'text' | 'buttons'>): string[] => [
  ...text
    .replaceAll(/(code is|network here|me link) [A-HJ-NP-Z2-9]{8}\b/g, '$1 CODE')
    .replaceAll(/\b((?:3|4|7|11) June 2027 at) (?:\d+(?::\d\d)?[ap]m|midday)/g, '$1 TIME')
    .split('\n'),
  ...(buttons.length > 0 ? [buttons.map((label) => `[${label}]`).join(' ')] : []),
];
