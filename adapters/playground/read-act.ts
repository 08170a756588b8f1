import { z } from 'zod';
import { keepable, words } from '../payload.ts';
import type { TrialFault } from './faults.ts';
import type { Act } from './trial.ts';

const json = z.record(z.string(), z.unknown());
const inSlack = { user: words, channel: words };
const slackPress = { block_id: words, action_id: words, option: words.exactOptional() };
const inTeams = { user: words, conversation: words };
const inputs = z.record(z.string(), words);
const file = z.object({ name: words.min(1), base64: z.base64() }).exactOptional();
const slackValue = z.union([words, z.array(words), z.null()]);

const ActShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('slack.command'), ...inSlack, text: words }),
  z.object({ type: z.literal('slack.say'), ...inSlack, text: words, thread_ts: words.exactOptional(), file }),
  z.object({ type: z.literal('slack.press'), ...inSlack, ts: words, ...slackPress }),
  z.object({ type: z.literal('slack.messageShortcut'), ...inSlack, ts: words, callback_id: words }),
  z.object({ type: z.literal('slack.shortcut'), user: words, callback_id: words }),
  z.object({ type: z.literal('slack.openHome'), user: words }),
  z.object({ type: z.literal('slack.pressHome'), user: words, ...slackPress }),
  z.object({ type: z.literal('slack.pressModal'), user: words, ...slackPress }),
  z.object({
    type: z.literal('slack.submitModal'),
    user: words,
    values: z.record(z.string(), z.record(z.string(), slackValue)),
  }),
  z.object({ type: z.literal('slack.closeModal'), user: words }),
  z.object({ type: z.literal('slack.openList'), user: words, typed: words, ...slackPress }),
  z.object({ type: z.literal('slack.invite'), ...inSlack }),
  z.object({ type: z.literal('slack.kick'), ...inSlack }),
  z.object({ type: z.literal('teams.say'), ...inTeams, text: words, replyTo: words.exactOptional(), file }),
  z.object({ type: z.literal('teams.press'), ...inTeams, activity: words, action: json, inputs }),
  z.object({ type: z.literal('teams.submitDialog'), user: words, data: json, inputs }),
  z.object({ type: z.literal('teams.closeDialog'), user: words }),
  z.object({ type: z.literal('teams.openList'), user: words, dataset: words, typed: words }),
  z.object({
    type: z.literal('teams.consent'),
    ...inTeams,
    activity: words,
    answer: z.enum(['accept', 'decline']),
  }),
  z.object({ type: z.literal('teams.install'), ...inTeams }),
  z.object({ type: z.literal('teams.uninstall'), ...inTeams }),
  z.object({
    type: z.literal('clock.moveTo'),
    to: words.refine((to) => !Number.isNaN(Date.parse(to))),
  }),
  z.object({ type: z.literal('clock.nextWorkingMorning') }),
]) satisfies z.ZodType<Act>;

/** Reads what the page sent; undefined if it is not an act. */
export const readAct = (value: unknown): Act | undefined => ActShape.safeParse(keepable(value)).data;

const FaultShape = z.object({
  method: words,
  status: z.int().min(200).max(599).exactOptional(),
  error: words.exactOptional(),
  drop: z.enum(['before', 'after']).exactOptional(),
  retryAfter: z.number().min(0).exactOptional(),
  times: z.int().min(1).exactOptional(),
}) satisfies z.ZodType<TrialFault>;

/** Reads a fault; undefined if it is not one. */
export const readFault = (value: unknown): TrialFault | undefined =>
  FaultShape.safeParse(keepable(value)).data;
