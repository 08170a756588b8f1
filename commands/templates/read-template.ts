import { strFromU8, unzipSync } from 'fflate';
import { toWord } from '../documents/word.ts';
import { hasStyle, type WordLook } from '../documents/word-look.ts';
import { UserError } from '../user-error.ts';
import { isOfLetterhead, readLetterhead } from './read-letterhead.ts';

/** The first bytes of a .docx file, which are those of any zip file, and of one with a password or from before 2007. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const SEALED_OR_OLD = [0xd0, 0xcf, 0x11, 0xe0];

/** The styles and the theme of a document may come to so many characters each. */
const LONGEST = 400_000;
/** Its other parts that are read may come to so many bytes each. */
const LARGEST = 4_000_000;

const TYPES = '[Content_Types].xml';
const STYLES = 'word/styles.xml';
const THEME = 'word/theme/theme1.xml';

/** How a Word document looks: its styles, its theme and its letterhead, and nothing else of what it says. Throws `UserError` if it cannot be used. */
export async function readTemplate(bytes: Uint8Array): Promise<WordLook> {
  const files = filesOf(bytes);
  const text = (name: string): string | undefined => {
    const file = files.get(name);
    return file && strFromU8(file);
  };
  const types = text(TYPES) ?? '';
  if (types.includes('macroEnabled'))
    throw new UserError('This document has macros. In Word, save it as .docx, and send me that.');
  if (!/wordprocessingml\.(?:document|template)\.main\+xml/.test(types))
    throw new UserError('This is no Word document. In Word, save it as .docx, and send me that.');
  const styles = text(STYLES) ?? '';
  const missing = ['1', '2'].filter((level) => !hasStyle(styles, `Heading${level}`));
  if (missing.length > 0)
    throw new UserError(
      `This document does not use the style “Heading ${missing[0]}”, which documents need. In Word, make a line a Heading 1 and another a Heading 2, give them the look you want, save it, and send me that.`,
    );
  const letterhead = readLetterhead(files);
  const look = { styles, theme: text(THEME) ?? null, letterhead };
  if ([look.styles, look.theme ?? ''].some((xml) => /<!(?:DOCTYPE|ENTITY)/i.test(xml))) throw unreadable();
  await mustWork(look);
  return look;
}

function filesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const begins = (start: number[]) => start.every((byte, index) => bytes[index] === byte);
  if (begins(SEALED_OR_OLD))
    throw new UserError(
      'This document has a password, or is of an old kind (.doc). In Word, save it as .docx without a password, and send me that.',
    );
  if (!begins(ZIP))
    throw new UserError('This is no Word document. In Word, save it as .docx, and send me that.');
  let isTooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isLook = [TYPES, STYLES, THEME].includes(name);
        if (!isLook && !isOfLetterhead(name)) return false;
        isTooLarge ||= originalSize > (isLook ? LONGEST : LARGEST);
        return !isTooLarge;
      },
    });
    if (!isTooLarge) return new Map(Object.entries(files));
  } catch {
    throw unreadable();
  }
  throw new UserError(
    'The styles or the pictures of this document are too large. In Word, make a new document with the look you want, and send me that.',
  );
}

const unreadable = (): UserError =>
  new UserError(
    'This document cannot be read. In Word, open it, save it again as .docx without a password, and send me that.',
  );

/** Refuses styles of which no document can be made. */
async function mustWork(look: WordLook): Promise<void> {
  try {
    await toWord({ title: 'Trial', blocks: [{ type: 'heading', text: 'Trial' }] }, look);
  } catch {
    throw unreadable();
  }
}
