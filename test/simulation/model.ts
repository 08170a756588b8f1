import type { Day } from '../../commands/dates/dates.ts';
import { must } from './forbidden.ts';
import type {
  Kind,
  ModelAction,
  ModelDecision,
  ModelPoll,
  ModelSeat,
  Past,
  Patch,
  Records,
} from './model-records.ts';
import { createNudgesOwed, type NudgesOwed } from './nudges-owed.ts';
import { PEOPLE } from './people.ts';
import type { Deed } from './story.ts';

const UNDO_MS = 10 * 60_000;
/** The longest time between the start of a request and its commit, in milliseconds. */
const DOUBT_MS = 60_000;

/** The expected state of the network. Deeds take effect in the order in which they are committed. */
export class Model {
  readonly actions = new Map<number, ModelAction>();
  readonly decisions = new Map<number, ModelDecision>();
  readonly polls = new Map<number, ModelPoll>();
  readonly seats = new Map<number, ModelSeat>();
  /** Each voter's last choice, by poll. */
  readonly ballots = new Map<number, Map<string, number>>();
  readonly nudges: NudgesOwed = createNudgesOwed();
  #past: Past[] = [];

  constructor(managers: readonly string[]) {
    for (const holder of managers)
      this.seats.set(this.seats.size + 1, { version: 1, holder, until: null, status: 'held' });
  }

  /** Applies a deed. Throws `Forbidden` if it should have been refused. */
  commit(by: string, deed: Deed, at: Date, day: Day): void {
    const patches: Patch[] = [];
    this.#carryOut(by, deed, { at, day, patches });
    if (deed.do === 'undo') return;
    const isTakenBack = deed.do !== 'vote' && deed.do !== 'close';
    this.#past.push({ by, at, patches: isTakenBack ? patches : [], isUndone: false });
  }

  /** Closes a poll and counts it. */
  close(number: number, patches: Patch[] = []): void {
    const poll = this.#open(number);
    this.#change('polls', number, { ...poll, status: 'closed' }, patches);
    this.nudges.settle('poll', number, null);
    const { cast, isTold } = this.tally(number);
    if (cast > 0 && isTold) this.#add('decisions', { version: 1, text: null, status: 'standing' }, []);
  }

  /** The result of a poll: the votes for each option, and whether they may be told. */
  tally(number: number): { counts: number[]; cast: number; isTold: boolean } {
    const { options, isSecret } = this.#known('polls', number);
    const ballots = [...(this.ballots.get(number)?.values() ?? [])];
    const counts = options.map((_, index) => ballots.filter((choice) => choice === index + 1).length);
    return { counts, cast: ballots.length, isTold: !isSecret || ballots.length >= FEWEST_TOLD };
  }

  /** Those whose seat as manager does not end. */
  lastingManagers(): string[] {
    return [...this.seats.values()]
      .filter(({ until, status }) => until === null && status === 'held')
      .map(({ holder }) => holder);
  }

