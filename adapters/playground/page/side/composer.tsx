import { h, type RefObject, type TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { TrialUpload } from '../../act.ts';
import { Icon } from '../parts/icon.tsx';
import { AttachButton, Attached, type Attaching, toUpload, useAttachment } from './attaching.tsx';
import { activeIn, NONE, type Offer, optionId, SuggestionList, stepIn, toOffer } from './suggestion-list.tsx';
import { type Suggestion, suggest, type Vocabulary } from './suggestions.ts';

const SEND = 'M3 10l14-7-4 14-3-6z';
const TALLEST = 6;

interface ComposerProps {
  field: RefObject<HTMLTextAreaElement | null>;
  id?: string;
  /** The field's accessible name. */
  name: string;
  placeholder: string;
  vocabulary: Vocabulary;
  /**
   * Resolves to whether the text was accepted. If not, the text comes back so that the person can correct
   * it, and the file that was to go with it.
   */
  send(text: string, file?: TrialUpload): Promise<boolean>;
  /** Whether a file may be sent. */
  takesFiles?: boolean;
  /** Text to write into the field whenever a new draft comes. */
  draft?: { text: string } | undefined;
  hidden?: boolean;
  onEscape?(): void;
}

/**
 * The field for writing a message. Enter sends it, and Shift and Enter starts a new line. A file is chosen with the
 * button beside it, or dropped on it.
 */
export function Composer(props: ComposerProps) {
  const { field, id, name, placeholder, hidden, onEscape, takesFiles = false } = props;
  const attaching = useAttachment();
  const { offer, setOffer, changed, take, submit } = useWriting(props, attaching);
  const attach = (file: File | undefined) => {
    attaching.choose(file);
    field.current?.focus();
  };
  const suggestions = useId();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form
      class="composer"
      onSubmit={onSubmit}
      hidden={hidden}
      onDragOver={(event) => takesFiles && event.preventDefault()}
      onDrop={(event) => {
        if (!takesFiles) return;
        event.preventDefault();
        attach(event.dataTransfer?.files[0]);
      }}
    >
      {takesFiles && <Attached {...attaching} choose={attach} />}
      {takesFiles && <AttachButton {...attaching} choose={attach} />}
      <SuggestionList id={suggestions} offer={offer} take={take} />
      {/* Not as an element: only so may a text field of several lines be a combobox. */}
      {h('textarea', {
        ref: field,
        id,
        rows: 1,
        role: 'combobox',
        placeholder,
        autocomplete: 'off',
        enterkeyhint: 'send',
        'aria-label': name,
        'aria-autocomplete': 'list',
        'aria-controls': suggestions,
        'aria-expanded': offer.list.length > 0,
        'aria-activedescendant': activeIn(offer) && optionId(suggestions, offer.at),
        onInput: changed,
        onBlur: () => setOffer(NONE),
        onKeyDown: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) =>
          handleKey(event, offer, { take, setOffer, submit, onEscape }),
      })}
      <button type="submit" class="send" aria-label="Send">
        <Icon path={SEND} />
      </button>
    </form>
  );
}

/** The suggestions for the text being written, and the actions on them. */
function useWriting({ field, vocabulary, send, draft }: ComposerProps, { file, choose }: Attaching) {
  const [offer, setOffer] = useState(NONE);
  const changed = () => {
    if (!field.current) return;
    grow(field.current);
    setOffer(toOffer(suggest(field.current.value, field.current.selectionEnd, vocabulary)));
  };
  const write = (text: string) => {
    if (!field.current) return;
    field.current.value = text;
    grow(field.current);
    setOffer(NONE);
  };
  const take = ({ from, insert }: Suggestion) => {
    field.current?.setRangeText(insert, from, field.current.selectionEnd, 'end');
    field.current?.focus();
    changed();
  };
  const submit = async () => {
    const text = field.current?.value.trim() ?? '';
    if (text === '' && !file) return;
    write('');
    choose(undefined);
    if (await send(text, file && (await toUpload(file)))) return;
    if (field.current?.value === '') write(text);
    choose(file);
  };
  useLayoutEffect(() => {
    if (!draft) return;
    write(draft.text);
    field.current?.focus();
    field.current?.setSelectionRange(draft.text.length, draft.text.length);
  }, [draft]);
  return { offer, setOffer, changed, take, submit };
}

interface KeyActs {
  take(suggestion: Suggestion): void;
  setOffer(offer: Offer): void;
  submit(): void;
  onEscape: (() => void) | undefined;
}

/**
 * While suggestions are open, arrow keys move between them, Enter or Tab takes one, and Escape closes them.
 */
function handleKey(event: KeyboardEvent, offer: Offer, acts: KeyActs): void {
  const { key, shiftKey, isComposing } = event;
  const active = activeIn(offer);
  const isOpen = offer.list.length > 0;
  if (isComposing) return;
  if (isOpen && key === 'ArrowDown') acts.setOffer(stepIn(offer, 1));
  else if (isOpen && key === 'ArrowUp') acts.setOffer(stepIn(offer, -1));
  else if (isOpen && key === 'Escape') acts.setOffer(NONE);
  else if (key === 'Escape' && acts.onEscape) acts.onEscape();
  else if (active && !shiftKey && (key === 'Tab' || key === 'Enter')) acts.take(active);
  else if (key === 'Enter' && !shiftKey) acts.submit();
  else return;
  event.preventDefault();
}

/** Gives the field as many rows as its text needs, up to six. */
function grow(field: HTMLTextAreaElement): void {
  field.rows = 1;
  while (field.rows < TALLEST && field.scrollHeight > field.clientHeight + 2) field.rows += 1;
}
