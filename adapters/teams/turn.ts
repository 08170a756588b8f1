import type { Activity, TurnContext } from 'botbuilder';
import type { Dispatch, Invocation } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { SendError } from '../../commands/messenger.ts';
import { UserError } from '../../commands/user-error.ts';
import type { View } from '../../commands/view.ts';
import type { HeardOnce, Offers } from '../heard-once.ts';
import { withPeople } from './people.ts';
import { type ReadOptions, type SpokenActivity, toInvocation } from './read.ts';

/** What a turn can do: ask the bot something on behalf of whoever spoke, and speak where they spoke. */
export interface Turn {
  /**
   * The answer; a mistake of the caller's is an answer too. Forms come ready to be shown. Where the activity's own id does not
   * name the request, `once` does: what is asked under it again is the same request.
   */
  ask(asked: Invocation['asked'], once?: string): Promise<View | UserError>;
  /** The same, where the answer is shown to the caller alone. */
  askAlone: Turn['ask'];
  /** Says it in the thread or chat. What cannot be said is logged: the work is done, and is not to be done again. */
  say(activity: Partial<Activity>): Promise<void>;
  /** The same with what but offers a form, which goes once it has served its turn. */
  offer(activity: Partial<Activity>): Promise<void>;
  /** Takes away one of our messages, where it is such an offer. */
  takeAway(messageId: string): Promise<void>;
}

export interface TurnOptions extends ReadOptions {
  dispatch: Dispatch;
  log: Log;
  /** The messages that were answered lately. */
  heard: HeardOnce;
  offers: Offers;
}

export function createTurn(activity: SpokenActivity, context: TurnContext, surroundings: TurnOptions): Turn {
  const { dispatch, log, offers } = surroundings;
  const nameOf = (messageId: string): string => `${activity.conversation.id} ${messageId}`;
  const answered = async (invocation: Invocation): Promise<View | UserError> => {
    try {
      const view = await dispatch(invocation);
      return view.kind === 'form' ? await withPeople(view, invocation) : view;
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
  };
  const orLogged = async <T>(said: Promise<T>): Promise<T | undefined> => {
    try {
      return await said;
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      log.warn({ err: error, outcome: error.outcome }, 'An answer could not be given in Teams.');
      return undefined;
    }
  };
  return {
    ask: (asked, once) => answered(toInvocation(activity, asked, surroundings, once)),
    askAlone: (asked, once) =>
      answered({ ...toInvocation(activity, asked, surroundings, once), isAnsweredAlone: true }),
    say: async (reply) => {
      await orLogged(context.sendActivity(reply));
    },
    offer: async (reply) => {
      const sent = await orLogged(context.sendActivity(reply));
      if (sent) offers.note(nameOf(sent.id));
    },
    takeAway: async (messageId) => {
      if (offers.take(nameOf(messageId))) await orLogged(context.deleteActivity(messageId));
    },
  };
}
