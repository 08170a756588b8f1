import { type KeptRun, plainWords, runsIn, writtenOut, writtenOutIn } from '../storage/rows/kept-words.ts';
import { marksIn, withMarks } from './fields/form-marks.ts';
import { UserError } from './user-error.ts';
import type {
  Block,
  FileShown,
  Form,
  FormField,
  Item,
  Message,
  Run,
  ShownButton,
  Text,
  View,
} from './view.ts';

/**
 * Prepares a view for adapters: marked texts become runs, or plain words where only words fit. Everything that leaves the
 * bot goes through here; stored answers are in the form before this.
 */
export function readable<B extends ShownButton>(view: Message<B>): Message<B>;
export function readable<B extends ShownButton>(view: View<B>): View<B>;
export function readable<B extends ShownButton>(view: View<B>): View<B> {
  return view.kind === 'form' ? readableForm(view) : readableMessage(view);
}

/** The same for a mistake. An error without marks is returned as it is. */
export function readableError(error: UserError): UserError {
  const said = plainWords(error.message);
  const buttons = error.buttons.map(readableButton);
  const isSame =
    said === error.message && buttons.every(({ label }, at) => label === error.buttons[at]?.label);
  return isSame ? error : new UserError(said, { field: error.field, buttons });
}

function readableMessage<B extends ShownButton>(view: Message<B>): Message<B> {
  const { title, blocks, buttons, said, data } = view;
  return {
    ...view,
    title: plainWords(title),
    blocks: blocks.map(readableBlock),
    buttons: buttons.map(readableButton),
    ...(said !== undefined && { said: plainWords(said) }),
    ...(data !== undefined && { data: writtenOutIn(data) }),
  };
}

function readableBlock<B extends ShownButton>(block: Block<B>): Block<B> {
  switch (block.type) {
    case 'heading':
      return { ...block, text: plainWords(block.text) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map(({ label, value }) => ({
          label: plainWords(label),
          value: readableText(value),
        })),
      };
    case 'list':
      return { ...block, items: block.items.map(readableItem) };
    case 'progress':
      return { ...block, label: readableText(block.label) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, label: plainWords(column.label) })),
        rows: block.rows.map((row) => row.map(readableText)),
      };
    case 'file':
      return { ...block, file: { ...block.file, ...readableFile(block.file) } };
    case 'image':
      return {
        ...block,
        image: { ...block.image, ...readableFile(block.image), alt: plainWords(block.image.alt) },
      };
    case 'text':
    case 'note':
      return { ...block, text: readableText(block.text) };
  }
}

const readableFile = <B extends ShownButton>(file: FileShown<B>) => ({
  name: plainWords(file.name),
  about: plainWords(file.about),
  ask: readableButton(file.ask),
  typed: plainWords(file.typed),
});

const readableItem = <B extends ShownButton>({ text, button, beside, ...item }: Item<B>): Item<B> => ({
  ...item,
  text: readableText(text),
  ...(button && { button: readableButton(button) }),
  ...(beside && { beside: readableButton(beside) }),
});

const readableButton = <B extends ShownButton>(button: B): B => ({
  ...button,
  label: plainWords(button.label),
});

/** The text as runs; one of plain words only becomes a bare string. */
function readableText(text: Text): Text {
  if (typeof text !== 'string') return text.flatMap(readableRun);
  const [only, ...more] = readableRun(text);
  return more.length === 0 && typeof only === 'string' ? only : readableRun(text);
}

function readableRun(run: Run): Run[] {
  if (typeof run === 'string') return joined(runsIn(run).map(toRun));
  if ('strong' in run) {
    const runs = runsIn(run.strong);
    return runs.some((each) => 'mark' in each)
      ? runs.map((each) => ('href' in each ? toRun(each) : { strong: each.words }))
      : [run];
  }
  return 'link' in run ? [{ ...run, link: plainWords(run.link) }] : [run];
}

const toRun = (run: KeptRun): Run => ('href' in run ? { link: run.words, href: run.href } : run.words);

/** Joins neighbouring plain runs. An empty list becomes one empty run. */
function joined(runs: Run[]): Run[] {
  const put: Run[] = [];
  for (const run of runs) {
    const last = put.at(-1);
    if (typeof run === 'string' && typeof last === 'string') put.splice(-1, 1, last + run);
    else put.push(run);
  }
  return put.length === 0 ? [''] : put;
}

/** A form. Its inputs hold plain words, so the marks in them are sent along, to be restored when the form comes back. */
function readableForm<B extends ShownButton>(form: Form<B>): Form<B> {
  const { title, intro, submit, fields, buttons } = form;
  return {
    ...form,
    title: plainWords(title),
    ...(intro !== undefined && { intro: readableText(intro) }),
    submit: { ...readableButton(submit), args: withMarks(submit.args, marksIn(fields)) },
    fields: fields.map(readableField),
    ...(buttons && { buttons: buttons.map(readableButton) }),
  };
}

const readableField = ({ label, hint, choices, value, error, ...field }: FormField): FormField => ({
  ...field,
  label: plainWords(label),
  ...(hint !== undefined && { hint: plainWords(hint) }),
  ...(choices && { choices: choices.map((each) => ({ ...each, label: plainWords(each.label) })) }),
  ...(value !== undefined && { value: typeof value === 'string' ? writtenOut(value) : value }),
  ...(error !== undefined && { error: plainWords(error) }),
});
