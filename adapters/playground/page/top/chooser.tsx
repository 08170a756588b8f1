import type { TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fromLocalInput, inWords, localInput } from '../parts/times.ts';

const WEEK = 7 * 24 * 3_600_000;

interface ChooserProps {
  now(): Date;
  /** Resolves to whether the clock was moved there. */
  move(to: Date): Promise<boolean>;
}

/**
 * A button that opens a small form for a date and a time. The form closes when the clock has been moved, at
 * Escape, and when the focus leaves it.
 */
export function Chooser({ now, move }: ChooserProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || relatedTarget === button.current) return;
    if (currentTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        Choose a date
      </button>
      {isOpen && <DateForm now={now} move={move} close={close} leave={leave} />}
    </>
  );
}

interface DateFormProps extends ChooserProps {
  close(): void;
  leave(event: FocusEvent): void;
}

function DateForm({ now, move, close, leave }: DateFormProps) {
  const [from] = useState(now);
  const [value, setValue] = useState(localInput(new Date(from.getTime() + WEEK)));
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await move(fromLocalInput(value))) close();
  };
  const onKeyDown = ({ key }: TargetedKeyboardEvent<HTMLFormElement>) => key === 'Escape' && close();
  return (
    <form class="chooser" onSubmit={onSubmit} onKeyDown={onKeyDown} onFocusOut={leave}>
      <label for={id}>Move on to</label>
      <input
        ref={field}
        id={id}
        type="datetime-local"
        required
        min={localInput(from)}
        defaultValue={value}
        onInput={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <button type="submit" class="button primary">
        Move
      </button>
      <output class="hint" for={id}>
        {inWords(value)}
      </output>
    </form>
  );
}
