import type { Role } from '../../storage/members/members.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { optional, type PlainField } from '../field.ts';
import { choice, choices, number, yesOrNo } from '../fields/fields.ts';
import { standpointField } from '../members/index.ts';
import { ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import { meetingHere } from './meeting-here.ts';
import { counts, needed, SHARES } from './quorum.ts';
import { answerNow, ruleText } from './quorum-view.ts';
import { countedAt, countedIn, quorumAt, quorumBasis } from './read-quorum.ts';

const some = choices('Seats that must be there');
/** Reads roles by their names, separated by commas. */
const seatsField: PlainField<Role[], 'choices'> = {
  ...some,
  choices: standpointField.choices?.filter(({ value }) => value !== 'member') ?? [],
  parse: (raw, reading) =>
    some.parse(raw, reading).map((each) => {
      const role = standpointField.parse(standpointField.canonical(each, []), reading);
      if (role === 'member')
        throw new UserError('Please name roles, such as clinical chair.', { field: 'seats' });
      return role;
    }),
  resolve: (read) => read,
};
const setFields = {
  least: optional(number('At least how many members', { min: 1, max: 500 })),
  share: optional(
    choice('How many of the members', {
      third: SHARES.third.words,
      half: SHARES.half.words,
      majority: SHARES.majority.words,
      twothirds: SHARES.twoThirds.words,
    }),
  ),
  seats: optional(seatsField),
  clinical: optional(yesOrNo('A clinical majority')),
};
const noFields = {};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.quorum': typeof noFields;
    'meeting.quorum.set': typeof setFields;
    'meeting.quorum.clear': typeof noFields;
  }
}

const HOW =
  'A manager lays it down with meeting quorum set, for example: meeting quorum set at least 4 clinical';

export const showQuorum = defineCommand({
  name: 'meeting.quorum',
  summary: 'Show what makes a meeting quorate and, while one runs here, whether it is',
  usage: 'meeting quorum',
  examples: ['meeting quorum'],
  changes: false,
  fields: noFields,

  async run(_, context): Promise<Message> {
    const { store, network, zone, now } = context;
    const rule = await store.quorum.ofNetwork(network.id);
    if (!rule) return message(`${network.name} has laid down no quorum.`, [HOW]);
    const what = `What makes a meeting of ${network.name} quorate`;
    const meeting = await meetingHere(context);
    const basis = meeting && (await quorumBasis(meeting, store, zone));
    if (!basis) return message(what, [sentence(ruleText(rule))]);
    const attendances = await store.minutes.attendances(meeting.id);
    const present = countedAt(basis, attendances, now, meeting.itemId).filter(counts).length;
    const answer = answerNow(quorumAt(basis, attendances, now, meeting.itemId), {
      present,
      least: needed(rule, countedIn(basis)),
    });
    return message(answer, [`${what}: ${ruleText(rule)}.`]);
  },
});

export const setQuorum = defineCommand({
  name: 'meeting.quorum.set',
  summary: 'Lay down what makes a meeting quorate',
  usage: 'meeting quorum set [at least <least>] [share <share>] [with <seats>] [clinical]',
  examples: [
    'meeting quorum set at least 4 with clinical chair clinical',
    'meeting quorum set share third with clinical chair, patient representative',
  ],
  form: { title: 'Quorum', submit: 'Lay down' },
  needs: 'manage',
  fields: setFields,

  async run({ least = null, share, seats = [], clinical = false }, { store, network, caller }) {
    const rule = {
      ...{ least, seats: [...new Set(seats)], clinicalMajority: clinical },
      share: share === undefined ? null : share === 'twothirds' ? ('twoThirds' as const) : share,
    };
    const asksNothing = least === null && rule.share === null && seats.length === 0 && !clinical;
    if (asksNothing)
      throw new UserError(
        `Please say what is needed: a number, a share of the members, seats (${ROLES.clinicalChair}, …) or a clinical majority. For example: meeting quorum set at least 4 clinical`,
      );
    const id = await store.quorum.set(network.id, rule, caller.id);
    return message(
      `From now on a meeting of ${network.name} is quorate with:`,
      [sentence(ruleText(rule))],
      id === null ? [] : [undoButton(id)],
    );
  },
});

export const clearQuorum = defineCommand({
  name: 'meeting.quorum.clear',
  summary: 'Ask for no quorum any more',
  usage: 'meeting quorum clear',
  examples: ['meeting quorum clear'],
  needs: 'manage',
  fields: noFields,

  async run(_, { store, network, caller }) {
    const rule = await store.quorum.ofNetwork(network.id);
    if (!rule) throw new UserError(`${network.name} has laid down no quorum.`);
    await store.quorum.set(network.id, null, caller.id);
    return message(`${network.name} asks for no quorum any more.`, [], [undoButton(rule.id)]);
  },
});

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
