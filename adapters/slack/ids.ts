import { z } from 'zod';

/** The id of a person, an app or Slackbot. */
export const userId = z.string().regex(/^[UW][A-Z0-9]{1,30}$/);
/** The id of a channel, a group or a direct conversation. */
export const channelId = z.string().regex(/^[CDG][A-Z0-9]{1,30}$/);
/** The id of a file. */
export const fileId = z.string().regex(/^F[A-Z0-9]{1,30}$/);
/** The id of a workspace, or of an organisation with several workspaces. */
export const teamId = z.string().regex(/^[TE][A-Z0-9]{1,30}$/);
/** A message's id in its channel, "1813932000.123000". */
export const messageTs = z.string().regex(/^\d{1,16}(\.\d{1,16})?$/);
