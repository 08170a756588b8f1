import type { Playground, SlackMessage, SlackModal, SlackPress } from '../../../adapters/playground/index.ts';
import { createSlack, type Slack, type SlackOptions } from '../../../adapters/slack/index.ts';
import type { MovesTold } from '../../../commands/hear-moves.ts';
import type { PlacesTold } from '../../../commands/hear-places.ts';
import type { Dispatch, Invocation } from '../../../commands/invocation.ts';
import { recordPlaces } from '../../support/hear-places.ts';
import { startPlayground } from '../playground/start-playground.ts';

export const CHANNEL = 'C07PHARMACY';
/** A channel the bot was not invited to. */
export const ELSEWHERE = 'C07GENERAL0';
export const TEAM = 'T07WYORKS00';
export const PRIYA = 'U07PRIYA000';
export const PRIYAS_DM = 'D07PRIYA000';
export const BOB = 'U07BOB00000';

/** A line of the log. */
interface Line {
  level: string;
  facts: object;
  message: string;
}

export interface Bench {
  slack: Slack;
  playground: Playground;
  /** Where the bot hears Slack. */
  url: string;
  /** What reached `dispatch`, in order. */
  asked: Invocation[];
  log: Line[];
  /** Who was heard to join channels and to leave them. */
  moves: MovesTold[];
  /** What was heard of places, and which have another address: the one before, and the new one. */
  places: PlacesTold[];
  movedTo: string[];
  /** Posts a body as Slack does, signed now unless told. */
  send(body: string | Buffer, sent?: { type?: string; at?: Date; headers?: object }): Promise<Response>;
  sendEvent(event: object, envelope?: object): Promise<Response>;
  sendForm(fields: Record<string, string>): Promise<Response>;
  messages(channel?: string): SlackMessage[];
  modal(user?: string): SlackModal | undefined;
}

/** The adapter, heard and answered over HTTP by a workspace, with `dispatch` for everything behind it. */
export async function startSlack(
  dispatch: Dispatch,
  { patienceMs }: Pick<SlackOptions, 'patienceMs'> = {},
): Promise<Bench> {
  const asked: Invocation[] = [];
  const log: Line[] = [];
  const moves: MovesTold[] = [];
  const places: PlacesTold[] = [];
  const movedTo: string[] = [];
  const line = (level: string) => (facts: object, message: string) =>
    void log.push({ level, facts, message });
  let slack: Slack | undefined;
  const { playground, url } = await startPlayground(({ settings }) => {
    slack = createSlack({
      ...settings.slack,
      command: '/lpn',
      ...(patienceMs !== undefined && { patienceMs }),
      dispatch: (invocation) => {
        asked.push(invocation);
        return dispatch(invocation);
      },
      hearMoves: async (told) => void moves.push(told),
      hearPlaces: recordPlaces(places, movedTo),
      hearLines: async () => undefined,
      offerPeople: async () => [],
      previewLink: async () => null,
      log: { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') },
    });
    return slack.listener;
  });
  if (!slack) throw new Error('the playground made no bot');

  const send: Bench['send'] = (body, { type = 'application/json', at, headers } = {}) =>
    fetch(`${url}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': type, ...playground.slack.sign(body.toString(), at), ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
  return {
    slack,
    playground,
    url,
    asked,
    log,
    moves,
    places,
    movedTo,
    send,
    sendEvent: (event, envelope = {}) =>
      send(JSON.stringify({ type: 'event_callback', team_id: TEAM, event_id: 'Ev1', event, ...envelope })),
    sendForm: (fields) =>
      send(new URLSearchParams(fields).toString(), { type: 'application/x-www-form-urlencoded' }),
    messages: (channel = CHANNEL) =>
      playground.trial().slack.channels.find(({ id }) => id === channel)?.messages ?? [],
    modal: (user = PRIYA) => playground.trial().slack.modals[user]?.at(-1),
  };
}

interface PressableElement {
  text?: { text?: string };
  action_id?: string;
  options?: { text: { text: string }; value: string }[];
}

/** The words in a message's or a modal's blocks. */
export function wordsOf(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(wordsOf).filter(Boolean).join('\n');
  if (typeof blocks !== 'object' || blocks === null) return '';
  return Object.entries(blocks)
    .map(([name, inner]) => (name === 'text' && typeof inner === 'string' ? inner : wordsOf(inner)))
    .filter(Boolean)
    .join('\n');
}

/** The button, or the line of a menu, with this label, as a press names it. */
export function buttonIn(blocks: unknown, label: string): SlackPress {
  for (const block of blocks as { block_id: string; elements?: unknown[]; accessory?: unknown }[])
    for (const element of [...(block.elements ?? []), block.accessory]) {
      const { text, action_id, options = [] } = (element ?? {}) as PressableElement;
      const place = { block_id: block.block_id, action_id: action_id ?? '' };
      if (action_id !== undefined && text?.text === label) return place;
      const line = options.find((option) => option.text.text === label);
      if (line) return { ...place, option: line.value };
    }
  throw new Error(`there is no button “${label}”`);
}

/** An answer that comes when the test gives it. */
export function later<T>(): { answer: Promise<T>; give(value: T): void } {
  let give: (value: T) => void = () => undefined;
  const answer = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { answer, give: (value) => give(value) };
}
