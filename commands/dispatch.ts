import type { Author } from '../storage/audit/changes.ts';
import type { Network } from '../storage/networks/networks.ts';
import type { Due } from '../storage/outbox/due.ts';
import { Conflict } from '../storage/rows/version.ts';
import type { Reads, Storage } from '../storage/store.ts';
import type { Command, Runs } from './command.ts';
import { aboutNetwork, type NetworkContext, type RequestContext } from './context.ts';
import { dayOf } from './dates/dates.ts';
import { type Entered, enterScene, knownAccounts } from './door/enter-scene.ts';
import { formFor, understood } from './door/form-for.ts';
import { mustBeOpen, refusalOf } from './door/guard.ts';
import { networkOf } from './door/network-of.ts';
import { once } from './door/once.ts';
import { type Asked, readAsked } from './door/read-asked.ts';
import { Doubt, type FieldReading } from './field.ts';
import { UnknownReference } from './fields/reference.ts';
import type { Dispatch, Invocation } from './invocation.ts';
import type { Log } from './log.ts';
import type { Press } from './press.ts';
import type { Sealing } from './sealing/sealing.ts';
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
  newCode: NetworkContext['newCode'];
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
      return await handleAnew(invocation, dependencies);
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

/** How often what was asked is begun anew. */
const TRIES = 3;

/** Begins anew where the caller has turned out to be someone else meanwhile, or what was read at first has changed. */
async function handleAnew(invocation: Invocation, dependencies: Dependencies): Promise<View> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await handle(invocation, dependencies);
    } catch (error) {
      if (attempt === TRIES || !(error instanceof Conflict)) throw error;
    }
  }
}

async function handle(invocation: Invocation, dependencies: Dependencies): Promise<View> {
  const { storage, commands, zone } = dependencies;
  const surroundings = { now: dependencies.now(), newId: dependencies.newId };
  const scene = await enterScene(invocation, dependencies, surroundings);
  const { now } = surroundings;
  const here = { now, zone: scene.network?.zone ?? zone };
  const asked = readAsked(invocation.asked, commands, here);

  const about = await networkOf(scene, asked, here, storage, surroundings);
  if ('ask' in about) return about.ask;
  const { network } = about;
  const reading = { now, zone: network?.zone ?? zone, userId: scene.account.userId };
  const refusal = network
    ? await refusalOf(asked.command, network, scene.account, reading, storage.reading(surroundings))
    : undefined;
  if (refusal && !asked.command.whose) throw refusal;
  if (network && !refusal) mustBeOpen(network, asked.command);
  const form = formIfAnythingIsMissing(asked, network, reading);
  if (form) return form;

  await knownAccounts(accountsNamed(asked, invocation), invocation, dependencies, surroundings);
  const author = authorOf(invocation, scene, network, asked.command);
  const contextOf = <S extends Reads>(store: S) =>
    contextFor(invocation, scene, network, asked, store, { ...dependencies, ...reading });
  const { command } = asked;
  const go = <F extends RequestContext, C extends F>(does: Runs<C, F>, context: C) =>
    carryOut(does, asked, refusal, context);
  if (!command.changes) {
    const context = contextOf(storage.reading(surroundings));
    return command.needs === 'nothing' ? go(command, context) : go(command, aboutNetwork(context));
  }
  return once(command, dependencies, surroundings, author, (store) => {
    const context = contextOf(store);
    return command.needs === 'nothing' ? go(command, context) : go(command, aboutNetwork(context));
  });
}

/**
 * Finds what the arguments mean among the records, then runs the command. Someone who may not, but for a record of
 * their own, learns of no other.
 */
async function carryOut<F extends RequestContext, C extends F>(
  does: Runs<C, F>,
  asked: Asked,
  refusal: UserError | undefined,
  context: C,
): Promise<View> {
  const { command, raw, parsed, typed } = asked;
  const args: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parsed)) {
    try {
      args[name] = await does.fields[name]?.resolve(value, context);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (refusal) throw refusal;
      if (typed && error instanceof Doubt)
        return formFor(asked.command, {
          given: givenBy(asked, context.network),
          entered: understood(asked.command, raw, parsed, {
            ...context,
            userId: context.caller.accounts[0]?.userId,
          }),
          faults: { [name]: error },
        });
      throw atField(error, name, asked.command, { ...raw, network: context.network?.id });
    }
  }
  if (refusal && command.whose?.(args) !== context.caller.id) throw refusal;
  if (refusal && context.network) mustBeOpen(context.network, command);
  return does.run(args, context);
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
  return formFor(command, { given: command.press(Object.fromEntries(settled)).args, entered: {}, faults });
}

/** What a form keeps of words that were typed: which network they were about. */
const givenBy = ({ command }: Asked, network: Network | null): Press['args'] =>
  network && command.needs !== 'nothing' ? { network: network.id } : {};

/**
 * The error, said at its field; where a reference named nothing, with buttons that try the nearest ones. What is
 * nobody else's business is in none of them.
 */
function atField(error: UserError, field: string, command: Command, raw: Record<string, unknown>): UserError {
  const nearest = error instanceof UnknownReference ? error.nearest : [];
  const said = Object.entries(raw).filter(([name]) => !command.fields[name]?.isDiscreet);
  const buttons = nearest.map((value) => ({
    label: value,
    ...command.press({ ...Object.fromEntries(said), [field]: value }),
  }));
  return new UserError(error.message, { field, buttons: [...buttons, ...error.buttons] });
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

function contextFor<S extends Reads>(
  { asked, place, reply = null }: Invocation,
  { account, conversation }: Entered,
  network: Network | null,
  { typed }: Asked,
  store: S,
  { now, zone, newCode, sealing }: Pick<NetworkContext, 'now' | 'zone' | 'newCode' | 'sealing'>,
): RequestContext<S> {
  const { personId, name, platform, tenant, userId } = account;
  const caller = { id: personId, accountId: account.id, name, accounts: [{ platform, tenant, userId }] };
  const today = dayOf(now, zone);
  return {
    now,
    zone,
    today,
    caller,
    place,
    reply,
    conversation,
    network,
    typed,
    seenByAll: 'text' in asked && asked.seenByAll === true,
    store,
    newCode,
    sealing,
  };
}
