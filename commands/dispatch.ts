import type { Author } from '../storage/changes.ts';
import type { Due } from '../storage/due.ts';
import type { Network } from '../storage/networks.ts';
import { AlreadyHandled } from '../storage/requests.ts';
import type { Storage, Store, Surroundings } from '../storage/store.ts';
import type { Command } from './command.ts';
import type { Context, PlainContext } from './context.ts';
import { dayOf } from './dates/dates.ts';
import { type Entered, enterScene, knownAccounts } from './enter-scene.ts';
import { Doubt, type FieldReading } from './field.ts';
import { formFor, understood } from './form-for.ts';
import { refusalOf } from './guard.ts';
import type { Dispatch, Invocation } from './invocation.ts';
import type { Log } from './log.ts';
import { networkOf } from './network-of.ts';
import { type Asked, readAsked } from './read-asked.ts';
import { UnknownReference } from './reference.ts';
import type { Sealing } from './sealing.ts';
import { UserError } from './user-error.ts';
import { message, type View } from './view.ts';

/** What dispatch works with. */
export interface Dependencies {
  commands: Command[];
  storage: Storage;
  /** The time zone until a network says otherwise. */
  zone: string;
  now(): Date;
  newId(): string;
  newCode: Context['newCode'];
  sealing: Sealing;
  /** Told, once all is committed, what has come to be due. */
  wake(due: Due[]): void;
  log: Log;
}

/** Makes the one door that every slash command, button and form submission comes through. */
export function createDispatch(dependencies: Dependencies): Dispatch {
  return async function dispatch(asking) {
    // A platform may name a request by what is in it: from such a name, were it kept, whoever reads the database could
    // find out a secret vote by trying each choice.
    const invocation = { ...asking, requestId: dependencies.sealing.mark(asking.requestId) };
    try {
      return await handle(invocation, dependencies);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const { requestId, asked } = invocation;
      const command = 'command' in asked ? asked.command : 'typed';
      dependencies.log.error({ err: error, reference: requestId, command }, 'an invocation failed');
      return message('Sorry, that did not work. Nothing was changed.', [
        `It is a fault of mine, not of yours. Please try again. If it happens again, give your administrator this reference: ${requestId}`,
      ]);
    }
  };
}

async function handle(invocation: Invocation, dependencies: Dependencies): Promise<View> {
  const { storage, commands, zone } = dependencies;
  const surroundings = { now: dependencies.now(), newId: dependencies.newId };
  const scene = await enterScene(invocation, storage, surroundings);
  const { now } = surroundings;
  const asked = readAsked(invocation.asked, commands, { now, zone: scene.network?.zone ?? zone });

  const about = await networkOf(scene, asked, storage, surroundings);
  if ('ask' in about) return about.ask;
  const { network } = about;
  const reading = { now, zone: network?.zone ?? zone, userId: scene.account.userId };
  const refusal = network
    ? await refusalOf(asked.command, network, scene.account, reading, storage.reading(surroundings))
    : undefined;
  if (refusal && !asked.command.whose) throw refusal;
  const form = formIfAnythingIsMissing(asked, network, reading);
  if (form) return form;

  await knownAccounts(accountsNamed(asked, invocation), invocation, storage, surroundings);
  const author = authorOf(invocation, scene, network, asked.command);
  const work = (store: Store) =>
    run(
      asked,
      refusal,
      contextFor(invocation, scene, network, asked, store, { ...dependencies, ...reading }),
    );
  if (!asked.command.changes) return work(storage.reading(surroundings));
  return once(invocation.requestId, dependencies, surroundings, author, work);
}

/** Does the work in a transaction and wakes whom it concerns; a request handled before is answered as it was then. */
async function once(
  requestId: string,
  { storage, wake }: Dependencies,
  surroundings: Surroundings,
  author: Author,
  work: (store: Store) => Promise<View>,
): Promise<View> {
  const requests = storage.requests(surroundings.now);
  const before = await requests.answer(requestId);
  if (before) return before as unknown as View;
  try {
    const { result, due } = await storage.transaction(surroundings, author, async (store) => {
      const view = await work(store);
      // A form changes nothing, and what stands in it is nobody else's business: asked again, it is made again.
      if (view.kind !== 'form') await store.requests.handled(requestId, withoutSecret(view));
      return view;
    });
    wake(due);
    return result;
  } catch (error) {
    const first =
      error instanceof AlreadyHandled || error instanceof UserError
        ? await requests.answer(requestId)
        : undefined;
    if (first) return first as unknown as View;
    throw error;
  }
}

