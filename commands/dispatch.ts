import { countingStatements } from '../storage/database/statements.ts';
import type { Network } from '../storage/networks/networks.ts';
import { OutOfReach, unlessOutOfReach } from '../storage/rows/out-of-reach.ts';
import type { Reads, Surroundings } from '../storage/store.ts';
import type { Command } from './command.ts';
import type { RequestContext } from './context.ts';
import type { AbilityWords } from './door/access.ts';
import { askForMissing } from './door/ask-for-missing.ts';
import { authorise } from './door/authorise.ts';
import { type AwaitedCard, awaitedCard } from './door/awaited-card.ts';
import { carryOut } from './door/carry-out.ts';
import { authorOf, contextFor } from './door/context-for.ts';
import { type Entered, enterScene, knowThoseNamed } from './door/enter-scene.ts';
import { type About, networkOf } from './door/network-of.ts';
import { type OperatorsDoor, operate } from './door/operate.ts';
import { type Asked, namesSomebody, ofEach } from './door/read-asked.ts';
import { type GuardedAsked, guardAsked } from './door/read-guarded.ts';
import { apology, beginReport, cannotReachRecords, type Report } from './door/report.ts';
import { answeredBefore, marked } from './door/same-request.ts';
import { type OneOfSeveral, together } from './door/together.ts';
import type { FieldReading } from './field.ts';
import { calledAmong } from './fields/called.ts';
import {
  type Dispatch,
  type Invocation,
  type Operate,
  type OperatorInvocation,
  writeOutMentions,
} from './invocation.ts';
import type { Log } from './log.ts';
import { readable, readableError } from './readable.ts';
import type { Sealing } from './sealing/sealing.ts';
import { commandLines } from './typed/command-lines.ts';
import { errorMessage, UserError } from './user-error.ts';
import type { Button, Message, View } from './view.ts';

/** What dispatch works with. */
export interface Dependencies extends OperatorsDoor {
  commands: Command[];
  /** What each ability is for. */
  abilities: AbilityWords;
  now(): Date;
  newId(): string;
  newCode: RequestContext['newCode'];
  sealing: Sealing;
  log: Log;
  /** Whether the database answers at all; asked where a request takes long. */
  isReachable(): Promise<boolean>;
  /** Tells whoever waits for this card that it follows, unless it comes soon. */
  awaitCard(card: AwaitedCard): void;
}

/** The one door: of every slash command, button and form submission, and of whoever runs the command line. */
export interface Door extends Dispatch, Operate {}

/** Makes the door. */
export function createDispatch(house: Dependencies): Door {
  async function dispatch(asking: Invocation): Promise<View>;
  async function dispatch(asking: OperatorInvocation): Promise<Message>;
  async function dispatch(asking: Invocation | OperatorInvocation): Promise<View> {
    const invocation = asking.caller === 'operator' ? asking : marked(asking, house.sealing);
    return countingStatements((statements) =>
      answer(invocation, house, beginReport(invocation.requestId, { ...house, statements })),
    );
  }
  return dispatch;
}

async function answer(
  invocation: Invocation | OperatorInvocation,
  house: Dependencies,
  report: Report,
): Promise<View> {
  try {
    // Anew where the caller has turned out to be someone else meanwhile, or what was read at first has changed.
    const work = () => house.storage.tryAgain(() => handle(invocation, house, report));
    const view = report.answered(readable(await unlessOutOfReach(work, house.isReachable)));
    const card = invocation.caller === 'operator' ? undefined : awaitedCard(view, invocation, report);
    if (card) house.awaitCard(card);
    return view;
  } catch (error) {
    if (error instanceof UserError) report.refused();
    else if (error instanceof OutOfReach) report.outOfReach(error);
    else report.failed(error);
    // Whoever runs the command line is told of a fault as it is.
    if (error instanceof UserError) throw readableError(error);
    if (invocation.caller === 'operator') throw error;
    return error instanceof OutOfReach ? cannotReachRecords(error) : apology(invocation.requestId);
  }
}

function handle(
  invocation: Invocation | OperatorInvocation,
  house: Dependencies,
  report: Report,
): Promise<View> {
  const surroundings = { now: house.now(), newId: house.newId };
  return invocation.caller === 'operator'
    ? operate(invocation, house, surroundings, report)
    : receiveAll(invocation, house, surroundings, report);
}

