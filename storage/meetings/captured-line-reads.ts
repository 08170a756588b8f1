import type { CapturedLine, Meeting } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ChannelOf } from './captured-lines.ts';

/** Reads the lines of messages that recorded something in a meeting. */
export function capturedLineReads({ tx }: ReadContext) {
  return {
    /** The meeting that is running in a channel, of the network that the channel speaks for. */
    async meetingIn(channel: ChannelOf): Promise<Meeting | null> {
      const conversation = await tx.conversation.findUnique({
        where: { platform_tenant_address: channel },
        select: { id: true, networkId: true },
      });
      if (!conversation?.networkId) return null;
      return tx.meeting.findFirst({
        where: { conversationId: conversation.id, networkId: conversation.networkId, status: 'running' },
      });
    },

    /** The lines of a message there, in whichever meeting, in the order in which they were recorded. */
    async ofMessage(channel: ChannelOf, message: string): Promise<CapturedLine[]> {
      return tx.capturedLine.findMany({
        where: { message, meeting: { conversation: channel } },
        orderBy: { id: 'asc' },
      });
    },

    /** A line, with the meeting that it was recorded in. */
    async get(id: string): Promise<(CapturedLine & { meeting: Meeting }) | null> {
      return tx.capturedLine.findUnique({ where: { id }, include: { meeting: true } });
    },
  };
}
