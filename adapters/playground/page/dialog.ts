import { freshId, h, icon } from './h.ts';
import { focusAt, placeOfFocus } from './keyed.ts';

export const CROSS = 'M5 5l10 10M15 5L5 15';

/** A modal dialog over one side of the page: focus stays inside, Escape dismisses, focus goes back on closing. */
export interface Dialog {
  readonly element: HTMLDialogElement;
  readonly isOpen: boolean;
  /** Shows this content under this title; when it is open already, puts the new in place of the old. */
  show(title: string, content: Node): void;
  close(): void;
}

/**
 * `name` says whose dialog it is, for its looks; `onDismiss` runs when the person closes it themselves;
 * `home` takes the focus when what had it before has gone.
 */
export function createDialog(name: string, onDismiss: () => void, home: () => HTMLElement): Dialog {
  const heading = h('h2', { id: freshId('dialog-title') });
  const body = h('div', { class: 'dialog-body' });
  const dismiss = () => {
    close();
    onDismiss();
  };
  const cross = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: dismiss },
    icon(CROSS),
  );
  const element = h(
    'dialog',
    { class: 'dialog', 'data-side': name, 'aria-labelledby': heading.id },
    h('header', {}, heading, cross),
    body,
  );
  let opener: Element | null = null;

  const close = () => {
    if (!element.open) return;
    element.close();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else home().focus();
  };

  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    dismiss();
  });
  document.body.append(element);

  return {
    element,
    get isOpen() {
      return element.open;
    },
    show(title, content) {
      heading.textContent = title;
      const place = placeOfFocus(body);
      body.replaceChildren(content);
      if (element.open) return focusAt(body, place);
      opener = document.activeElement;
      element.showModal();
      const first = 'input, select, textarea, button, a[href]';
      (body.querySelector<HTMLElement>('[autofocus]') ?? body.querySelector<HTMLElement>(first))?.focus();
    },
    close,
  };
}
