import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Suggestion } from './suggestions.ts';

/** The suggestions, and the index of the active one, which Enter would take; -1 when none is active. */
export interface Offer {
  list: readonly Suggestion[];
  at: number;
}

export const NONE: Offer = { list: [], at: -1 };

/**
 * Offers suggestions. A name is active at once, but a command is not: the line may be complete already, so
 * Enter sends it unless the arrow keys have chosen.
 */
export const toOffer = (list: readonly Suggestion[]): Offer => ({
  list,
  at: list[0]?.kind === 'person' ? 0 : -1,
});

/** The suggestion that Enter would take. */
export const activeIn = ({ list, at }: Offer): Suggestion | undefined => list[at];

/** Makes the next suggestion (1) or the previous one (-1) active. After the last comes the first. */
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

/**
 * The list of suggestions above a composer. The composer's field keeps the focus and refers to the active
 * suggestion.
 */
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
            // Otherwise pressing the mouse button would take the focus from the field before the click.
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
