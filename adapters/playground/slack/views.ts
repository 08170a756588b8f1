import { randomBytes } from 'node:crypto';
import { isObject } from '../http.ts';
import type { PlatformObject, SlackModal } from '../trial.ts';
import { problemsInView } from './blocks.ts';
import { SlackError, type SlackRoom, spendTrigger, withBlockIds } from './room.ts';

const DEEPEST = 3;
const MOST_BYTES = 250_000;

/** The methods of views. */
export const viewMethods: { [method: string]: (room: SlackRoom, args: PlatformObject) => PlatformObject } = {
  'views.open': (room, args) => {
    const view = readView(args.view);
    const user = spendTrigger(room, args.trigger_id);
    return { view: toApiView(room, open(room, user, view)) };
  },
  'views.update': (room, args) => {
    const view = readView(args.view);
    const modal = Object.values(room.state.modals)
      .flat()
      .find((each) => each.id === args.view_id || isNamed(each, args.external_id));
    if (!modal) throw new SlackError('not_found');
    if (args.hash !== undefined && args.hash !== modal.hash) throw new SlackError('hash_conflict');
    replaceView(room, modal, view);
    return { view: toApiView(room, modal) };
  },
  'views.publish': (room, args) => {
    const user = String(args.user_id);
    const drawn = { ...named(room), view: readView(args.view, 'home'), errors: {} };
    room.state.homes[user] = { ...drawn, id: room.state.homes[user]?.id ?? drawn.id };
    room.site.world.changed();
    return { view: toApiView(room, room.state.homes[user]) };
  },
};

const isNamed = (modal: SlackModal, externalId: unknown): boolean =>
  externalId !== undefined && modal.view.external_id === externalId;

/**
 * Checks a view and gives its blocks ids. Throws `invalid_arguments` with what is wrong, or
 * `view_too_large`.
 */
export function readView(value: unknown, type: 'modal' | 'home' = 'modal'): PlatformObject {
  const problems = problemsInView(value);
  if (problems.length > 0 || !isObject(value)) throw new SlackError('invalid_arguments', problems);
  if (value.type !== type)
    throw new SlackError('invalid_arguments', [`[ERROR] must be a ${type} [json-pointer:/view/type]`]);
  if (Buffer.byteLength(JSON.stringify(value)) > MOST_BYTES) throw new SlackError('view_too_large');
  return { ...value, blocks: withBlockIds(value.blocks as PlatformObject[]) };
}

export function modalsOf(room: SlackRoom, user: string): SlackModal[] {
  return room.state.modals[user] ?? [];
}

/** Puts a modal on top of the user's other modals. Throws `push_limit_reached` for a fourth. */
function open(room: SlackRoom, user: string, view: PlatformObject): SlackModal {
  const stack = modalsOf(room, user);
  if (stack.length >= DEEPEST) throw new SlackError('push_limit_reached');
  const modal = { ...named(room), view, errors: {} };
  room.state.modals[user] = [...stack, modal];
  room.site.world.changed();
  return modal;
}

export function replaceView(room: SlackRoom, modal: SlackModal, view: PlatformObject): void {
  modal.view = view;
  modal.errors = {};
  modal.hash = newHash(room);
  room.site.world.changed();
}

/** Closes the user's top modal, or all of them. */
export function closeModal(room: SlackRoom, user: string, all = false): void {
  const left = all ? [] : modalsOf(room, user).slice(0, -1);
  if (left.length > 0) room.state.modals[user] = left;
  else delete room.state.modals[user];
  room.site.world.changed();
}

const named = (room: SlackRoom): Pick<SlackModal, 'id' | 'hash'> => ({
  id: `V07${randomBytes(4).toString('hex').toUpperCase()}`,
  hash: newHash(room),
});

const newHash = (room: SlackRoom): string =>
  `${Math.floor(room.site.wallClock().getTime() / 1000)}.${randomBytes(4).toString('hex')}`;

/** A modal as Slack sends it, with the values of its inputs. */
export function toApiView(room: SlackRoom, modal: SlackModal, values: PlatformObject = {}): PlatformObject {
  const { bot, team } = room.state;
  return {
    callback_id: '',
    private_metadata: '',
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    external_id: '',
    previous_view_id: null,
    ...modal.view,
    id: modal.id,
    hash: modal.hash,
    state: { values },
    team_id: team.id,
    root_view_id: modal.id,
    app_id: bot.appId,
    app_installed_team_id: team.id,
    bot_id: bot.botId,
  };
}
