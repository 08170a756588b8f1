import { UserError } from './user-error.ts';

/** The largest file that is taken from a chat, in bytes. */
export const LARGEST_FILE = 1 << 20;

/** The refusals of a file that somebody has given to the bot. */
export const fileTooLarge = (): UserError =>
  new UserError(
    `That file is larger than ${LARGEST_FILE >> 20} MB, which is the most I take. Send the table alone, or in parts.`,
  );

export const fileGone = (): UserError =>
  new UserError('That file is no longer there, or I may no longer read it. Send it to me again.');

export const fileOfAnother = (): UserError =>
  new UserError('Somebody else sent that file. Send it to me yourself.');

export const fileElsewhere = (): UserError =>
  new UserError('That file is kept somewhere that I do not read. Download it, and send me the file itself.');

export const fileNotGiven = (platform: string): UserError =>
  new UserError(`${platform} did not give me the file just now. Please try again in a minute.`);