  #carryOut(by: string, deed: Deed, { at, day, patches }: { at: Date; day: Day; patches: Patch[] }): void {
    switch (deed.do) {
      case 'add':
        this.#addAction(deed, at, patches);
        break;
      case 'done':
        this.#changeAction(deed.action, 'open', { status: 'done' }, at, patches);
        break;
      case 'reopen':
        this.#changeAction(deed.action, 'done', { status: 'open' }, at, patches);
        break;
      case 'move':
        this.#changeAction(deed.action, 'open', { due: deed.due }, at, patches);
        break;
      case 'give':
        this.#changeAction(deed.action, 'open', { owner: deed.to }, at, patches);
        break;
      case 'edit':
        this.#edit(deed, at, patches);
        break;
      case 'decide':
        this.#add('decisions', { version: 1, text: deed.text, status: 'standing' }, patches);
        break;
      case 'open':
        this.#openPoll(by, deed, at, day, patches);
        break;
      case 'vote':
        this.#vote(by, deed.poll, deed.choice);
        break;
      case 'close':
        this.#closeEarly(by, deed.poll, at, day, patches);
        break;
      case 'appoint':
        this.#appoint(by, deed.whom, day, patches);
        break;
      case 'dismiss':
        this.#dismiss(by, deed.whom, day, patches);
        break;
      case 'undo':
        this.#undo(by, at, day);
    }
  }

  #addAction({ owner, text, due }: Extract<Deed, { do: 'add' }>, at: Date, patches: Patch[]): void {
    const number = this.#add('actions', { version: 1, owner, text, due, status: 'open' }, patches);
    this.nudges.planAction(number, this.#known('actions', number), at);
  }

  #vote(by: string, number: number, choice: number): void {
    this.#open(number);
    this.ballots.get(number)?.set(by, choice);
    this.nudges.settle('poll', number, by);
  }

  #changeAction(
    number: number,
    from: ModelAction['status'],
    change: Partial<ModelAction>,
    at: Date,
    patches: Patch[],
  ): void {
    const action = this.#known('actions', number);
    must(action.status === from, `A${number} was ${action.status}`);
    this.#change('actions', number, { ...action, ...change }, patches);
    this.nudges.planAction(number, this.#known('actions', number), at);
  }

  /** An edit overwrites nothing that has changed since its form was opened. */
  #edit({ action, text, over }: Extract<Deed, { do: 'edit' }>, at: Date, patches: Patch[]): void {
    const now = this.#known('actions', action);
    const isOld = now.text !== over?.text || now.due !== over.due || (over.owner ?? now.owner) !== now.owner;
    must(!isOld, `A${action} had changed since its form was opened`);
    this.#changeAction(action, 'open', { text }, at, patches);
  }

  #openPoll(by: string, deed: Extract<Deed, { do: 'open' }>, at: Date, day: Day, patches: Patch[]): void {
    this.#mustManage(by, day);
    const { options, isSecret, closesAt } = deed;
    const question = `${deed.question}?`;
    const poll: ModelPoll = { version: 1, question, options, isSecret, closesAt, status: 'open' };
    const number = this.#add('polls', poll, patches);
    this.ballots.set(number, new Map());
    this.nudges.planPoll(
      number,
      poll,
      PEOPLE.map(({ handle }) => handle),
      at,
    );
  }

  #closeEarly(by: string, number: number, at: Date, day: Day, patches: Patch[]): void {
    this.#mustManage(by, day);
    const { isSecret, closesAt } = this.#open(number);
    const haveAllVoted = this.ballots.get(number)?.size === PEOPLE.length;
    must(!isSecret || haveAllVoted || closesAt <= at, `secret P${number} was closed before its time`);
    this.close(number, patches);
  }

  #appoint(by: string, whom: string, day: Day, patches: Patch[]): void {
    this.#mustManage(by, day);
    must(!this.#manages(whom, day), `${whom} was a manager already`);
    this.#add('seats', { version: 1, holder: whom, until: null, status: 'held' }, patches);
  }

  #dismiss(by: string, whom: string, day: Day, patches: Patch[]): void {
    this.#mustManage(by, day);
    const [number, seat] =
      [...this.seats].find(
        ([, { holder, until, status }]) => holder === whom && !until && status === 'held',
      ) ?? [];
    must(number !== undefined && seat !== undefined, `${whom} was no manager`);
    this.#change('seats', number, { ...seat, until: day }, patches);
    must(this.lastingManagers().length > 0, 'nobody is left to manage the network');
  }

  #undo(by: string, at: Date, day: Day): void {
    const last = this.#past.findLast((past) => past.by === by && !past.isUndone);
    must(last !== undefined, `${by} had done nothing that can be taken back`);
    must(at.getTime() - last.at.getTime() <= UNDO_MS + DOUBT_MS, `what ${by} did was too long ago`);
    must(last.patches.length > 0, `what ${by} did cannot be taken back`);
    for (const { kind, number, before, after } of last.patches) {
      const now = this.#known(kind, number);
      must(now.version === after.version, `someone else had changed ${kind} ${number} since`);
      const back = before ?? { ...after, version: after.version + 1, status: 'withdrawn' };
      (this[kind] as Map<number, Records[Kind]>).set(number, back as Records[Kind]);
      if (kind === 'seats') this.#mustManage(by, day, now as ModelSeat);
      this.#planAnew(kind, number, at);
    }
    must(this.lastingManagers().length > 0, 'nobody is left to manage the network');
    last.isUndone = true;
  }

  #planAnew(kind: Kind, number: number, at: Date): void {
    if (kind === 'actions') this.nudges.planAction(number, this.#known('actions', number), at);
    if (kind === 'polls' && this.#known('polls', number).status !== 'open')
      this.nudges.settle('poll', number, null);
  }

  /** Throws `Forbidden` unless `by` is a manager; the seat `besides` counts as it was before. */
  #mustManage(by: string, day: Day, besides?: ModelSeat): void {
    const had = besides?.holder === by && besides.status === 'held';
    must(had || this.#manages(by, day), `${by} may not do that`);
  }

  #manages(handle: string, day: Day): boolean {
    return [...this.seats.values()].some(
      ({ holder, until, status }) =>
        holder === handle && status === 'held' && (until === null || until >= day),
    );
  }

  #open(number: number): ModelPoll {
    const poll = this.#known('polls', number);
    must(poll.status === 'open', `P${number} was ${poll.status}`);
    return poll;
  }

  #known<K extends Kind>(kind: K, number: number): Records[K] {
    const record = (this[kind] as Map<number, Records[K]>).get(number);
    must(record !== undefined, `there are no ${kind} ${number}`);
    return record;
  }

  #add<K extends Kind>(kind: K, record: Records[K], patches: Patch[]): number {
    const all = this[kind] as Map<number, Records[K]>;
    const number = all.size + 1;
    all.set(number, record);
    patches.push({ kind, number, before: null, after: record });
    return number;
  }

  #change<K extends Kind>(kind: K, number: number, changed: Records[K], patches: Patch[]): void {
    const before = this.#known(kind, number);
    const after = { ...changed, version: before.version + 1 };
    (this[kind] as Map<number, Records[K]>).set(number, after);
    patches.push({ kind, number, before, after });
  }
}

/** With fewer secret ballots than this no result is told, and nothing is decided. */
const FEWEST_TOLD = 3;
