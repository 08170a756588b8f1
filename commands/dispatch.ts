import { countingStatements } from '../storage/database/statements.ts';
import type { Reads, Surroundings } from '../storage/store.ts';
import type { Command } from './command.ts';
import type { RequestContext } from './context.ts';
import type { AbilityWords } from './door/access.ts';
import { askForMissing } from './door/ask-for-missing.ts';
import { authorise } from './door/authorise.ts';
import { carryOut } from './door/carry-out.ts';
import { authorOf, contextFor } from './door/context-for.ts';
import { enterScene, knowThoseNamed } from './door/enter-scene.ts';
import { networkOf } from './door/network-of.ts';
import { type OperatorsDoor, operate } from './door/operate.ts';
import { readGuarded, saidNobodys } from './door/read-guarded.ts';
import { apology, beginReport, type Report } from './door/report.ts';
import { answeredBefore, marked } from './door/same-request.ts';
import type { Dispatch, Invocation, Operate, OperatorInvocation } from './invocation.ts';
import type { Log } from './log.ts';
import type { Sealing } from './sealing/sealing.ts';
import { UserError } from './user-error.ts';
import type { Message, View } from './view.ts';

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
    return report.answered(await house.storage.tryAgain(() => handle(invocation, house, report)));
  } catch (error) {
    if (error instanceof UserError) report.refused();
    else report.failed(error);
    // Whoever runs the command line is told of a fault as it is.
    if (error instanceof UserError || invocation.caller === 'operator') throw error;
    return apology(invocation.requestId);
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
    : receive(invocation, house, surroundings, report);
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
  const areNobodys = saidNobodys(invocation.asked, commands);
  const here = { now, zone: scene.network?.zone ?? house.zone, areNobodys };
  const asked = readGuarded(invocation.asked, commands, here);
  const { command } = asked;
  report.note({ command: command.name });
  const before = await answeredBefore(command, invocation.requestId, reads);
  if (before) return report.repeats(before);

  const about = await networkOf(scene, asked, here, reads);
  const { network, ask } = about;
  if (network) report.note({ network: network.id });
  const reading = { now, zone: network?.zone ?? house.zone, userId: scene.account.userId };
  const access = await authorise(command, scene, about, reading, house.abilities, reads);
  const question = ask ?? askForMissing(asked, network, reading);
  if (question) return question;

  await knowThoseNamed(asked.parsed, invocation, house, surroundings);
  const author = { ...authorOf(invocation, scene, network, command), notAPatients: areNobodys };
  const contextOf = <S extends Reads>(store: S) =>
    contextFor(invocation, scene, network, store, { ...house, ...reading });
  return carryOut(asked, access, contextOf, { house, surroundings, author, report });
}
