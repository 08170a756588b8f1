import type { UndoableKind } from '../storage/aggregates.ts';
import type { Due } from '../storage/outbox/due.ts';
import type { CountedKind, TableName } from '../storage/tables.ts';
import type { MessageKind } from './cards/renderer.ts';
import type { Command } from './command.ts';
import type { OperatorCommand } from './operator-command.ts';
import type { DigestParts } from './parts/digest-parts.ts';
import type { ExportedTable } from './parts/exported-table.ts';
import type { ListRecorded } from './parts/minutes-part.ts';
import type { NetworkPart } from './parts/network-part.ts';
import type { Remind } from './parts/reminder.ts';
import type { Spoken } from './parts/spoken.ts';
import type { Tasks, Waits } from './parts/tasks.ts';
import type { UndoableRecord } from './parts/undoable-record.ts';
import type { WhenDue } from './parts/when-due.ts';
import type { CommandName } from './press.ts';
import type { Ability } from './roles/roles.ts';
import type { Button } from './view.ts';

/**
 * All that a capability brings, as data. Whatever speaks of every capability (undo, digests, `me`, help, the outbox, the
 * jobs) is made from the list of these in `commands/index.ts`, and knows none of them by name.
 */
export interface Capability {
  /** What it can do, in the order in which help lists it. */
  commands: Command[];
  /** What only whoever runs the command line can do. */
  operator?: OperatorCommand[];
  help?: HelpPart;
  /** How people speak of what it does, besides in the words of its commands. */
  spoken?: Spoken;
  /** Its kinds of record of which a change can be taken back. */
  records?: Partial<Record<UndoableKind, UndoableRecord>>;
  /** What was done by a command and is not taken back but done anew, in words, by the command. */
  notUndone?: Partial<Record<CommandName, string>>;
  /** Its cards, and the messages it has sent unasked. */
  messages?: MessageKind[];
  /** What it reminds people of, by the kind of record. */
  reminders?: Partial<Record<CountedKind, Remind>>;
  /** What people have to do by a day. */
  tasks?: Tasks;
  /** What else waits for a person. */
  waits?: Waits;
  /** What else it puts into digests. */
  digest?: DigestParts;
  /** What is done when its records fall due, by the job that does it. */
  due?: Partial<Record<Due['job'], WhenDue>>;
  /** Its tables, as people are told of them who ask for all that is held on them. */
  exported?: Partial<Record<TableName, ExportedTable>>;
  /** What it has to do with the life of a network. */
  network?: NetworkPart;
  /** What was recorded in a meeting, for its minutes. */
  minutes?: ListRecorded;
}

/** A capability that speaks of all of them, itself among them. */
export type CapabilityOfAll = (all: readonly Capability[]) => Capability;

/** What a network has the bot for: records that it keeps, ways by which it asks members, and what it sends them. */
export type Aim = 'keeps' | 'asksBy' | 'sends';

/** What help says of a capability, besides its commands. */
export interface HelpPart {
  /** What an ability is for: `{ 'take part': [{ verb: 'record', what: 'actions' }] }`. */
  abilities?: Partial<Record<Ability, { verb: string; what?: string }[]>>;
  /** What its owner may show, move, finish and reopen, member or not: "an action". */
  owned?: string;
  /** Who else may do something although their role does not say so, in a sentence. */
  exceptions?: string;
  /** What it is there for, in a few words. */
  purpose?: Partial<Record<Aim, string>>;
  /** How people see who has which role, and come to one, in sentences. */
  comingToRoles?: string;
  /** What is offered first where the bot is added, before it belongs to any network. */
  first?: Button[];
  /** What is suggested where there is room for a few commands only. */
  suggested?: CommandName[];
  /** How one may write to it, in sentences as people write them; a test reads each. */
  everyday?: string[];
}

/** The names of a capability's commands. */
export type CommandOf<C extends Capability | CapabilityOfAll> = AsCapability<C>['commands'][number]['name'];

type AsCapability<C extends Capability | CapabilityOfAll> = C extends CapabilityOfAll
  ? ReturnType<C>
  : C extends Capability
    ? C
    : never;

/** The names of what whoever runs the command line can do with it: what is theirs alone, and what is people’s as well. */
export type OperatorCommandOf<C extends Capability | CapabilityOfAll> =
  AsCapability<C> extends infer S
    ?
        | (S extends { operator: OperatorCommand<infer N>[] } ? N : never)
        | (S extends { commands: (infer M)[] } ? SharedName<M> : never)
    : never;

type SharedName<M> = M extends { asOperator: OperatorCommand<infer N> } ? N : never;

/** Makes the whole of the capabilities from the list of them. */
export function assemble(list: (Capability | CapabilityOfAll)[]): Capability[] {
  const all: Capability[] = [];
  for (const each of list) all.push(typeof each === 'function' ? each(all) : each);
  return all;
}
