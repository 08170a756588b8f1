import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { HearMoves } from '../../commands/hear-moves.ts';
import type { HearPlaces } from '../../commands/hear-places.ts';
import type { Dispatch, Invocation } from '../../commands/invocation.ts';
import type { HearLines } from '../../commands/lines/hear-lines.ts';
import type { Log } from '../../commands/log.ts';
import { type Messenger, SendError } from '../../commands/messenger.ts';
import type { OfferPeople } from '../../commands/offer-people.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import { type Form, filesIn, type Message, type ShownButton, type View } from '../../commands/view.ts';
import type { PreviewLink } from '../../commands/web/preview-link.ts';
import type { DoubleClicks } from '../double-clicks.ts';
import type { Exchange } from '../exchange.ts';
import type { HeardOnce, Offers } from '../heard-once.ts';
import { whenDone } from '../when-done.ts';
import { WORKING } from '../working.ts';
import { type Accepted, fileOf, filesElsewhere, notPut, putFile, toConsent, toPicture } from './files.ts';
import { withPeople } from './people.ts';
import { createPosts, type Sent } from './posts.ts';
import { isDirect, type ReadOptions, type SpokenActivity, toInvocation } from './read.ts';
import { toActivity } from './render.ts';
import type { MayCall } from './service-hosts.ts';

/** One turn: runs invocations by the sender of an activity, and posts in their conversation. */
export interface Turn {
  /**
   * Runs an invocation. Resolves to its view, with forms ready to be shown, or to the caller's mistake.
   * `once` is the idempotency key if the activity's own id is not.
   */
  ask(asked: Invocation['asked'], once?: string): Promise<View | UserError>;
  /** The same, but the answer is shown to the caller alone. */
  askAlone: Turn['ask'];
  /** Asks for the form of a command, with what is known in it, for the caller alone. */
  askForForm(asked: Invocation['asked']): Promise<View | UserError>;
  /**
   * Posts for the sender alone, if Teams can show it so. A failure is only logged: the work is done, and must not be
   * repeated.
   */
  say(shown: Message<ShownButton> | Partial<Activity>): Promise<void>;
  /** The same, for all who are there. */
  announce(shown: Message<ShownButton>): Promise<void>;
  /** A form with the names of those who are chosen in it, as far as they are known. */
  withNames<B extends ShownButton>(form: Form<B>): Promise<Form<B>>;
  /** Resolves to undefined if the work takes longer than people are let wait; the work goes on. */
  inTime<T>(work: Promise<T>): Promise<T | undefined>;
  /** Ends Teams’ wait with this response, of an invoke, while the turn goes on. */
  acknowledge(response?: InvokeResponse): void;
  /** Says that the answer takes longer, and ends Teams’ wait. What is posted next takes the place of those words. */
  sayWorking(): Promise<void>;
  /** Deletes those words, where nothing takes their place. */
  takeBackWorking(): Promise<void>;
  /** Posts the offer of a form, which `takeAwayOffer` deletes once the form is submitted. */
  offerForm(activity: Partial<Activity>): Promise<void>;
  takeAwayOffer(messageId: string): Promise<void>;
  /** Shows each picture of an answer, and offers each file. */
  offerFiles(answer: View | UserError): Promise<void>;
  /** Uploads a file that the person has accepted, and shows it to them, or what went wrong. */
  handOver(accepted: Accepted): Promise<void>;
  /** Deletes a message of ours; a failure does no harm. */
  takeAway(id: string | null | undefined): Promise<void>;
}

export interface TurnOptions extends ReadOptions {
  dispatch: Dispatch;
  /** Hears of people who come to teams and chats and leave them. */
  hearMoves: HearMoves;
  /** Hears what becomes of the places in which the bot is. */
  hearPlaces: HearPlaces;
  /** Hears what is said where a meeting is running. */
  hearLines: HearLines;
  /** Says what a link to a page of the bot’s is about. */
  previewLink: PreviewLink;
  /** Says whom a list in a form offers. */
  offerPeople: OfferPeople;
  messenger: Pick<Messenger, 'people'>;
  /** The hosts to which a file may be uploaded. */
  mayPutTo: MayCall;
  /** Carries the bytes of files. */
  exchange: Pick<Exchange, 'call'>;
  /** Ends Teams’ wait. */
  acknowledge(response?: InvokeResponse): void;
  /** How long an answer may take, in milliseconds, before people are told that it takes longer: two seconds. */
  patienceMs?: number | undefined;
  log: Log;
  /** The messages answered recently. */
  heard: HeardOnce;
  offers: Offers<Sent>;
  /** The presses answered just now. */
  clicks: DoubleClicks<object | undefined>;
}

