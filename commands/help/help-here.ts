import type { Standing } from '../../storage/members/members.ts';
import type { Capability } from '../capability.ts';
import { UNDO_MINUTES } from '../cards/undo-button.ts';
import { waitingLines } from '../cards/waiting-lines.ts';
import type { Command } from '../command.ts';
import { aboutNetwork, type NetworkContext, type RequestContext } from '../context.ts';
import { may } from '../roles/roles.ts';
import type { Block, Item } from '../view.ts';

/** What waits for a person is shown in at most this many lines; their home has the rest. */
const MOST_WAITING = 3;
/** How far back what a person did last is looked for, in days. */
const LATELY = 30;

/** What the caller can do here: the commands that their roles allow, and what there is to do now, to be shown first. */
export interface Here {
  commands: Command[];
  now: Block[];
}

export async function lookHere(all: readonly Capability[], context: RequestContext): Promise<Here> {
  const { network, caller, store, today } = context;
  const own = await ofCaller(all, context);
  const standing = network ? await store.members.standing(network.id, caller.id, today) : undefined;
  const going = standing && may(standing, 'read') ? await goingOn(all, aboutNetwork(context)) : [];
  return { commands: thoseFor(standing, all), now: [...section('Going on now', going), ...own] };
}

/** The commands that the caller may use here. */
export async function usableBy(all: readonly Capability[], context: RequestContext): Promise<Command[]> {
  const { network, caller, store, today } = context;
  return thoseFor(network ? await store.members.standing(network.id, caller.id, today) : undefined, all);
}

/** Where no network is known, all commands are told of, so that people learn what there is. */
const thoseFor = (standing: Standing | undefined, all: readonly Capability[]): Command[] =>
  all
    .flatMap((each) => each.commands)
    .filter(({ needs, whose }) => !standing || needs === 'nothing' || whose || may(standing, needs));

async function ofCaller(all: readonly Capability[], context: RequestContext): Promise<Block[]> {
  const { caller, today, store, network, conversation } = context;
  // In a channel of Teams everyone would read what concerns one person.
  if (conversation.kind === 'channel' && conversation.platform === 'teams') return [];
  const waiting = await waitingLines(caller.id, today, MOST_WAITING, all, store);
  const last = network ? await didLast(all, { ...context, network }) : [];
  return [
    ...section('Waiting for you', waiting.slice(0, MOST_WAITING)),
    ...section('What you did last', last),
  ];
}

const goingOn = async (all: readonly Capability[], context: NetworkContext): Promise<Item[]> =>
  (await Promise.all(all.flatMap(({ help }) => help?.now?.(context) ?? []))).flat();

/** What the caller did last, with how to do it again and, for a while, how to take it back. */
async function didLast(all: readonly Capability[], context: NetworkContext): Promise<Item[]> {
  const last = await lastSince(LATELY * 24 * 60, context);
  const command = all.flatMap(({ commands }) => commands).find(({ name }) => name === last?.command);
  if (!command) return [];
  const canUndo = ((await lastSince(UNDO_MINUTES, context))?.changes.length ?? 0) > 0;
  return [
    {
      text: [
        { strong: command.pattern.words.join(' ') },
        `: ${command.summary}. Write it like: ${command.usage}`,
      ],
      ...(canUndo && { button: { label: 'Undo', command: 'undo', args: {} } }),
    },
  ];
}

const lastSince = (minutes: number, { store, caller, network, now }: NetworkContext) =>
  store.changes.lastUndoable(caller.id, network.id, new Date(now.getTime() - minutes * 60_000));

const section = (heading: string, items: Item[]): Block[] =>
  items.length > 0
    ? [
        { type: 'heading', text: heading },
        { type: 'list', items },
      ]
    : [];
