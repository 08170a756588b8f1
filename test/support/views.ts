import fc from 'fast-check';
import type { InputKind } from '../../commands/press.ts';
import type {
  Block,
  Button,
  Column,
  Fact,
  Form,
  FormField,
  Item,
  Message,
  Run,
  ShownButton,
  Text,
} from '../../commands/view.ts';

/** A generator for each member of a shape: what views gain is generated too, or this does not compile. */
type Each<Shape> = { [Name in keyof Shape]-?: fc.Arbitrary<Exclude<Shape[Name], undefined>> };

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
    '[press](https://evil.example)',
    '**bold**',
    '# head',
    '1. is no list\n# no heading\n\n- no row',
    '\u0000',
    '\u202e',
    '👩‍⚕️',
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

type MarkedRun = Exclude<Run, string>;
/** A run of each kind, by the member that tells it apart. */
const runs: {
  [Name in 'strong' | 'person' | 'link']: fc.Arbitrary<Extract<MarkedRun, Record<Name, unknown>>>;
} = {
  strong: fc.record({ strong: words }),
  person: fc.record({ person }),
  link: fc.record({ link: words, href }),
};

export const text: fc.Arbitrary<Text> = fc.oneof(
  words,
  fc.array(fc.oneof(words, ...Object.values(runs)), { maxLength: 6 }),
);

const ofButton: Each<ShownButton> = {
  label: words,
  command: fc.constantFrom('action.done', 'action.list', 'poll.vote'),
  args: fc.oneof(
    fc.dictionary(fc.constantFrom('ref', 'page', 'text'), fc.string({ maxLength: 60 })),
    fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }),
  ),
  opens: fc.constantFrom('form', 'answer'),
  style: fc.constantFrom('primary', 'danger'),
  inMenu: fc.constant(true),
  until: fc.constantFrom(0, Date.UTC(2027, 5, 30), Number.MAX_SAFE_INTEGER),
};
export const button = fc.record(ofButton, {
  requiredKeys: ['label', 'command', 'args'],
}) as fc.Arbitrary<Button>;

const ofItem: Each<Item> = {
  text,
  bar: fc.record({ done: fc.nat(600), of: fc.nat(600) }),
  button,
  beside: button,
};
const item = fc.record(ofItem, { requiredKeys: ['text'] }) as fc.Arbitrary<Item>;
const ofFact: Each<Fact> = { label: words, value: text };
const ofColumn: Each<Column> = { label: words, align: fc.constant('right') };
const column = fc.record(ofColumn, { requiredKeys: ['label'] }) as fc.Arbitrary<Column>;

const ofFile = {
  name: words,
  mediaType: fc.constant('text/csv'),
  about: words,
  bytes: fc.constant(async () => new Uint8Array()),
  ask: button,
  typed: words,
};

/** A block of each type. */
const blocks: { [Type in Block['type']]: fc.Arbitrary<Extract<Block, { type: Type }>> } = {
  text: fc.record({ type: fc.constant('text'), text }),
  heading: fc.record({ type: fc.constant('heading'), text: words }),
  note: fc.record({ type: fc.constant('note'), text }),
  facts: fc.record({ type: fc.constant('facts'), facts: fc.array(fc.record(ofFact), { maxLength: 30 }) }),
  progress: fc.record({
    type: fc.constant('progress'),
    label: text,
    done: fc.nat(600),
    of: fc.nat(600),
  }),
  list: fc.record({ type: fc.constant('list'), items: fc.array(item, { maxLength: 70 }) }),
  table: fc.tuple(fc.integer({ min: 1, max: 25 }), fc.nat(120)).chain(([width, height]) =>
    fc.record({
      type: fc.constant('table' as const),
      columns: fc.array(column, { minLength: width, maxLength: width }),
      rows: text.map((cell) =>
        Array.from({ length: height }, () => Array.from({ length: width }, () => cell)),
      ),
    }),
  ),
  file: fc.record({ type: fc.constant('file'), file: fc.record(ofFile) }),
  image: fc.record({
    type: fc.constant('image'),
    image: fc.record({ ...ofFile, mediaType: fc.constant('image/png'), alt: words }),
  }),
};

const ofMessage: Each<Message> = {
  kind: fc.constant('message'),
  key: words,
  awaits: fc.record({ kind: words, recordId: words }),
  isForOne: fc.constant(true),
  isSecret: fc.constant(true),
  said: words,
  data: fc.constantFrom('a,b', { rows: [1] }),
  title: words,
  blocks: fc.array(fc.oneof(...Object.values(blocks)) as fc.Arbitrary<Block>, { maxLength: 12 }),
  buttons: fc.array(button, { maxLength: 12 }),
  isPage: fc.constant(true),
  isHome: fc.constant(true),
};
export const anyMessage = fc.record(ofMessage, {
  requiredKeys: ['kind', 'title', 'blocks', 'buttons'],
}) as fc.Arbitrary<Message>;

const inputs: { [Kind in InputKind]: true } = {
  ...{ text: true, 'long-text': true, number: true, choice: true, choices: true },
  ...{ person: true, people: true, date: true, instant: true },
};
const people = ['U07BOB00000', 'person:0190d0f4-0000-7000-8000-000000000001', 'choice 3'];

const field = (name: string): fc.Arbitrary<FormField> => {
  const ofField: Each<FormField> = {
    name: fc.constant(name),
    label: words.filter((each) => each.trim() !== ''), // a question always has words

    input: fc.constantFrom(...(Object.keys(inputs) as InputKind[])),
    required: fc.boolean(),
    hint: words,
    error: words,
    among: fc.constant('0190d0f4-0000-7000-8000-000000000000'),
    value: fc.oneof(
      words,
      fc.constantFrom('12', '2027-06-30', 'choice 120', ...people),
      fc.constantFrom({ date: '2027-06-30', time: '14:00' }, { date: 'soon' }, null, 7, ['x']),
      fc.constantFrom(['choice 3', 'choice 9'], ['choice 120', 'choice 1', 'gone'], people, ['@Bob'], []),
      fc.jsonValue(),
    ) as fc.Arbitrary<object>,
    choices: fc.oneof(
      fc
        .integer({ min: 0, max: 130 })
        .chain((count) =>
          words.map((label) =>
            Array.from({ length: count }, (_, index) => ({ value: `choice ${index}`, label })),
          ),
        ),
      words.map((label) => people.map((value) => ({ value, label }))),
    ),
  };
  return fc.record(ofField, {
    requiredKeys: ['name', 'label', 'input', 'required'],
  }) as fc.Arbitrary<FormField>;
};

const ofForm: Each<Form> = {
  kind: fc.constant('form'),
  title: words,
  intro: text,
  submit: button,
  fields: fc
    .integer({ min: 1, max: 12 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => field(`field${index}`)))),
  buttons: fc.array(button, { maxLength: 8 }),
};
export const anyForm = fc.record(ofForm, {
  requiredKeys: ['kind', 'title', 'submit', 'fields'],
}) as fc.Arbitrary<Form>;

/** A sentence of plain words, such as tells somebody what to do next. */
export const sentence = fc
  .array(
    fc.constantFrom('Type', '/lpn', 'member add @bob', 'as', 'clinical', 'chair', '“Leeds”', 'A1', 'network'),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((some) => `${some.join(' ')}.`);
