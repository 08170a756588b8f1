import type { Reads } from '../storage/store.ts';
import type { Command } from './command.ts';
import type { RequestContext } from './context.ts';
import type { AbilityWords } from './door/access.ts';
import { askForMissing } from './door/ask-for-missing.ts';
import { authorise } from './door/authorise.ts';
import { carryOut } from './door/carry-out.ts';
import { authorOf, contextFor } from './door/context-for.ts';
import { enterScene, knowThoseNamed, type Reception } from './door/enter-scene.ts';
import { networkOf } from './door/network-of.ts';
import { readAsked } from './door/read-asked.ts';
import { beginReport, type Report } from './door/report.ts';
import { answeredBefore, marked } from './door/same-request.ts';
import type { Dispatch, Invocation } from './invocation.ts';
import type { Log } from './log.ts';
import type { Sealing } from './sealing/sealing.ts';
import { UserError } from './user-error.ts';
import type { View } from './view.ts';

/** What dispatch works with. */
export interface Dependencies extends Reception {
  commands: Command[];
  /** What each ability is for. */
  abilities: AbilityWords;
  /** The time zone until a network says otherwise. */
  zone: string;
  now(): Date;
  newId(): string;
  newCode: RequestContext['newCode'];
  sealing: Sealing;
  log: Log;
}

/** Makes the one door that every slash command, button and form submission comes through. */
export function createDispatch(house: Dependencies): Dispatch {
  return async function dispatch(asking) {
    const invocation = marked(asking, house.sealing);
    const report = beginReport(invocation.requestId, house);
    try {
      // Anew where the caller has turned out to be someone else meanwhile, or what was read at first has changed.
      return report.answered(await house.storage.tryAgain(() => handle(invocation, house, report)));
    } catch (error) {
      if (!(error instanceof UserError)) return report.failed(error);
      report.refused();
      throw error;
    }
  };
}

/** The way of a request through the door: each step is a function of what those before it found. */
async function handle(invocation: Invocation, house: Dependencies, report: Report): Promise<View> {
  const { storage, commands } = house;
  const surroundings = { now: house.now(), newId: house.newId };
  const { now } = surroundings;
  const reads = storage.reading(surroundings);

  const scene = await enterScene(invocation, house, surroundings);
  const here = { now, zone: scene.network?.zone ?? house.zone };
  const asked = readAsked(invocation.asked, commands, here);
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
  const author = authorOf(invocation, scene, network, command);
  const contextOf = <S extends Reads>(store: S) =>
    contextFor(invocation, scene, network, store, { ...house, ...reading });
  return carryOut(asked, access, contextOf, { house, surroundings, author, report });
}