/** Several commands in one message, one on each line, are asked one after the other; all are told of together. */
async function receiveAll(
  invocation: Invocation,
  house: Dependencies,
  surroundings: Surroundings,
  report: Report,
): Promise<View> {
  const lines = commandLines(invocation.asked, house.commands);
  if (lines.length < 2) return receive(invocation, house, surroundings, report);
  const answers: OneOfSeveral[] = [];
  for (const [index, asked] of lines.entries()) {
    const one = { ...invocation, asked, requestId: `${invocation.requestId}:line ${index + 1}` };
    const view = await receive(one, house, surroundings, report).catch(orShown);
    answers.push({ said: writeOutMentions(asked.text, asked.mentions), view });
  }
  return together(answers);
}

function orShown(error: unknown): View {
  if (error instanceof UserError) return errorMessage(error);
  throw error;
}

/** The way of a request out of a chat: each step is a function of what those before it found. */
async function receive(
  invocation: Invocation,
  house: Dependencies,
  surroundings: Surroundings,
  report: Report,
): Promise<View> {
  const { storage, commands } = house;
  const { now } = surroundings;
  const reads = storage.reading(surroundings);

  const scene = await enterScene(invocation, house, surroundings);
  const entered = guardAsked(invocation.asked, commands);
  const { areNobodys } = entered;
  const here = { now, zone: scene.network?.zone ?? house.zone };
  const first = entered.read(here);
  const { command } = first;
  report.note({ command: command.name });
  const before = answeredBefore(command, scene.answer);
  if (before) return report.repeats(before);

  const about = await networkOf(scene, first, here, reads);
  const { network } = about;
  if (network) report.note({ network: network.id });
  const reading = { now, zone: network?.zone ?? house.zone, userId: scene.account.userId, areNobodys };
  const asked = await knowingNames(first, entered, network, reading, reads);
  const work: Work = { invocation, house, surroundings, report, scene, about, reading };
  return asked.several ? answerEach(asked, work) : proceed(asked, work);
}

/** All that a request is carried out with, once it is known what it is about. */
interface Work {
  invocation: Invocation;
  house: Dependencies;
  surroundings: Surroundings;
  report: Report;
  scene: Entered;
  about: About;
  reading: FieldReading;
}

/** What was asked, read again with the names of those who belong to the network, where it names somebody. */
async function knowingNames(
  asked: Asked,
  entered: GuardedAsked,
  network: Network | null,
  reading: FieldReading,
  reads: Reads,
): Promise<Asked> {
  if (!network || !namesSomebody(asked)) return asked;
  const people = await reads.people.namesIn(network.id);
  return entered.read({ ...reading, called: calledAmong(people) });
}

async function proceed(asked: Asked, work: Work): Promise<View> {
  const { invocation, house, surroundings, report, scene, about, reading } = work;
  const { command } = asked;
  const { network, ask } = about;
  const reads = house.storage.reading(surroundings);
  const access = await authorise(command, scene, about, reading, house.abilities, reads);
  const question = ask ?? askForMissing(asked, network, reading);
  if (question) return question;

  await knowThoseNamed(asked.parsed, invocation, house, surroundings);
  const author = {
    ...authorOf(invocation, scene, network, command),
    notAPatients: reading.areNobodys === true,
  };
  const contextOf = <S extends Reads>(store: S) =>
    contextFor(invocation, scene, network, store, { ...house, ...reading });
  return carryOut(asked, access, contextOf, { house, surroundings, author, report });
}

/** Carries out the same for each of several, one after the other, and tells of all together. */
async function answerEach(asked: Asked, work: Work): Promise<View> {
  const answers: OneOfSeveral[] = [];
  for (const [index, one] of ofEach(asked, work.reading).entries()) {
    const invocation = { ...work.invocation, requestId: `${work.invocation.requestId}:${index + 1}` };
    answers.push(await answerOne(one, { ...work, invocation }));
  }
  return together(answers);
}

async function answerOne(asked: Asked, work: Work): Promise<OneOfSeveral> {
  const opener: Button = { label: 'Fill in', ...asked.command.press(asked.raw), opens: 'form' };
  return { opener, view: await proceed(asked, work).catch(orShown) };
}
