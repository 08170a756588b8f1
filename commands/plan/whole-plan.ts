import {
  CALLED_DOCUMENT,
  type DocumentForm,
  documentFile,
  documentForms,
} from '../documents/document-file.ts';
import type { WordLook } from '../documents/word-look.ts';
import { rare } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_PAGE } from '../fields/forms-called.ts';
import type { Press } from '../press.ts';
import { type Message, message } from '../view.ts';
import { pageKind } from '../web/as-page.ts';

/** What the whole of a plan is had as, besides in the chat. */
export const wholePlanField = rare(
  choice<DocumentForm | 'page'>(
    'As',
    { ...documentForms, ...pageKind },
    {
      also: { ...CALLED_DOCUMENT, page: CALLED_PAGE },
      otherwise: 'I can show it as a page, as docx (Word), as pdf or as markdown.',
    },
  ),
);

/** The whole of a plan as a file. */
export function planDocument(
  as: DocumentForm,
  title: string,
  whole: Message,
  { year, ask, look }: { year: string; ask: Press; look: WordLook | undefined },
): Message {
  const named = { name: `plan-${year.replace('/', '-')}`, about: 'The work plan' };
  const asked = { ask: { label: documentForms[as], ...ask }, typed: `plan show ${year} as ${as}` };
  return message(title, [
    { type: 'file', file: documentFile(as, () => whole, { ...named, ...asked, look }) },
  ]);
}
