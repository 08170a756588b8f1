import { HOME_ASKED } from '../../commands/home/index.ts';
import {
  type AccountRef,
  type GroupMember,
  type Invocation,
  mentionMark,
  type Place,
  type Profile,
  type Typed,
  withoutMarks,
} from '../../commands/invocation.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import type { Button, Form, Platform, ShownButton, View } from '../../commands/view.ts';
import { readView } from './read-view.ts';
import { directAddress, homeAddress } from './recording-messenger.ts';

/** The names of all people, by handle; each has an account on both platforms. */
const NAMES: Record<string, string> = {
  ann: 'Ann Ward',
  bob: 'Bob Hill',
  cat: 'Cat Jones',
  dev: 'Dev Patel',
  cara: 'Cara Hill',
  denise: 'Denise Barraclough',
  tom: 'Tom Oldroyd',
  siobhan: 'Siobhán O’Brien-Ní',
  // Her name contains invisible characters, and one that reverses the text after it.
  eve: 'Eve\u200B\u202E Lund',
  ...surnamed('Stone', ['Ada', 'Ben', 'Cleo', 'Dot', 'Eli', 'Fay', 'Gus', 'Hal', 'Ivy', 'Jo']),
  ...surnamed('Moss', ['Kit', 'Lee', 'May', 'Ned', 'Oz', 'Pam', 'Ray', 'Sue', 'Tess', 'Una']),
};

/** More people, by first name, with one surname. */
function surnamed(surname: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name.toLowerCase(), `${name} ${surname}`]));
}

const TENANT = { slack: 'T0001', teams: 'a1b2c3d4-tenant' } as const;

/** A person's profile on a platform. Teams has two ids for each. */
export function profileOf(platform: Platform, handle: string): Profile {
  const name = NAMES[handle];
  if (name === undefined) throw new Error(`nobody is called ${handle}`);
  if (platform === 'slack') return { userId: `U0${handle.toUpperCase()}`, name };
  return { userId: `29:${handle}`, alias: `aad-${handle}`, name };
}

export async function lookUp({ platform, id }: AccountRef): Promise<Profile> {
  const everyone = Object.keys(NAMES).map((handle) => profileOf(platform, handle));
  const found = everyone.find(({ userId, alias }) => userId === id || alias === id);
  if (!found) throw new UserError('I could not find that person. Please choose them again.');
  return found;
}

/** The file with this reference among these, as an adapter fetches it. */
export const fetchFrom =
  (files: ReadonlyMap<string, Uint8Array>) =>
  async (reference: string): Promise<Uint8Array> => {
    const bytes = files.get(reference);
    if (!bytes) throw new UserError('That file is no longer there.');
    return bytes;
  };

/** A platform: the files that people have sent and its groups, by reference, and what an invocation asks it. */
export function emptyPlatform() {
  const files = new Map<string, Uint8Array>();
  const groups = new Map<string, GroupMember[]>();
  const asks = { lookUp, fetchFile: fetchFrom(files), membersOf: async (group: string) => groups.get(group) };
  return { files, groups, asks };
}

export const { asks } = emptyPlatform();

/** The same of Slack, which is asked whose files they are. */
export const asksSlack = {
  ...asks,
  fetchFile: (_: AccountRef, id: string) => asks.fetchFile(id),
  membersOf: (_: string, group: string) => asks.membersOf(group),
};