/** What is kept of an answer, to be given again if the same request comes again. */
const withoutSecret = (view: View): View =>
  view.kind === 'message' && view.isSecret
    ? message('This was shown to you once and cannot be shown again.', ['Ask for a new one.'])
    : view;

/**
 * Finds what the arguments mean among the records, then runs the command. Someone who may not, but for a record of
 * their own, learns of no other.
 */
async function run(asked: Asked, refusal: UserError | undefined, plain: PlainContext): Promise<View> {
  const { command, raw, parsed, typed } = asked;
  const context = plain as Context; // a command that needs a network has got this far only with one
  const args: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parsed)) {
    try {
      args[name] = await command.fields[name]?.resolve(value, context);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (refusal) throw refusal;
      if (typed && error instanceof Doubt)
        return formFor(command, {
          given: givenBy(asked, context.network),
          entered: understood(command, raw, parsed, {
            ...context,
            userId: context.caller.accounts[0]?.userId,
          }),
          faults: { [name]: error },
        });
      throw atField(error, name, command, { ...raw, network: context.network?.id });
    }
  }
  if (refusal && command.whose?.(args) !== context.caller.id) throw refusal;
  return command.run(args, context);
}

function formIfAnythingIsMissing(
  asked: Asked,
  network: Network | null,
  reading: FieldReading,
): View | undefined {
  const { command, typed, raw, parsed, faults, missing } = asked;
  const [fault] = Object.entries(faults);
  if (missing.length === 0 && !fault) return undefined;
  const entered = understood(command, raw, parsed, reading);
  if (typed) return formFor(command, { given: givenBy(asked, network), entered, faults });
  if (fault) throw atField(fault[1], fault[0], command, raw);
  const settled = [...Object.keys(parsed), 'network']
    .filter((name) => name in raw)
    .map((name) => [name, raw[name]]);
  return formFor(command, { given: Object.fromEntries(settled), entered: {}, faults });
}

/** What a form keeps of words that were typed: which network they were about. */
const givenBy = ({ command }: Asked, network: Network | null): Record<string, unknown> =>
  network && command.needs !== 'nothing' ? { network: network.id } : {};

/** The error, said at its field; where a reference named nothing, with buttons that try the nearest ones. */
function atField(error: UserError, field: string, command: Command, raw: Record<string, unknown>): UserError {
  const nearest = error instanceof UnknownReference ? error.nearest : [];
  const actions = nearest.map((value) => ({
    label: value,
    command: command.name,
    args: { ...raw, [field]: value },
  }));
  return new UserError(error.message, { field, actions: [...actions, ...error.actions] });
}

const accountsNamed = ({ parsed }: Asked, { place: { platform, tenant } }: Invocation) =>
  Object.values(parsed)
    .flat()
    .flatMap((value) =>
      typeof value === 'object' && value !== null && 'account' in value
        ? [{ platform, tenant, id: String(value.account) }]
        : [],
    );

const authorOf = (
  { requestId }: Invocation,
  { account, conversation }: Entered,
  network: Network | null,
  command: Command,
): Author => ({
  requestId,
  command: command.name,
  personId: account.personId,
  accountId: account.id,
  conversationId: conversation.id,
  networkId: network?.id ?? null,
});

function contextFor(
  { asked, place, reply = null }: Invocation,
  { account, conversation, meeting: running }: Entered,
  network: Network | null,
  { typed }: Asked,
  store: Store,
  { now, zone, newCode, sealing }: Pick<Context, 'now' | 'zone' | 'newCode' | 'sealing'>,
): PlainContext {
  const { personId, name, platform, tenant, userId } = account;
  const caller = { id: personId, accountId: account.id, name, accounts: [{ platform, tenant, userId }] };
  const today = dayOf(now, zone);
  const meeting = running && running.networkId === network?.id ? running : null;
  return {
    now,
    zone,
    today,
    caller,
    place,
    reply,
    conversation,
    network,
    meeting,
    typed,
    seenByAll: 'text' in asked && asked.seenByAll === true,
    store,
    newCode,
    sealing,
  };
}
