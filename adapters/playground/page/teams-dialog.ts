import type { CardInputs, Json, TeamsDialog } from '../trial.ts';
import { drawCard } from './adaptive-card.ts';
import type { Roster } from './block-controls.ts';
import { createDialog } from './dialog.ts';
import { h } from './h.ts';

export interface DialogActs {
  submit(data: Json, inputs: CardInputs): void;
  close(): void;
}

/** The dialog of one Teams person. */
export function createTeamsDialog(acts: DialogActs, home: () => HTMLElement) {
  let shown = '';
  let dismissed = '';
  const dismiss = () => {
    dismissed = shown;
    shown = '';
    acts.close();
  };
  const dialog = createDialog('teams', dismiss, home);

  return {
    /** Shows this dialog, puts a new card in place of the old, or closes it when there is none. */
    update(open: TeamsDialog | undefined, people: Roster) {
      const version = JSON.stringify(open ?? '');
      if (!open || version === dismissed) {
        shown = '';
        return dialog.close();
      }
      if (version === shown) return;
      shown = version;
      dialog.show(open.title, content(open, people, acts, dialog.element));
    },
  };
}

function content(open: TeamsDialog, people: Roster, acts: DialogActs, dialog: HTMLDialogElement): Node {
  if (open.card) {
    const card = drawCard(open.card, people, (action, inputs) =>
      acts.submit((action.data ?? {}) as Json, inputs),
    );
    return h('div', { class: 'dialog-scroll' }, card);
  }
  const close = () => dialog.dispatchEvent(new Event('cancel'));
  return h(
    'div',
    {},
    h('p', { class: 'dialog-scroll' }, open.message ?? ''),
    h('footer', {}, h('button', { type: 'button', class: 'button primary', onclick: close }, 'Close')),
  );
}
