import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Suggestion } from './suggestions.ts';

/** What is suggested, and which of it is active: what Enter would take; -1 for none. */
export interface Offer {
  list: readonly Suggestion[];
  at: number;
}

export const NONE: Offer = { list: [], at: -1 };

/** A name is taken by Enter at once; a line may be whole already, so Enter sends it until the arrows say otherwise. */
export const toOffer = (list: readonly Suggestion[]): Offer => ({
  list,
  at: list[0]?.kind === 'person' ? 0 : -1,
});

/** The suggestion that Enter would take. */
export const activeIn = ({ list, at }: Offer): Suggestion | undefined => list[at];

/** The next (1) or the last (-1) made the active one, round and round. */
export function stepIn({ list, at }: Offer, by: 1 | -1): Offer {
  const from = at < 0 && by < 0 ? 0 : at;
  return { list, at: (from + by + list.length) % list.length };
}

export const optionId = (list: string, at: number): string => `${list}-${at}`;

interface SuggestionListProps {
  id: string;
  offer: Offer;
  take(suggestion: Suggestion): void;
}

/** The list that opens above a composer, whose field keeps the focus and names the active suggestion. */
export function SuggestionList({ id, offer: { list, at }, take }: SuggestionListProps) {
  const node = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    node.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [list, at]);
  return (
    <div
      ref={node}
      id={id}
      class="suggestions"
      role="listbox"
      aria-label="Suggestions"
      hidden={list.length === 0}
    >
      {list.map((each, index) => (
        <div
          key={each.label}
          id={optionId(id, index)}
          class={`suggestion ${each.kind}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => {
            // Pressing down with a mouse would take the focus from the field before the click.
            event.preventDefault();
            take(each);
          }}
        >
          <span>{each.label}</span>
          <small>{each.detail}</small>
        </div>
      ))}
    </div>
  );
}
