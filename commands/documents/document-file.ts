import { readable } from '../readable.ts';
import type { Button, FileShown, Message } from '../view.ts';
import { toMarkdown } from './markdown.ts';
import { toWord } from './word.ts';

/** The documents that a view is handed over as, each with the name that a form shows. */
export const documentForms = { docx: 'Word document', markdown: 'Markdown' };
export type DocumentForm = keyof typeof documentForms;

/** What people call them besides. */
export const CALLED_DOCUMENT = {
  docx: ['word', 'doc', 'word file', 'document'],
  markdown: ['md', 'markdown file'],
};

/** What a document is handed over as: its file's name without an ending, and what it is: "The minutes of M1". */
interface DocumentNamed {
  name: string;
  about: string;
  ask: Button;
  typed: string;
}

/** A file of a view, which is made when the file is handed over. */
export function documentFile(
  as: DocumentForm,
  view: () => Message,
  { name, about, ask, typed }: DocumentNamed,
): FileShown {
  if (as === 'docx')
    return {
      ...{ name: `${name}.docx`, ask, typed },
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      about: `${about} as a Word document`,
      bytes: () => toWord(readable(view())),
    };
  return {
    ...{ name: `${name}.md`, mediaType: 'text/markdown', ask, typed },
    about: `${about} as Markdown`,
    bytes: async () => new TextEncoder().encode(toMarkdown(readable(view()))),
  };
}
