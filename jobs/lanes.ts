/**
 * Where a message goes. A lane is one tenant of one platform; each conversation in it has a queue of its own.
 */
export interface Way {
  lane: string;
  conversation: string;
  /** Whether somebody is waiting for it. Then it goes ahead of messages that nobody waits for. */
  isUrgent: boolean;
}

/**
 * Concurrency limits for sending, so that a slow or silent destination delays no other. A lane has at most
 * `AT_ONCE` messages in flight, a conversation one, and their queues are bounded.
 */
export interface Lanes {
  /**
   * Runs `work` in its turn. Resolves to false, without running it, when a queue is full: the tick finds it
   * again.
   */
  inTurn(way: Way, work: () => Promise<void>): Promise<boolean>;
}

interface LaneTurn extends Way {
  take(): Promise<void>;
}

interface Lane {
  /** The conversations that have a message in flight. */
  busy: Set<string>;
  waiting: LaneTurn[];
  /**
   * Whether the lane's queue, or which conversations' queues, refused a message since there was last room.
   */
  hasRefused: boolean;
  refusedFor: Set<string>;
}

/** The concurrency limit of one lane. */
const AT_ONCE = 8;
/** The longest queue of one lane, and of one conversation in it. */
const MOST_WAITING = 400;
const MOST_FOR_ONE = 40;

/** Creates the lanes. Calls `onRoom` when a queue that refused a message has room again. */
export function createLanes(onRoom: () => void): Lanes {
  const lanes = new Map<string, Lane>();

  function laneOf(name: string): Lane {
    const known = lanes.get(name) ?? {
      busy: new Set<string>(),
      waiting: [],
      hasRefused: false,
      refusedFor: new Set<string>(),
    };
    lanes.set(name, known);
    return known;
  }

  /** Starts the waiting sends, in order, as far as the limits allow. */
  function startWaiting(name: string, lane: Lane): void {
    while (lane.busy.size < AT_ONCE) {
      const index = lane.waiting.findIndex(({ conversation }) => !lane.busy.has(conversation));
      const [turn] = index < 0 ? [] : lane.waiting.splice(index, 1);
      if (!turn) break;
      lane.busy.add(turn.conversation);
      void turn.take().then(() => {
        lane.busy.delete(turn.conversation);
        startWaiting(name, lane);
        if (hasRoomAgain(lane, turn.conversation)) onRoom();
      });
    }
    if (lane.busy.size === 0 && lane.waiting.length === 0) lanes.delete(name);
  }

  return {
    inTurn(way, work) {
      const lane = laneOf(way.lane);
      if (!mayWait(lane, way)) return Promise.resolve(false);
      return new Promise((done, fail) => {
        const take = () =>
          work().then(
            () => done(true),
            (error: unknown) => fail(error),
          );
        const before = way.isUrgent ? lane.waiting.findIndex(({ isUrgent }) => !isUrgent) : -1;
        lane.waiting.splice(before < 0 ? lane.waiting.length : before, 0, { ...way, take });
        startWaiting(way.lane, lane);
      });
    },
  };
}

const waitingFor = ({ waiting }: Lane, conversation: string): number =>
  waiting.filter((turn) => turn.conversation === conversation).length;

/** Whether the queues have room for one more. Notes the refusal if not. */
function mayWait(lane: Lane, { conversation }: Way): boolean {
  if (lane.waiting.length >= MOST_WAITING) lane.hasRefused = true;
  else if (waitingFor(lane, conversation) >= MOST_FOR_ONE) lane.refusedFor.add(conversation);
  else return true;
  return false;
}

/**
 * Whether a queue that refused a message is less than half full again. Clears the refusal, so that this is
 * reported only once.
 */
function hasRoomAgain(lane: Lane, conversation: string): boolean {
  const inLane = lane.hasRefused && lane.waiting.length < MOST_WAITING / 2;
  const forOne = lane.refusedFor.has(conversation) && waitingFor(lane, conversation) < MOST_FOR_ONE / 2;
  if (inLane) lane.hasRefused = false;
  if (forOne) lane.refusedFor.delete(conversation);
  return inLane || forOne;
}
