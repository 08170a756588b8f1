import fc from 'fast-check';
import type {
  Block,
  Button,
  Form,
  FormField,
  Item,
  Message,
  ShownButton,
  Text,
} from '../../commands/view.ts';

/** Words that people might write, some of them malicious. */
export const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5000 }) },
  fc.constantFrom(
    '<!channel>',
    '<!here|here>',
    '<@U07BOB00000>',
    '[free](https://evil.example)',
    '<https://evil.example|NHS>',
    '*bold* & _more_ `code`',
    '&lt;!channel&gt;',
    '<script>alert(1)</script>',
    '&'.repeat(3001),
    '😀'.repeat(2000),
    '   ',
    '',
  ),
);

const person = fc.record({
  name: words,
  accounts: fc.array(
    fc.record({
      platform: fc.constantFrom('slack' as const, 'teams' as const),
      tenant: fc.constantFrom('T1', 'T2'),
      userId: fc.constantFrom('U07BOB00000', 'W123', '29:1abc', '<!channel>'),
    }),
    { maxLength: 3 },
  ),
});

const href = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'javascript:alert(1)',
    'mailto:bob@example.org',
    'nonsense',
    `https://a.example/${'x'.repeat(4000)}`,
  ),
);

export const text: fc.Arbitrary<Text> = fc.oneof(
  words,
  fc.array(
    fc.oneof(words, fc.record({ strong: words }), fc.record({ person }), fc.record({ link: words, href })),
    { maxLength: 6 },
  ),
);

export const button: fc.Arbitrary<Button> = fc.record(
  {
    label: words,
    command: fc.constantFrom('action.done', 'action.list', 'poll.vote'),
    args: fc.dictionary(fc.constantFrom('ref', 'page', 'text'), fc.string({ maxLength: 60 })),
    style: fc.constantFrom('primary' as const, 'danger' as const),
    inMenu: fc.constant(true as const),
  },
  { requiredKeys: ['label', 'command', 'args'] },
);

const bar = fc.record({ done: fc.nat(600), of: fc.nat(600) });
const item: fc.Arbitrary<Item> = fc.record({ text, bar, button }, { requiredKeys: ['text'] });

/** Any file, with names and buttons from these generators. */
export const fileOf = <B extends ShownButton>(name: fc.Arbitrary<string>, ask: fc.Arbitrary<B>) =>
  fc.record({
    name,
    mediaType: fc.constant('text/csv'),
    about: name,
    bytes: fc.constant(async () => new Uint8Array()),
    ask,
    typed: name,
  });

/** Any picture, likewise. */
export const imageOf = <B extends ShownButton>(name: fc.Arbitrary<string>, ask: fc.Arbitrary<B>) =>
  fc
    .record({ alt: name, file: fileOf(name, ask) })
    .map(({ alt, file }) => ({ ...file, alt, mediaType: 'image/png' as const }));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text }),
  fc.record({ type: fc.constant('heading' as const), text: words }),
  fc.record({ type: fc.constant('note' as const), text }),
  fc.record({
    type: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: words, value: text }), { maxLength: 30 }),
  }),
  fc.record({ type: fc.constant('progress' as const), label: text, done: fc.nat(600), of: fc.nat(600) }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(item, { maxLength: 70 }) }),
  fc.tuple(fc.integer({ min: 1, max: 25 }), fc.nat(120)).chain(([width, height]) =>
    fc.record({
      type: fc.constant('table' as const),
      columns: fc.array(fc.record({ label: words }), { minLength: width, maxLength: width }),
      rows: text.map((cell) =>
        Array.from({ length: height }, () => Array.from({ length: width }, () => cell)),
      ),
    }),
  ),
  fc.record({ type: fc.constant('file' as const), file: fileOf(words, button) }),
  fc.record({ type: fc.constant('image' as const), image: imageOf(words, button) }),
);

export const anyMessage: fc.Arbitrary<Message> = fc.record({
  kind: fc.constant('message' as const),
  title: words,
  blocks: fc.array(block, { maxLength: 12 }),
  buttons: fc.array(button, { maxLength: 12 }),
});

const field = (name: string): fc.Arbitrary<FormField> =>
  fc.record(
    {
      name: fc.constant(name),
      label: words,
      input: fc.constantFrom(
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
      hint: words,
      error: words,
      value: fc.oneof(
        words,
        fc.constantFrom('12', '2027-06-30', 'U07BOB00000', 'choice 3', 'choice 120'),
        fc.constantFrom({ date: '2027-06-30', time: '14:00' }, { date: 'soon' }, null, 7, ['x']),
        fc.constantFrom(
          ['choice 3', 'choice 9'],
          ['choice 120', 'choice 1', 'gone'],
          ['U07BOB00000', '@Bob'],
          [],
        ),
      ),
      choices: fc
        .integer({ min: 0, max: 130 })
        .chain((count) =>
          words.map((label) =>
            Array.from({ length: count }, (_, index) => ({ value: `choice ${index}`, label })),
          ),
        ),
    },
    { requiredKeys: ['name', 'label', 'input', 'required'] },
  );

export const anyForm: fc.Arbitrary<Form> = fc.record(
  {
    kind: fc.constant('form' as const),
    title: words,
    intro: text,
    submit: button,
    fields: fc
      .integer({ min: 1, max: 12 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => field(`field${index}`)))),
  },
  { requiredKeys: ['kind', 'title', 'submit', 'fields'] },
);
