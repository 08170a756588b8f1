import type { CapturedLine, Meeting } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ChannelOf } from './captured-lines.ts';

/** Reads the lines of messages that recorded something in a meeting. */
export function capturedLineReads({ tx }: ReadContext) {
  return {
    /**
     * The meeting in which lines of a message are recorded, of the network that its channel speaks for: the one running in the
     * channel, or the only one that the network has running; null if there is none, or several. `last` is the one in which the
     * message has recorded something, which it stays in while that runs. With the channel's id.
     */
    async meetingFor(
      channel: ChannelOf,
      last: string | undefined,
    ): Promise<{ meeting: Meeting; conversationId: string } | null> {
      const conversation = await tx.conversation.findUnique({
        where: { platform_tenant_address: channel },
        select: { id: true, networkId: true },
      });
      if (!conversation?.networkId) return null;
      const running = await tx.meeting.findMany({
        where: { networkId: conversation.networkId, status: 'running', closesAt: null },
        orderBy: { startedAt: 'asc' },
      });
      const here = running.find(({ conversationId }) => conversationId === conversation.id);
      const [only, ...others] = running;
      const meeting =
        running.find(({ id }) => id === last) ?? here ?? (others.length === 0 ? only : undefined);
      return meeting ? { meeting, conversationId: conversation.id } : null;
    },

    /** The lines of a message there, in whichever meeting, in the order in which they were recorded. */
    async ofMessage(channel: ChannelOf, message: string): Promise<CapturedLine[]> {
      return tx.capturedLine.findMany({
        where: { message, conversation: channel },
        orderBy: { id: 'asc' },
      });
    },

    /** A line, with the meeting that it was recorded in. */
    async get(id: string): Promise<(CapturedLine & { meeting: Meeting }) | null> {
      return tx.capturedLine.findUnique({ where: { id }, include: { meeting: true } });
    },
  };
}