/** A channel by its name, or with `'direct'` a person's direct messages with the bot. */
export function placeOf(platform: Platform, where: string, handle: string): Place {
  const { userId } = profileOf(platform, handle);
  const address = where === 'direct' ? directAddress(userId) : where;
  return {
    ...{ platform, tenant: TENANT[platform], address, kind: where === 'direct' ? 'direct' : 'channel' },
    reference: { service: platform },
    ...(where !== 'direct' && { called: { name: where.replace(/^#/, ''), isUsual: true as const } }),
    // In Teams people write to the bot itself; Slack’s commands may be typed where it is not.
    ...(platform === 'teams' && { isHeardThere: true as const }),
  };
}

/** Typed words as the platform's adapter reads them: known @names become mentions. */
export function typedOn(platform: Platform, text: string): Typed {
  const mentions: Typed['mentions'] = [];
  const marked = withoutMarks(text).replaceAll(/@(\w+)/g, (written, handle: string) => {
    if (!(handle in NAMES)) return written;
    const { userId, name } = profileOf(platform, handle);
    mentions.push({ account: { platform, tenant: TENANT[platform], id: userId }, name });
    return mentionMark(mentions.length - 1);
  });
  return { text: marked, mentions };
}

/** The id that a people picker returns; on Teams, the alias. */
export function pickedOn(platform: Platform, handle: string): string {
  const { userId, alias } = profileOf(platform, handle);
  return alias ?? userId;
}

/** A person in one conversation. Each method resolves to what they are shown. */
export interface Speaker {
  /** The name of their own account. */
  name: string;
  types(text: string, requestId?: string): Promise<View>;
  /** Sends words as their platform's adapter reads them. */
  says(typed: Typed): Promise<View>;
  /** Presses the button with this label, on a view or on one of its rows (`row`: part of the row's words). */
  presses(view: View, label: string, row?: string): Promise<View>;
  /** Enters values over the form's own and submits it. A refused form comes back as the platform shows it. */
  fills(form: View, values: Record<string, unknown>): Promise<View>;
  /** Sends any command and args, as a forged or outdated button would. */
  sends(action: Pick<ShownButton, 'command' | 'args'>, requestId?: string): Promise<View>;
  /** Asks for a command's form with these arguments in it, as from the menu of a message. */
  opensForm(action: Pick<ShownButton, 'command' | 'args'>): Promise<View>;
  /** Opens their home, and resolves to what it shows. */
  opensHome(): Promise<View>;
  /** Types this, and resolves to the answer in plain words. */
  reads(text: string): Promise<string>;
}

export type Ask = (
  invocation: Omit<Invocation, keyof typeof asks | 'requestId' | 'reply'>,
  requestId?: string,
) => Promise<View>;

export function createSpeaker(handle: string, place: Place, ask: Ask): Speaker {
  const { platform, tenant } = place;
  const { userId, name } = profileOf(platform, handle);
  const caller = { platform, tenant, id: userId };
  /** Whether others see what is typed. In Slack they do not, as it is a slash command. */
  const isOpen = platform === 'teams' && place.kind === 'channel';
  const send = (asked: Invocation['asked'], requestId?: string, isAlone = false) =>
    ask({ asked, caller, place, ...(isAlone && { isAnsweredAlone: true }) }, requestId);
  /** In Teams a view that opens at once opens in a dialog, and what is submitted there is answered there. */
  const hasDialogs = platform === 'teams';
  const orShown = (error: unknown) => {
    if (error instanceof UserError) return errorMessage(error);
    throw error;
  };
  const sends: Speaker['sends'] = ({ command, args }, requestId) =>
    send({ command, args }, requestId).catch(orShown);
  const types: Speaker['types'] = (text, requestId) =>
    send({ ...typedOn(platform, text), ...(isOpen && { seenByAll: true }) }, requestId).catch(orShown);
  return {
    name,
    sends,
    types,
    says: (typed) => send(typed).catch(orShown),
    presses: (view, label, row) => {
      const { command, args, opens } = buttonOn(view, label, row);
      return send({ command, args }, undefined, hasDialogs && opens !== undefined).catch(orShown);
    },
    opensForm: (asked) =>
      ask({ asked, caller, place, isAnsweredAlone: true, opensForm: true }).catch(orShown),
    opensHome: () =>
      ask({
        asked: HOME_ASKED,
        caller,
        place,
        isAnsweredAlone: true,
        opensHome: { address: homeAddress(userId) },
      }),
    reads: async (text) => readView(await types(text)),

    async fills(form, values) {
      if (form.kind !== 'form') throw new Error(`There is no form to fill in, only:\n${readView(form)}`);
      const entered = enteredIn(form, values);
      try {
        const asked = { command: form.submit.command, args: { ...form.submit.args, ...entered } };
        return await send(asked, undefined, hasDialogs);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return refusedForm(form, entered, error);
      }
    },
  };
}

function enteredIn({ fields }: Form, values: Record<string, unknown>): Record<string, unknown> {
  const strange = Object.keys(values).filter((name) => !fields.some((field) => field.name === name));
  if (strange.length > 0) throw new Error(`The form has no field ${strange.join(', ')}`);
  return Object.fromEntries(
    fields.map(({ name, value = null }) => [name, name in values ? values[name] : value]),
  );
}

/** The form as a platform shows it again: with the entries, and each error at its field or at the top. */
function refusedForm(
  form: Form,
  entered: Record<string, unknown>,
  { field, message, besides }: UserError,
): Form {
  const at = form.fields.find(({ name }) => name === field) ?? form.fields[0];
  const errors = new Map([...Object.entries(besides), [at?.name, message]]);
  const fields = form.fields.map(({ error: _, ...each }) => {
    const error = errors.get(each.name);
    return { ...each, value: entered[each.name], ...(error !== undefined && { error }) };
  });
  return { ...form, fields };
}

function buttonOn(view: View, label: string, row?: string): Button {
  if (view.kind === 'form') {
    const way = view.buttons?.find((each) => each.label === label);
    if (way) return JSON.parse(JSON.stringify(way));
    throw new Error(`A form is filled in, not pressed: there is no button “${label}” on:\n${readView(view)}`);
  }
  const rows = view.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  const inRow = rows.find(({ text }) =>
    readView({ ...view, blocks: [{ type: 'text', text }] }).includes(row ?? ''),
  );
  const among = row === undefined ? view.buttons : [inRow?.button, inRow?.beside];
  const button = among.find((each) => each?.label === label);
  if (button?.label !== label) throw new Error(`There is no button “${label}” on:\n${readView(view)}`);
  return JSON.parse(JSON.stringify(button));
}