export function createTurn(activity: SpokenActivity, context: TurnContext, surroundings: TurnOptions): Turn {
  const { dispatch, offerPeople, log, offers, acknowledge, patienceMs } = surroundings;
  const { httpRequest: requestId } = surroundings;
  const nameOf = (messageId: string): string => `${activity.conversation.id} ${messageId}`;
  const answered = async (invocation: Invocation): Promise<View | UserError> => {
    try {
      const view = await dispatch(invocation);
      if (view.kind === 'form') return await withPeople(view, invocation, offerPeople);
      return isDirect(activity) || view.key !== undefined ? view : filesElsewhere(view);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
  };
  const ask: Turn['ask'] = (asked, once) => answered(toInvocation(activity, asked, surroundings, once));
  const orLogged = async <T>(said: Promise<T>): Promise<T | undefined> => {
    try {
      return await said;
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      log.warn({ requestId, err: error, outcome: error.outcome }, 'An answer could not be given in Teams.');
      return undefined;
    }
  };
  const posts = createPosts(activity, context, surroundings);
  let working: Sent | undefined;
  const takeBackWorking: Turn['takeBackWorking'] = async () => {
    const sent = working;
    working = undefined;
    if (sent) await orLogged(posts.remove(sent));
  };
  const post = async (reply: Partial<Activity>, isForOne?: boolean): Promise<Sent | undefined> => {
    const sent = working;
    const isRead = sent && !sent.isAlone && !isDirect(activity);
    if (sent && !(isForOne && isRead) && (await orLogged(posts.change(sent, reply).then(() => true)))) {
      working = undefined;
      return sent;
    }
    await takeBackWorking();
    return orLogged(posts.alone(reply, isForOne));
  };
  const say: Turn['say'] = async (shown) => {
    const isView = 'kind' in shown;
    await post(isView ? toActivity(shown) : shown, isView && shown.isForOne);
  };
  return {
    ask,
    askAlone: (asked, once) =>
      answered({ ...toInvocation(activity, asked, surroundings, once), isAnsweredAlone: true }),
    askForForm: (asked) =>
      answered({
        ...toInvocation(activity, asked, surroundings),
        ...{ isAnsweredAlone: true, opensForm: true },
      }),
    withNames: async (form) => {
      const { caller, lookUp } = toInvocation(activity, { command: '', args: {} }, surroundings);
      const named = await withPeople(form, { caller, lookUp }, offerPeople);
      const fields = form.fields.map((field, at) => {
        const known = named.fields[at];
        return known?.value === undefined ? field : known;
      });
      return { ...form, fields };
    },
    inTime: (work) => whenDone(work, patienceMs),
    acknowledge,
    sayWorking: async () => {
      working = await orLogged(posts.alone(toActivity(WORKING)));
      acknowledge();
    },
    takeBackWorking,
    say,
    announce: async (shown) => void (await orLogged(posts.openly(toActivity(shown)))),
    offerForm: async (reply) => {
      const sent = await post(reply);
      if (sent) offers.note(nameOf(sent.id), sent);
    },
    takeAwayOffer: async (messageId) => {
      const sent = offers.take(nameOf(messageId));
      if (sent) await orLogged(posts.remove(sent));
    },
    offerFiles: async (answer) => {
      if (answer instanceof UserError || answer.kind === 'form' || answer.key !== undefined) return;
      for (const file of filesIn<ShownButton>(answer)) {
        await say('alt' in file ? await toPicture(file) : await toConsent(file));
      }
    },
    handOver: async ({ press: { command, args }, name, place }) => {
      const answer = await ask({ command, args });
      const file = answer instanceof UserError ? answer : fileOf(answer, name);
      if (file instanceof UserError) return say(errorMessage(file));
      const done = await putFile(await file.bytes(), place, surroundings).catch((error: unknown) => {
        log.warn({ platform: 'teams', requestId, err: error }, 'A file could not be handed over.');
        return toActivity(notPut(file));
      });
      await say(done);
    },
    takeAway: async (id) => {
      if (id) await orLogged(posts.remove({ id, isAlone: false }));
    },
  };
}
