import { toModal } from '../../adapters/slack/modal.ts';
import { fromPress, fromSubmission } from '../../adapters/slack/read.ts';
import { formDialog } from '../../adapters/teams/dialog.ts';
import { readEntries, readPress } from '../../adapters/teams/press.ts';
import { type SpokenActivity, toInvocation } from '../../adapters/teams/read.ts';
import type { Invocation } from '../../commands/invocation.ts';
import type { Form, ShownButton } from '../../commands/view.ts';
import { asks, asksSlack, placeOf, profileOf } from '../support/speaker.ts';
import { CHANNELS, type Person } from './people.ts';
import { SERVICE_URL } from './teams-side.ts';

/** What is entered, by question; "when:date" and "when:time" for an instant. */
export type Entries = Record<string, string>;

/** What a person does with what their platform shows, read as their adapter reads it. `id` is what the platform names it by. */
interface Hands {
  /** Presses a button of a card, or a line of its menu; undefined if the card has none of this label. */
  press(person: Person, card: unknown, label: string, id: string): Invocation | undefined;
  /** Submits a form with what stands in it and with these entries. */
  submit(person: Person, form: Form<ShownButton>, entries: Entries, id: string): Invocation | undefined;
}

type Part = Record<string, unknown>;

/** All parts of what is shown, depth first. */
function partsOf(whole: unknown): Part[] {
  if (Array.isArray(whole)) return whole.flatMap(partsOf);
  if (typeof whole !== 'object' || whole === null) return [];
  return [whole as Part, ...Object.values(whole).flatMap(partsOf)];
}

const shown = (rendered: object): Part[] => partsOf(JSON.parse(JSON.stringify(rendered)));

const context = (person: Person) =>
  ({ teamId: placeOf('slack', CHANNELS.slack, person.handle).tenant }) as Parameters<typeof fromPress>[2];

/** How Slack sends back what was entered in an input of each type, and what stood in it. */
const ENTERED: Record<string, { initial: string; as(value: unknown): Part }> = {
  plain_text_input: { initial: 'initial_value', as: (value) => ({ value }) },
  datepicker: { initial: 'initial_date', as: (value) => ({ selected_date: value }) },
  timepicker: { initial: 'initial_time', as: (value) => ({ selected_time: value }) },
  external_select: {
    initial: 'initial_option',
    as: (value) => ({ selected_option: typeof value === 'string' ? { value } : value }),
  },
  users_select: { initial: 'initial_user', as: (value) => ({ selected_user: value }) },
};

const inSlack: Hands = {
  press(person, card, label, id) {
    const isIt = ({ text }: Part) => partsOf(text).some((each) => each.text === label);
    const [found] = partsOf(card).filter((each) => typeof each.value === 'string' && isIt(each));
    if (!found) return undefined;
    const { type, value } = found as { type?: string; value: string };
    // A line of a menu has no type of its own.
    const action = type ? { type, value } : { type: 'overflow', selected_option: { value } };
    const pressed = { ...action, action_id: 'press:0', block_id: 'card:0' };
    const body = {
      ...{ type: 'block_actions' as const, trigger_id: id, container: {}, actions: [pressed] },
      ...{ user: { id: profileOf('slack', person.handle).userId }, channel: { id: CHANNELS.slack } },
    };
    return fromPress(body, pressed, context(person), asksSlack);
  },
  submit(person, form, entries, id) {
    const { tenant } = placeOf('slack', CHANNELS.slack, person.handle);
    const modal = toModal(form, { tenant, channel: CHANNELS.slack, showing: 0 });
    const inputs = shown(modal).filter(({ type }) => type === 'input');
    const values = inputs.flatMap(({ block_id, element }) => {
      const { type, ...input } = element as Part;
      const how = ENTERED[String(type)];
      const value = entries[String(block_id)] ?? (how && input[how.initial]);
      return how && value !== undefined ? [[block_id, { [String(input.action_id)]: how.as(value) }]] : [];
    });
    const view = {
      ...{ id: `view ${id}`, callback_id: '', blocks: [] },
      ...{ private_metadata: modal.private_metadata ?? '', state: { values: Object.fromEntries(values) } },
    };
    const user = { id: profileOf('slack', person.handle).userId };
    return fromSubmission({ type: 'view_submission', user, view }, context(person), asksSlack);
  },
};

const inTeams: Hands = {
  press(person, card, label, id) {
    const found = partsOf(card).find(({ title, data }) => title === label && data !== undefined);
    const press = readPress(found?.data);
    return press && asked(person, id, { command: press.command, args: press.args });
  },
  submit(person, form, entries, id) {
    const parts = shown(formDialog(form));
    const stands = parts
      .filter(({ type, value }) => String(type).startsWith('Input.') && value !== undefined)
      .map((input) => [input.id, input.value]);
    const submit = parts.find(({ type }) => type === 'Action.Submit');
    const data = { ...(submit?.data as Part), ...Object.fromEntries(stands), ...entries };
    const press = readPress(data);
    if (!press?.form) return undefined;
    const entered = readEntries(press.form, data);
    // Each showing has an id by chance, which would make another story of it each time.
    const once = `${id} ${JSON.stringify(entered)}`;
    return asked(person, id, { command: press.command, args: { ...press.args, ...entered } }, once);
  },
};

function asked(person: Person, id: string, what: Invocation['asked'], once?: string): Invocation {
  const { tenant } = placeOf('teams', CHANNELS.teams, person.handle);
  const activity: SpokenActivity = {
    ...{ type: 'invoke', id, serviceUrl: SERVICE_URL, channelData: { tenant: { id: tenant } } },
    from: { id: profileOf('teams', person.handle).userId },
    conversation: { id: CHANNELS.teams, conversationType: 'channel' },
  };
  const nobody = () => Promise.reject(new Error('nobody is looked up in Teams'));
  const connectors = { to: nobody, create: nobody } as never;
  const read = toInvocation(
    activity,
    what,
    { ...asks, appId: 'app', connectors, httpRequest: undefined },
    once,
  );
  return { ...read, isAnsweredAlone: true, ...asks };
}

export const HANDS: Record<Person['platform'], Hands> = { slack: inSlack, teams: inTeams };
