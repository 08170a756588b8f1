import type { Confirm } from './block-kit.ts';
import { createDialog } from './dialog.ts';
import { h } from './h.ts';
import { mrkdwn, type Names } from './mrkdwn.ts';

/** Asks the person to confirm, as a button's `confirm` object says; true when they do. */
export function ask(confirm: Confirm, names: Names): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (answer: boolean) => {
      dialog.close();
      dialog.element.remove();
      resolve(answer);
    };
    const dialog = createDialog(
      'slack',
      () => settle(false),
      () => document.body,
    );
    const kind = confirm.style === 'danger' ? 'danger' : 'primary';
    dialog.show(
      confirm.title.text,
      h(
        'div',
        {},
        h('div', { class: 'dialog-scroll' }, mrkdwn(confirm.text.text, names)),
        h(
          'footer',
          {},
          h(
            'button',
            { type: 'button', class: 'button', onclick: () => settle(false) },
            confirm.deny?.text ?? 'Cancel',
          ),
          h(
            'button',
            { type: 'button', class: `button ${kind}`, onclick: () => settle(true) },
            confirm.confirm?.text ?? 'Yes',
          ),
        ),
      ),
    );
  });
}
