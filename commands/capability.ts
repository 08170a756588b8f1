import type { UndoableKind } from '../storage/aggregates.ts';
import type { Due } from '../storage/outbox/due.ts';
import type { Reads } from '../storage/store.ts';
import type { NudgedKind, SearchedKind, TableName } from '../storage/tables.ts';
import type { MessageKind } from './cards/renderer.ts';
import type { Command } from './command.ts';
import type { NetworkContext } from './context.ts';
import type { RecordedLines } from './lines/read-lines.ts';
import type { OperatorCommand } from './operator-command.ts';
import type { ListAhead } from './parts/ahead.ts';
import type { ByCorrespondence } from './parts/by-correspondence.ts';
import type { ListCountedFor } from './parts/counted-for.ts';
import type { DigestParts } from './parts/digest-parts.ts';
import type { ExportedTable } from './parts/exported-table.ts';
import type { ListFound } from './parts/found.ts';
import type { FromMessage } from './parts/from-message.ts';
import type { ListGiven } from './parts/given-task.ts';
import type { ListHeld } from './parts/held.ts';
import type { HomePart } from './parts/home-part.ts';
import type { ListArising, ListRecorded } from './parts/minutes-part.ts';
import type { NetworkPart } from './parts/network-part.ts';
import type { Reminders } from './parts/reminder.ts';
import type { SinceMeeting } from './parts/since-meeting.ts';
import type { Spoken } from './parts/spoken.ts';
import type { Tasks, Waits } from './parts/tasks.ts';
import type { UndoableRecord } from './parts/undoable-record.ts';
import type { WhenDue } from './parts/when-due.ts';
import type { CommandName } from './press.ts';
import type { Ability } from './roles/roles.ts';
import type { Button, Item } from './view.ts';

/**
 * Everything that a capability declares, as data. Whatever concerns all capabilities (undo, digests, `me`,
 * help, the outbox, the jobs) is built from the list of these in `commands/index.ts`, and names none of them.
 */
export interface Capability {
  /** Its commands, in the order of help. */
  commands: Command[];
  /** The commands that only an operator can run. */
  operator?: OperatorCommand[];
  help?: HelpPart;
  /** Further phrases by which people ask for its commands. */
  spoken?: Spoken;
  /** Its kinds of record whose changes can be undone. */
  records?: Partial<Record<UndoableKind, UndoableRecord>>;
  /** Why, and what to do instead, in words, for each command whose changes cannot be undone. */
  notUndone?: Partial<Record<CommandName, string>>;
  /** Its cards and its proactive messages. */
  messages?: MessageKind[];
  /** How it reminds people, by kind of record. */
  reminders?: Partial<Record<NudgedKind, Reminders>>;
  /** Its records that people have to do by a day. */
  tasks?: Tasks;
  /** How those of its records that a search found are listed. */
  found?: Partial<Record<SearchedKind, ListFound>>;
  /** Its records that someone else takes over when their owner leaves the network. */
  held?: ListHeld;
  /** Its other records that wait for a person. */
  waits?: Waits;
  /** Its further parts of digests. */
  digest?: readonly DigestParts[];
  /** What it adds below a network's digest that has anything to tell; null for nothing. */
  digestNote?(networkId: string, store: Reads): Promise<string | null>;
  /** What to do when its records fall due, by job. */
  due?: Partial<Record<Due['job'], WhenDue>>;
  /** How its tables are shown in the export of everything held on a person. */
  exported?: Partial<Record<TableName, ExportedTable>>;
  /** Its part in the life of a network. */
  network?: NetworkPart;
  /** How it puts what a meeting by correspondence is to decide to the members. */
  byCorrespondence?: ByCorrespondence;
  /** Lists its records that give their name to a day. */
  ahead?: ListAhead;
  /** How its records are made of a message, from the menu of that message. */
  fromMessage?: FromMessage[];
  /** How a line of a message is recorded while a meeting runs, by the word after its #. */
  lines?: RecordedLines;
  /** Its part of a person's home, besides what waits for them and what digests tell. */
  home?: HomePart;
  /** What has ended since the meeting before, for the pack of the next. */
  sinceMeeting?: SinceMeeting;
  /** Lists its records made in a meeting, for the minutes. */
  minutes?: ListRecorded;
  /** Lists its records that arise at a meeting from earlier ones, for the minutes. */
  arising?: ListArising;
  /** Plans to tell owners of its records that were given them in a meeting, once it is over. */
  given?: ListGiven;
  /** Lists its records that count to priorities, for the table of a plan. */
  countedFor?: ListCountedFor;
}

/** A capability that is built from all of them, itself included. */
export type CapabilityOfAll = (all: readonly Capability[]) => Capability;

/**
 * What a network uses the bot for: the records it keeps, the ways it asks members, and what it sends them.
 */
export type Aim = 'keeps' | 'asksBy' | 'sends';

/** What the topics of help are gathered under. */
export type HelpTheme = 'recording' | 'deciding' | 'planning' | 'belonging' | 'yourself';

/** What help says about a capability, in addition to its commands. */
export interface HelpPart {
  /** What its topics are gathered under; by default what a person asks for themselves. */
  theme?: HelpTheme;
  /** What each ability allows: `{ 'take part': [{ verb: 'record', what: 'actions' }] }`. */
  abilities?: Partial<Record<Ability, { verb: string; what?: string }[]>>;
  /** What its owner may show, move, finish and reopen, member or not: "an action". */
  owned?: string;
  /** Who may do more than their role allows, in a sentence. */
  exceptions?: string;
  /** Its purpose, in a few words. */
  purpose?: Partial<Record<Aim, string>>;
  /** How people see who has which role, and get one, in sentences. */
  comingToRoles?: string;
  /** The first buttons to offer when the bot is added to a place that belongs to no network yet. */
  first?: Button[];
  /** The commands to suggest where there is room for only a few. */
  suggested?: CommandName[];
  /** Lists what is going on in the network now that people may take part in. */
  now?(context: NetworkContext): Promise<Item[]>;
  /** What to say first of a topic, by its word, where its commands do not tell how to come by it. */
  topics?: Record<string, string>;
  /** Example sentences, as people write them, that it understands; a test reads each. */
  everyday?: string[];
}

/** The names of a capability's commands. */
export type CommandOf<C extends Capability | CapabilityOfAll> = AsCapability<C>['commands'][number]['name'];

type AsCapability<C extends Capability | CapabilityOfAll> = C extends CapabilityOfAll
  ? ReturnType<C>
  : C extends Capability
    ? C
    : never;

/**
 * The names of the commands that an operator can run: those of operators only, and those shared with chats.
 */
export type OperatorCommandOf<C extends Capability | CapabilityOfAll> =
  AsCapability<C> extends infer S
    ?
        | (S extends { operator: OperatorCommand<infer N>[] } ? N : never)
        | (S extends { commands: (infer M)[] } ? SharedName<M> : never)
    : never;

type SharedName<M> = M extends { asOperator: OperatorCommand<infer N> } ? N : never;

/** The capabilities of a list, with those that are built from all of them. */
export function assemble(list: (Capability | CapabilityOfAll)[]): Capability[] {
  const all: Capability[] = [];
  for (const each of list) all.push(typeof each === 'function' ? each(all) : each);
  return all;
}
