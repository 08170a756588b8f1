import type { Log } from '../../commands/log.ts';
import { WORKING } from '../working.ts';
import type { ClientOf } from './clients.ts';
import { toMessageModal } from './modal.ts';
import { notesFor, type Origin } from './origin.ts';
import type { SlackInvocation } from './read.ts';
import { toMessage } from './render.ts';
import { toCanvas } from './tell.ts';

/** Where the answer to an invocation goes: the invocation, with its reply address, and its origin. */
export interface Whereto {
  asking: SlackInvocation;
  origin: Origin;
}

/**
 * Says that an answer takes longer, and resolves to where the answer then goes. What came with a `trigger_id` gets a modal,
 * as the trigger will have expired when the answer is known, and a form could not be opened any more. Never rejects.
 */
export type SayWorking = (where: Whereto) => Promise<Whereto>;

export function createSayWorking(clientOf: ClientOf, log: Log): SayWorking {
  const inModal = async ({ asking, origin }: Whereto): Promise<Whereto> => {
    const { reply } = asking;
    const client = await clientOf(reply.tenant);
    const { trigger, modal } = origin;
    const notes = modal?.notes ?? notesFor(asking);
    const view = toMessageModal(WORKING, notes, toCanvas(reply, log));
    if (modal) {
      await client.views.update({ view_id: modal.id, view });
      return { asking, origin };
    }
    if (trigger === undefined) return { asking, origin };
    const opened = await client.views.open({ trigger_id: trigger, view });
    const { trigger: _, isHome: __, ...rest } = origin;
    const id = opened.view?.id;
    return { asking, origin: { ...rest, ...(id !== undefined && { modal: { id, notes } }) } };
  };

  const inWords = async ({ asking, origin }: Whereto): Promise<Whereto> => {
    const { reply } = asking;
    const { tenant, channel, user, thread } = reply;
    const client = await clientOf(tenant);
    const said = {
      ...toMessage(WORKING, toCanvas(reply, log)),
      channel,
      ...(thread && { thread_ts: thread }),
    };
    // Slack lets nobody edit a message that one person sees, so there the answer follows it.
    if (reply.shown === 'only') {
      await client.chat.postEphemeral({ ...said, user });
      return { asking, origin };
    }
    const { ts } = await client.chat.postMessage(said);
    return { asking: { ...asking, reply: { ...reply, ...(ts && { instead: ts }) } }, origin };
  };

  return async (where) => {
    const { trigger, modal, isHome } = where.origin;
    try {
      if (trigger !== undefined || modal) return await inModal(where);
      // The Home tab shows what it showed before until it is drawn again.
      return isHome ? where : await inWords(where);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      log.info({ platform: 'slack', reason }, 'It could not be said that an answer takes longer.');
      return where;
    }
  };
}
