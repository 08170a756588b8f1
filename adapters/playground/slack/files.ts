import { isObject } from '../http.ts';
import type { PlatformObject, TrialFile } from '../trial.ts';
import { addMessage, findChannel, SlackError, type SlackRoom } from './room.ts';

/**
 * The methods of files: one tells about a file that a person sent; of the others, which bring one into a conversation, the
 * first gives an address for the upload, and the second says where to show it.
 */
export const fileMethods = {
  'files.info': ({ site }: SlackRoom, { file: id }: PlatformObject): PlatformObject => {
    const file = site.files.find(String(id));
    if (!file?.bytes) throw new SlackError('file_not_found');
    const { name, owner, bytes } = file;
    const url = `${site.url}/files/${id}/${encodeURIComponent(name)}`;
    return { file: { id, name, user: owner, size: bytes.length, url_private_download: url } };
  },

  'files.getUploadURLExternal': (
    { site }: SlackRoom,
    { filename, length, alt_txt: alt }: PlatformObject,
  ): PlatformObject => {
    if (typeof filename !== 'string' || filename === '' || !(Number(length) > 0))
      throw new SlackError('invalid_arguments');
    if (typeof alt === 'string' && alt.length > 1000) throw new SlackError('alt_txt_too_large');
    const { id, url } = site.files.expect(filename, typeof alt === 'string' ? alt : undefined);
    return { upload_url: url, file_id: id };
  },

  'files.completeUploadExternal': (room: SlackRoom, args: PlatformObject): PlatformObject => {
    const channel = findChannel(room, args.channel_id);
    if (!channel.botIsMember) throw new SlackError('not_in_channel');
    const files = Array.isArray(args.files)
      ? args.files.filter(isObject).map((each) => toFile(room, each))
      : [];
    if (files.length === 0) throw new SlackError('invalid_arguments');
    addMessage(room, channel, {
      user: room.state.bot.userId,
      text: '',
      blocks: [],
      files,
      ...(args.thread_ts !== undefined && { thread_ts: String(args.thread_ts) }),
    });
    return { files: files.map(({ name, title }) => ({ id: name, title })) };
  },
};

export function toFile({ site }: SlackRoom, { id, title }: PlatformObject): TrialFile {
  const file = site.files.find(String(id));
  if (!file?.bytes) throw new SlackError('file_not_found');
  const { name, bytes, alt } = file;
  const url = `/playground/files/${id}/${encodeURIComponent(name)}`;
  return {
    name,
    title: typeof title === 'string' ? title : name,
    size: bytes.length,
    url,
    ...(alt !== undefined && { alt }),
  };
}
