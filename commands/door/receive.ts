import type { Network } from '../../storage/networks/networks.ts';
import type { Reads, Surroundings } from '../../storage/store.ts';
import { aboutNetwork, type RequestContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import type { FieldReading } from '../field.ts';
import { calledAmong } from '../fields/called.ts';
import { type Invocation, writeOutMentions } from '../invocation.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { commandLines } from '../typed/command-lines.ts';
import type { Language } from '../typed/language.ts';
import { UserError } from '../user-error.ts';
import type { Form, View } from '../view.ts';
import { askForMissing } from './ask-for-missing.ts';
import { type Access, authorise } from './authorise.ts';
import { carryOut } from './carry-out.ts';
import { authorOf, contextFor } from './context-for.ts';
import { corrections } from './corrections.ts';
import { type Entered, enterScene, knowThoseNamed, type Reception } from './enter-scene.ts';
import { fetchFiles } from './given-files.ts';
import { groupsNamed } from './groups-named.ts';
import { type About, networkOf } from './network-of.ts';
import { completed, offerRecords } from './offer-records.ts';
import { withAccounts } from './people-in-form.ts';
import { type Asked, doubtsWhen, namesSomebody, ofEach } from './read-asked.ts';
import { type GuardedAsked, guardAsked } from './read-guarded.ts';
import { rememberNetwork } from './remember-network.ts';
import type { RequestReport } from './report.ts';
import { answeredBefore } from './same-request.ts';
import { openerOf, together } from './together.ts';

/** What requests from a chat are run with. */
export interface ChatsDoor extends Reception {
  /** The commands, with the grammar for typed words. */
  language: Language;
  newCode: RequestContext['newCode'];
  sealing: Sealing;
  /** Who may create a network; by default anyone. */
  networksCreatedBy?: RequestContext['networksCreatedBy'];
  /** The address at which browsers reach the bot; left out, it gives no links. */
  publicUrl?: RequestContext['publicUrl'];
  /** The IANA time zone of networks that have not set their own. */
  zone: string;
}

/** Runs a message from a chat. Several commands, one on each line, run one after the other. */
export function receive(
  invocation: Invocation,
  dependencies: ChatsDoor,
  surroundings: Surroundings,
  report: RequestReport,
): Promise<View> {
  const lines = commandLines(invocation.asked, dependencies.language);
  if (lines.length < 2) return receiveOne(invocation, dependencies, surroundings, report);
  return together(
    lines,
    ({ text, mentions }) => ({
      said: writeOutMentions(text, mentions),
      opener: (form) => openerOf(form, dependencies.language),
    }),
    (asked, n) => {
      const one = { ...invocation, asked, requestId: `${invocation.requestId}:line ${n}` };
      return receiveOne(one, dependencies, surroundings, report);
    },
  );
}

/** Runs one request from a chat. Each step is a function of the results of those before it. */
async function receiveOne(
  invocation: Invocation,
  dependencies: ChatsDoor,
  surroundings: Surroundings,
  report: RequestReport,
): Promise<View> {
  const { storage, language } = dependencies;
  const { now } = surroundings;
  const reads = storage.reading(surroundings);

  const scene = await enterScene(invocation, dependencies, surroundings);
  if (invocation.opensHome !== undefined)
    await storage.acquaintances(surroundings).openHome(scene.account, invocation.opensHome);
  const entered = guardAsked(invocation.asked, language);
  const { notAPatients } = entered;
  const here = { now, zone: scene.network?.zone ?? dependencies.zone };
  const { asked: first, known } = await readHere(entered, here, { invocation, scene, reads, language });
  const { command } = first;
  report.note({ command: command.name });
  if (invocation.follows && command.changes)
    throw new Error(`a link was given to ${command.name}, which changes something`);
  const before = answeredBefore(command, scene.answer);
  if (before) return report.repeats(before);

  const about = await networkOf(scene, first, here, reads);
  const { network } = about;
  if (network) report.note({ network: network.id });
  const reading = {
    now,
    zone: network?.zone ?? dependencies.zone,
    userId: scene.account.userId,
    place: invocation.place,
    notAPatients,
  };
  const asked = await knowingNames(first, entered, { invocation, network, reading, reads, language, known });
  const work: RequestWork = { invocation, dependencies, surroundings, report, scene, about, reading };
  const answer = await (asked.several ? answerEach(asked, work) : proceed(asked, work));
  await rememberNetwork(first, network, scene, invocation.requestId, { storage, surroundings });
  return answer;
}

/** What a request is run with, once its network is known. */
interface RequestWork {
  invocation: Invocation;
  dependencies: ChatsDoor;
  surroundings: Surroundings;
  report: RequestReport;
  scene: Entered;
  about: About;
  reading: FieldReading;
}

/** The members and the meetings ahead that a network knows by name. */
type KnownByName = Required<Pick<FieldReading, 'called' | 'meetings'>>;

/**
 * Words that mean nothing by themselves are read again with whom and what the network of the place knows by name or, in a
 * direct conversation where none is chosen, the caller’s only one.
 */
async function readHere(
  entered: GuardedAsked,
  reading: FieldReading,
  { invocation, scene, reads, language }: Pick<RequestWork, 'invocation' | 'scene'> & NamesFrom,
): Promise<{ asked: Asked; known?: KnownByName }> {
  try {
    return { asked: entered.read(reading) };
  } catch (error) {
    if (!(error instanceof UserError && 'text' in invocation.asked)) throw error;
    const network = scene.network ?? (await onlyNetworkOf(scene, reading, reads));
    if (!network) throw error;
    const [people, meetings] = await Promise.all([
      reads.people.namesIn(network.id),
      language.ahead(network, reads),
    ]);
    const known = { called: calledAmong(people), meetings };
    return { asked: entered.read({ ...reading, ...known }), known };
  }
}

async function onlyNetworkOf(
  { conversation, account }: Entered,
  { now, zone }: FieldReading,
  { networks }: Reads,
): Promise<Network | undefined> {
  if (conversation.kind === 'channel') return undefined;
  const [only, ...others] = await networks.ofPerson(account.personId, dayOf(now, zone), 2);
  return others.length === 0 ? only : undefined;
}

/** Where names are looked up. */
interface NamesFrom {
  reads: Reads;
  language: Language;
}

/**
 * The request, parsed again with the members' names if it names somebody, with a group's members if it names that, and with
 * what is ahead if its day could not be read.
 */
async function knowingNames(
  asked: Asked,
  entered: GuardedAsked,
  {
    invocation,
    network,
    reading,
    reads,
    language,
    known,
  }: Pick<RequestWork, 'invocation' | 'reading'> &
    NamesFrom & { network: Network | null; known: KnownByName | undefined },
): Promise<Asked> {
  if (!network) return asked;
  if (known) return entered.read({ ...reading, ...known, groups: await groupsNamed(asked, invocation) });
  const people = namesSomebody(asked) ? await reads.people.namesIn(network.id) : undefined;
  const ahead = doubtsWhen(asked) ? await language.ahead(network, reads) : [];
  const groups = await groupsNamed(asked, invocation);
  if (!people && !groups && ahead.length === 0) return asked;
  const meetings = ahead.length > 0 ? ahead : undefined;
  return entered.read({ ...reading, meetings, groups, called: people && calledAmong(people) });
}

async function proceed(asked: Asked, work: RequestWork): Promise<View> {
  const { invocation, dependencies, surroundings, report, scene, about, reading } = work;
  const { command } = asked;
  const { network, ask } = about;
  const reads = dependencies.storage.reading(surroundings);
  const access = await authorise(command, scene, about, reading, reads);
  const author = {
    ...authorOf(invocation, scene, network, command),
    notAPatients: reading.notAPatients === true,
  };
  const contextWith =
    (files: RequestContext['files']) =>
    <S extends Reads>(store: S) =>
      contextFor(invocation, scene, network, store, { ...dependencies, ...surroundings, ...reading, files });
  const typed = 'text' in invocation.asked ? invocation.asked : undefined;
  const corrected = typed && asked.typed ? corrections(asked, typed, dependencies.language, reading) : [];
  const question = ask ?? askForMissing(asked, network, reading, corrected, invocation.opensForm);
  if (question?.kind === 'form') return withRecords(question, asked, access, contextWith(new Map())(reads));
  if (question) return question;

  await knowThoseNamed(asked.parsed, invocation, dependencies, surroundings);
  const contextOf = contextWith(await fetchFiles(asked.parsed, invocation));
  return carryOut(asked, access, contextOf, {
    ...{ dependencies, surroundings, author, report },
    speaksFor: scene.conversation.networkId,
  });
}

/**
 * The form with the accounts of whom it names, and the records that it asks for; it lists none to a caller who may act only on their own
 * records.
 */
async function withRecords(
  question: Form,
  { command, parsed }: Pick<Asked, 'command' | 'parsed'>,
  { unlessTheirs }: Access,
  context: RequestContext,
): Promise<Form> {
  const form = await withAccounts(question, command.fields, context);
  if (unlessTheirs) return form;
  if (command.needs === 'nothing') return offerRecords(form, command.fields, context);
  const { fields } = command;
  const about = aboutNetwork(context);
  return offerRecords(await completed(form, fields, parsed, about), fields, about);
}

/** Runs the command for each of several values. If one needs more, its form has all that was understood. */
const answerEach = (asked: Asked, work: RequestWork): Promise<View> =>
  together(
    ofEach(asked, work.reading),
    ({ command, raw }) => ({ opener: () => ({ label: 'Fill in', ...command.press(raw), opens: 'form' }) }),
    (one, n) => {
      const invocation = { ...work.invocation, requestId: `${work.invocation.requestId}:${n}` };
      return proceed(one, { ...work, invocation });
    },
  );
