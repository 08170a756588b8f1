import { freshId, h } from './h.ts';
import type { Suggestion } from './suggestions.ts';

/** The list that opens above a composer; the field keeps the focus and says which suggestion is active. */
export interface SuggestionList {
  node: HTMLElement;
  readonly isOpen: boolean;
  /** The suggestion that Enter would take. */
  readonly active: Suggestion | undefined;
  offer(suggestions: readonly Suggestion[]): void;
  /** Makes the next (1) or the last (-1) suggestion the active one. */
  step(by: 1 | -1): void;
}

export function createSuggestionList(
  field: HTMLTextAreaElement,
  take: (suggestion: Suggestion) => void,
): SuggestionList {
  const id = freshId('suggestions');
  const node = h('ul', {
    id,
    class: 'suggestions',
    role: 'listbox',
    'aria-label': 'Suggestions',
    hidden: true,
  });
  field.setAttribute('aria-controls', id);
  let offered: readonly Suggestion[] = [];
  let at = -1;

  const draw = () => {
    node.hidden = offered.length === 0;
    field.setAttribute('aria-expanded', String(offered.length > 0));
    node.replaceChildren(...offered.map((each, index) => option(each, `${id}-${index}`, index === at, take)));
    const active = node.children[at];
    if (active) field.setAttribute('aria-activedescendant', active.id);
    else field.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  };

  return {
    node,
    get isOpen() {
      return offered.length > 0;
    },
    get active() {
      return offered[at];
    },
    offer(suggestions) {
      offered = suggestions;
      // A name is taken by Enter at once; a line may be whole already, so Enter sends it until the arrows say otherwise.
      at = offered[0]?.kind === 'person' ? 0 : -1;
      draw();
    },
    step(by) {
      const from = at < 0 && by < 0 ? 0 : at;
      at = (from + by + offered.length) % offered.length;
      draw();
    },
  };
}

function option(
  suggestion: Suggestion,
  id: string,
  isActive: boolean,
  take: (suggestion: Suggestion) => void,
): HTMLElement {
  // Pressing down with a mouse would take the focus from the field before the click.
  const onmousedown = (event: MouseEvent) => {
    event.preventDefault();
    take(suggestion);
  };
  return h(
    'li',
    { id, class: suggestion.kind, role: 'option', 'aria-selected': isActive, onmousedown },
    h('span', {}, suggestion.label),
    h('small', {}, suggestion.detail),
  );
}
