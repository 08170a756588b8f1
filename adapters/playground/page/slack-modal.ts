import type { SlackModal, SlackPress, SlackValues } from '../trial.ts';
import type { View } from './block-kit.ts';
import type { Surface } from './block-surface.ts';
import { type DrawnBlocks, drawBlocks } from './blocks.ts';
import { createDialog } from './dialog.ts';
import { h } from './h.ts';

/** What a person can do in a modal; a promise ends when Slack has answered. */
export interface ModalActs {
  press(press: SlackPress): void;
  submit(values: SlackValues): Promise<unknown>;
  close(): void;
}

const REQUIRED = 'Please fill this in.';

/** The modals of one Slack person, drawn one at a time: the top one. */
export function createSlackModal(acts: ModalActs, home: () => HTMLElement) {
  let shown: SlackModal | undefined;
  let drawn: DrawnBlocks | undefined;
  let dismissed = '';
  const dialog = createDialog(
    'slack',
    () => {
      dismissed = shown?.id ?? '';
      shown = undefined;
      acts.close();
    },
    home,
  );

  /** The same fault twice leaves the state as it was, so it is shown again from here. */
  const submit = async (values: SlackValues) => {
    await acts.submit(values);
    if (shown) drawn?.showErrors(shown.errors);
  };

  return {
    /** Shows this modal, updates it in place if it is open, or closes it when there is none. */
    update(modal: SlackModal | undefined, surface: Omit<Surface, 'press'>) {
      if (!modal || modal.id === dismissed) {
        shown = undefined;
        return dialog.close();
      }
      const before = shown;
      shown = modal;
      if (!drawn || before?.id !== modal.id || before.hash !== modal.hash) {
        const typed = before?.id === modal.id ? drawn?.values() : undefined;
        const view = modal.view as unknown as View;
        drawn = drawBlocks(view.blocks ?? [], { ...surface, press: acts.press });
        if (typed) drawn.hold(typed);
        dialog.show(view.title?.text ?? '', form(view, drawn, { ...acts, submit }, dialog.element));
      }
      if (JSON.stringify(before?.errors) !== JSON.stringify(modal.errors)) drawn.showErrors(modal.errors);
    },
  };
}

function form(view: View, drawn: DrawnBlocks, acts: ModalActs, dialog: HTMLDialogElement): Node {
  const submit = view.submit && h('button', { class: 'button primary' }, view.submit.text);
  const cancel = h(
    'button',
    { type: 'button', class: 'button', onclick: () => dialog.dispatchEvent(new Event('cancel')) },
    view.close?.text ?? (submit ? 'Cancel' : 'Close'),
  );
  return h(
    'form',
    {
      novalidate: true,
      onsubmit: async (event: SubmitEvent) => {
        event.preventDefault();
        const empty = emptyRequired(view, drawn.values());
        drawn.showErrors(empty);
        const isBusy = submit?.getAttribute('aria-busy') === 'true';
        if (!submit || isBusy || Object.keys(empty).length > 0) return;
        submit.setAttribute('aria-busy', 'true');
        await acts.submit(drawn.values());
        submit.removeAttribute('aria-busy');
      },
    },
    h('div', { class: 'dialog-scroll' }, drawn.node),
    h('footer', {}, cancel, submit),
  );
}

/** Slack itself refuses a submit while a required input is empty: so does this page, in the same place. */
function emptyRequired(view: View, values: SlackValues): Record<string, string> {
  const empty: Record<string, string> = {};
  for (const { type, optional, block_id: id = '', element } of view.blocks ?? []) {
    if (type !== 'input' || optional) continue;
    const value = values[id]?.[element?.action_id ?? ''];
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) empty[id] = REQUIRED;
  }
  return empty;
}
