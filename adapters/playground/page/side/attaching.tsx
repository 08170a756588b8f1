import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TrialUpload } from '../../act.ts';
import { Cross, Icon } from '../parts/icon.tsx';

const CLIP = 'M14 6l-6.5 6.5a1.8 1.8 0 0 0 2.5 2.5L17 8a3.5 3.5 0 0 0-5-5L5 10a5.2 5.2 0 0 0 7.4 7.4L17 13';
/** A larger file would not fit into what the playground takes at once. */
const LARGEST = 1_500_000;

/** The file that goes with the message that is being written, if there is one. */
export interface Attaching {
  input: RefObject<HTMLInputElement | null>;
  file: File | undefined;
  /** Why the last file was not taken. */
  fault: string | undefined;
  choose(file: File | undefined): void;
}

export function useAttachment(): Attaching {
  const input = useRef<HTMLInputElement>(null);
  const [{ file, fault }, keep] = useState<{ file?: File; fault?: string }>({});
  const choose = (chosen: File | undefined) => {
    if (input.current) input.current.value = '';
    if (!chosen) keep({});
    else if (chosen.size <= LARGEST) keep({ file: chosen });
    else keep({ fault: `“${chosen.name}” is too large. Choose a file of up to 1.5 MB.` });
  };
  return { input, file, fault, choose };
}

/** The button with which a file is chosen. It is the browser's own input, so that keys and screen readers know it. */
export const AttachButton = ({ input, choose }: Attaching) => (
  <label class="attach">
    <Icon path={CLIP} />
    <span class="unseen">Attach a file</span>
    <input
      ref={input}
      class="unseen"
      type="file"
      onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
    />
  </label>
);

/** What will be sent with the message, with a cross that takes it back; or why it will not. */
export const Attached = ({ file, fault, choose }: Attaching) => (
  <p class="attached" role="status" hidden={!file && !fault}>
    {fault ?? file?.name}
    {file && <Cross label={`Remove ${file.name}`} onClick={() => choose(undefined)} />}
  </p>
);

/** The file as it is sent. */
export const toUpload = async (file: File): Promise<TrialUpload> => {
  const read = new FileReader();
  const address = await new Promise<string>((resolve, reject) => {
    read.onload = () => resolve(String(read.result));
    read.onerror = () => reject(read.error);
    read.readAsDataURL(file);
  });
  return { name: file.name, base64: address.slice(address.indexOf(',') + 1) };
};
