/** The way a message goes: its lane is a platform and a tenant of it, in which each conversation takes its turns. */
export interface Way {
  lane: string;
  conversation: string;
  /** Somebody waits for it now: it comes before what does not. */
  isUrgent: boolean;
}

/**
 * Turns to send. What one destination does to us, slow or silent, is no other's trouble: a lane has so many messages in
 * flight, a conversation one, and what waits for either is bounded.
 */
export interface Lanes {
  /** Does `work` when its turn has come. False, with nothing done, where so much waits there that it is to be found again. */
  inTurn(way: Way, work: () => Promise<void>): Promise<boolean>;
}

interface LaneTurn extends Way {
  take(): Promise<void>;
}

interface Lane {
  /** The conversations that have a message in flight. */
  busy: Set<string>;
  waiting: LaneTurn[];
  /** Something was not let in, and is to be found again once there is room: in the lane, or for these conversations. */
  isTurnedAway: boolean;
  turnedAway: Set<string>;
}

/** How many messages one lane has in flight. */
const AT_ONCE = 8;
/** How many wait in one lane, and for one conversation in it. */
const MOST_WAITING = 400;
const MOST_FOR_ONE = 40;

/** Makes the lanes. `onRoom` is called when a lane that turned something away has room again. */
export function createLanes(onRoom: () => void): Lanes {
  const lanes = new Map<string, Lane>();

  function laneOf(name: string): Lane {
    const known = lanes.get(name) ?? {
      busy: new Set<string>(),
      waiting: [],
      isTurnedAway: false,
      turnedAway: new Set<string>(),
    };
    lanes.set(name, known);
    return known;
  }

  /** Lets begin whoever may by now. */
  function go(name: string, lane: Lane): void {
    while (lane.busy.size < AT_ONCE) {
      const index = lane.waiting.findIndex(({ conversation }) => !lane.busy.has(conversation));
      const [turn] = index < 0 ? [] : lane.waiting.splice(index, 1);
      if (!turn) break;
      lane.busy.add(turn.conversation);
      void turn.take().then(() => {
        lane.busy.delete(turn.conversation);
        go(name, lane);
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
        go(way.lane, lane);
      });
    },
  };
}

const waitingFor = ({ waiting }: Lane, conversation: string): number =>
  waiting.filter((turn) => turn.conversation === conversation).length;

/** Whether there is room to wait; where there is none, it is noted that something was turned away. */
function mayWait(lane: Lane, { conversation }: Way): boolean {
  if (lane.waiting.length >= MOST_WAITING) lane.isTurnedAway = true;
  else if (waitingFor(lane, conversation) >= MOST_FOR_ONE) lane.turnedAway.add(conversation);
  else return true;
  return false;
}

/** Whether what was turned away, from the lane or by this conversation, may come again: once for each time. */
function hasRoomAgain(lane: Lane, conversation: string): boolean {
  const inLane = lane.isTurnedAway && lane.waiting.length < MOST_WAITING / 2;
  const forOne = lane.turnedAway.has(conversation) && waitingFor(lane, conversation) < MOST_FOR_ONE / 2;
  if (inLane) lane.isTurnedAway = false;
  if (forOne) lane.turnedAway.delete(conversation);
  return inLane || forOne;
}
