import { filesIn, type View } from '../../commands/view.ts';

/** The bytes of the first file that an answer hands over. */
export async function bytesOf(answer: View): Promise<Uint8Array> {
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  if (!file) throw new Error('there is no file in the answer');
  return file.bytes();
}
