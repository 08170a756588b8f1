import type { Activity, TurnContext } from 'botbuilder';
import type { Dispatch, Invocation } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { SendError } from '../../commands/messenger.ts';
import { UserError } from '../../commands/user-error.ts';
import type { View } from '../../commands/view.ts';
import type { HeardOnce } from '../heard-once.ts';
import { withPeople } from './people.ts';
import { type ReadOptions, type SpokenActivity, toInvocation } from './read.ts';

/** One turn: runs invocations by the sender of an activity, and posts in their conversation. */
export interface Turn {
  /**
   * Runs an invocation. Resolves to its view, with forms ready to be shown, or to the caller's mistake. `once` is the
   * idempotency key if the activity's own id is not.
   */
  ask(asked: Invocation['asked'], once?: string): Promise<View | UserError>;
  /** Posts in the thread or chat. A failure is only logged: the work is done, and must not be repeated. */
  say(activity: Partial<Activity>): Promise<void>;
}

export interface TurnOptions extends ReadOptions {
  dispatch: Dispatch;
  log: Log;
  /** The messages answered recently. */
  heard: HeardOnce;
}

export function createTurn(activity: SpokenActivity, context: TurnContext, surroundings: TurnOptions): Turn {
  const { dispatch, log } = surroundings;
  return {
    ask: async (asked, once) => {
      const invocation = toInvocation(activity, asked, surroundings, once);
      try {
        const view = await dispatch(invocation);
        return view.kind === 'form' ? await withPeople(view, invocation) : view;
      } catch (error) {
        if (error instanceof UserError) return error;
        throw error;
      }
    },
    say: async (reply) => {
      try {
        await context.sendActivity(reply);
      } catch (error) {
        if (!(error instanceof SendError)) throw error;
        log.warn({ err: error, outcome: error.outcome }, 'An answer could not be given in Teams.');
      }
    },
  };
}
