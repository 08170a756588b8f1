import { readable } from '../readable.ts';
import type { Button, FileShown, Message } from '../view.ts';
import { toMarkdown } from './markdown.ts';
import { toPdf } from './pdf.ts';
import { toWord } from './word.ts';
import type { WordLook } from './word-look.ts';

/** The documents that a view is handed over as, each with the name that a form shows. */
export const documentForms = { docx: 'Word document', pdf: 'PDF', markdown: 'Markdown' };
export type DocumentForm = keyof typeof documentForms;

/** What people call them besides. */
export const CALLED_DOCUMENT = {
  docx: ['word', 'doc', 'word file', 'document'],
  pdf: ['pdf file', 'pdf document', 'acrobat', 'adobe'],
  markdown: ['md', 'markdown file'],
};

/** What a document is handed over as: its file's name without an ending, and what it is: "The minutes of M1". */
interface DocumentNamed {
  name: string;
  about: string;
  ask: Button;
  typed: string;
  /** How it looks, where the network has laid that down. */
  look?: WordLook | undefined;
}

/** A file of a view, which is made when the file is handed over. */
export function documentFile(
  as: DocumentForm,
  view: () => Message,
  { name, about, ask, typed, look }: DocumentNamed,
): FileShown {
  const { mediaType, ending, says, write } = WRITTEN[as];
  return {
    ...{ name: `${name}.${ending}`, mediaType, ask, typed, about: `${about} as ${says}` },
    bytes: () => write(readable(view()), look),
  };
}

/** How each is written. */
const WRITTEN: Record<DocumentForm, DocumentWriting> = {
  docx: {
    ...{ ending: 'docx', says: 'a Word document', write: toWord },
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { ending: 'pdf', says: 'a PDF', write: (view) => toPdf(view), mediaType: 'application/pdf' },
  markdown: {
    ...{ ending: 'md', says: 'Markdown', mediaType: 'text/markdown' },
    write: async (view) => new TextEncoder().encode(toMarkdown(view)),
  },
};

interface DocumentWriting {
  mediaType: string;
  ending: string;
  says: string;
  write(view: Message, look?: WordLook): Promise<Uint8Array>;
}
