import fc from 'fast-check';
import type { Block, Column, Form, FormField, Message, ShownButton } from '../../commands/view.ts';
import { fileOf, imageOf } from './views.ts';

/** Words of any kind, some of which try to be markup. */
export const sneaky = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '[press](https://evil.example)',
    '**bold**',
    '<b>x</b>',
    '# head',
    'a\n\nb',
    '\u0000',
    '👩‍⚕️',
    '',
  ),
);
const filled = sneaky.filter((each) => each !== '');
const run = fc.oneof(
  sneaky,
  sneaky.map((strong) => ({ strong })),
  sneaky.map((name) => ({ person: { name, accounts: [] } })),
  fc.record({ link: sneaky, href: fc.oneof(fc.webUrl(), fc.constant('javascript:alert(1)'), sneaky) }),
);
const text = fc.oneof(sneaky, fc.array(run, { maxLength: 5 }));
const button: fc.Arbitrary<ShownButton> = fc.record(
  {
    label: sneaky,
    command: sneaky,
    args: fc.dictionary(fc.string(), fc.jsonValue()),
    opens: fc.constantFrom<'form' | 'answer'>('form', 'answer'),
    style: fc.constantFrom<'primary' | 'danger'>('primary', 'danger'),
    inMenu: fc.constant<true>(true),
  },
  { requiredKeys: ['label', 'command', 'args'] },
);
const block: fc.Arbitrary<Block<ShownButton>> = fc.oneof(
  fc.record({ type: fc.constantFrom<'text' | 'note'>('text', 'note'), text }),
  fc.record({ type: fc.constant<'heading'>('heading'), text: sneaky }),
  fc.record({
    type: fc.constant<'facts'>('facts'),
    facts: fc.array(fc.record({ label: sneaky, value: text })),
  }),
  fc.record({ type: fc.constant<'progress'>('progress'), label: text, done: fc.nat(20), of: fc.nat(20) }),
  fc.record({ type: fc.constant<'file'>('file'), file: fileOf(sneaky, button) }),
  fc.record({ type: fc.constant<'image'>('image'), image: imageOf(sneaky, button) }),
  fc.record({
    type: fc.constant<'table'>('table'),
    columns: fc.constant<Column[]>([{ label: 'Who' }, { label: 'How often', align: 'right' }]),
    rows: fc.array(fc.tuple(text, text), { maxLength: 120 }),
  }),
  fc.record({
    type: fc.constant<'list'>('list'),
    items: fc.array(fc.record({ text, button }, { requiredKeys: ['text'] })),
  }),
);
export const anyMessage: fc.Arbitrary<Message<ShownButton>> = fc.record(
  {
    kind: fc.constant<'message'>('message'),
    key: fc.string(),
    said: sneaky,
    title: sneaky,
    blocks: fc.array(block, { maxLength: 8 }),
    buttons: fc.array(button, { maxLength: 10 }),
  },
  { requiredKeys: ['kind', 'title', 'blocks', 'buttons'] },
);
const field: fc.Arbitrary<FormField> = fc.record(
  {
    name: fc.string({ minLength: 1 }),
    label: fc.string({ minLength: 1 }),
    input: fc.constantFrom<FormField['input']>(
      'text',
      'long-text',
      'number',
      'choice',
      'choices',
      'person',
      'people',
      'date',
      'instant',
    ),
    required: fc.boolean(),
    hint: sneaky,
    choices: fc.array(fc.record({ value: filled, label: filled }), { minLength: 1 }),
    value: fc.oneof(sneaky, fc.record({ date: sneaky, time: sneaky }), fc.array(sneaky), fc.jsonValue()),
    error: sneaky,
  },
  { requiredKeys: ['name', 'label', 'input', 'required', 'choices'] },
);
export const anyForm: fc.Arbitrary<Form<ShownButton>> = fc.record(
  {
    kind: fc.constant<'form'>('form'),
    title: sneaky,
    intro: text,
    submit: button,
    fields: fc.uniqueArray(field, { maxLength: 6, selector: ({ name }) => name }),
  },
  { requiredKeys: ['kind', 'title', 'submit', 'fields'] },
);
