import { freshId, h } from './h.ts';

export interface MenuItem {
  label: string;
  pick(): void;
}

/** A button that opens a menu: arrows move, Enter picks, Escape or a press elsewhere closes it. */
export function menuButton(label: string, face: Node | string, items: readonly MenuItem[]): HTMLElement {
  const id = freshId('menu');
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': label,
      'aria-haspopup': 'menu',
      'aria-controls': id,
    },
    face,
  );
  const entries = items.map(({ label: text, pick }) =>
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: -1,
        onclick: () => {
          toggle(false);
          button.focus();
          pick();
        },
      },
      text,
    ),
  );
  const list = h('div', { id, class: 'menu', role: 'menu', 'aria-label': label, hidden: true }, entries);
  const toggle = (open: boolean) => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) entries[0]?.focus();
  };
  button.addEventListener('click', () => toggle(Boolean(list.hidden)));
  toggle(false);
  const around = h('span', { class: 'menu-anchor' }, button, list);
  around.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && around.contains(relatedTarget))) toggle(false);
  });
  around.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    if (step && !list.hidden) entries[(at + step + entries.length) % entries.length]?.focus();
    else if (event.key === 'Escape' && !list.hidden) {
      toggle(false);
      button.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return around;
}
