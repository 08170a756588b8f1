import type {
  PlatformObject,
  Playground,
  TeamsDialog,
  TeamsMessage,
} from '../../adapters/playground/index.ts';
import {
  buttonNamed,
  type Desk,
  type FormShown,
  mustWork,
  partsOf,
  readOnce,
  type Shown,
  unseen,
} from './desk.ts';

/** A desk in a conversation or, without one, in the person's own chat with the bot. `see` waits for a reading. */
export function teamsDesk(
  playground: Playground,
  see: <T>(read: () => T | undefined) => Promise<T>,
  handle: string,
  conversation?: string,
): Desk {
  const { people, teams } = playground.trial();
  const person = people.find((each) => each.handle === handle);
  const user = person?.teamsUser ?? '';
  const chat = teams.conversations.find(({ kind, members }) => kind === 'personal' && members[0] === user);
  const place = conversation ?? chat?.id ?? '';
  const all = () => playground.trial().teams.conversations.find(({ id }) => id === place)?.messages ?? [];
  const isSeen = ({ onlyFor }: TeamsMessage) => onlyFor === undefined || onlyFor === user;
  const messages = () =>
    all().filter((message) => message.from.id === teams.bot.id && !message.deleted && isSeen(message));
  const cardOf = ({ cardFor, attachments }: TeamsMessage): PlatformObject =>
    cardFor?.[user] ?? attachments[0]?.content ?? {};
  const dialog = () => playground.trial().teams.dialogs[user];
  const form = () => readDialog(dialog());
  const sees = () => messages().map((message) => toShown(message, cardOf(message)));

  const type = async (words: string) => {
    const text = conversation ? `@Convenor ${words}` : words;
    mustWork(await playground.act({ type: 'teams.say', user, conversation: place, text }));
  };
  const press = ({ id }: Shown, button: string) => {
    const message = messages().find((each) => each.id === id);
    const action = buttonNamed(buttonsIn(message && cardOf(message)), button, ({ title }) => title);
    return playground.act({
      type: 'teams.press',
      ...{ user, conversation: place, activity: id, action },
      inputs: {},
    });
  };
  const submit = async (action: PlatformObject | undefined, inputs: Record<string, string>) =>
    mustWork(
      await playground.act({
        type: 'teams.submitDialog',
        user,
        data: action?.data as PlatformObject,
        inputs,
      }),
    );
  return {
    type,
    press,
    form,
    sees,
    give: async (name, content, text = '') => {
      const file = { name, base64: Buffer.from(content).toString('base64') };
      mustWork(await playground.act({ type: 'teams.say', user, conversation: place, text, file }));
    },
    async openForm(words, button = 'Fill in the form') {
      const offered = unseen(sees);
      await type(words);
      const offer = await see(() => offered().find(({ buttons }) => buttons.includes(button)));
      mustWork(await press(offer, button));
      return see(form);
    },
    submit: (entries) => {
      const entered = Object.entries(entries).map(([name, value]) => [name, String(value)]);
      const all = { ...readDialog(dialog())?.values, ...Object.fromEntries(entered) };
      return submit(buttonsIn(dialog()?.card)[0], all);
    },
    pressInForm: (button) =>
      submit(
        buttonNamed(buttonsIn(dialog()?.card), button, ({ title }) => title),
        {},
      ),
    async openList(question, typed = '') {
      const input = partsOf(dialog()?.card).find((part) => isInput(part) && part.id === question);
      const { dataset } = (input?.['choices.data'] ?? {}) as { dataset?: string };
      mustWork(await playground.act({ type: 'teams.openList', user, dataset: dataset ?? '', typed }));
      return dialog()?.offered?.[dataset ?? ''] ?? [];
    },
    closeForm: async () => mustWork(await playground.act({ type: 'teams.closeDialog', user })),
    idOf: (who) => people.find((each) => each.handle === who)?.teamsObjectId ?? '',
  };
}

const toShown = ({ id, replyTo }: TeamsMessage, card: PlatformObject): Shown => ({
  id,
  ...readCard(card),
  isAnswer: replyTo !== undefined,
});

const readCard = readOnce((card: PlatformObject) => ({
  text: textOf(card),
  buttons: buttonsIn(card)
    .filter(({ mode }) => mode !== 'secondary')
    .map(({ title }) => String(title)),
  menu: buttonsIn(card)
    .filter(({ mode }) => mode === 'secondary')
    .map(({ title }) => String(title)),
}));

function readDialog(dialog: TeamsDialog | undefined): FormShown | undefined {
  if (!dialog) return undefined;
  const { title, card = {}, message = '' } = dialog;
  const inputs = partsOf(card).filter(isInput);
  return {
    title,
    text: `${textOf(card)}${message}`,
    buttons: buttonsIn(card).map((button) => String(button.title)),
    values: Object.fromEntries(inputs.map(({ id, value = '' }) => [String(id), String(value)])),
    errors: saidBefore((card.body ?? []) as PlatformObject[]),
  };
}

const isInput = ({ type }: PlatformObject): boolean => String(type).startsWith('Input.');

/** The errors of a form, by the question just below each. They are shown in red. */
const saidBefore = (body: PlatformObject[]): Record<string, string> =>
  Object.fromEntries(
    body.flatMap((element, index) => {
      const next = body[index + 1];
      const isRed = partsOf(element.inlines).some(({ color }) => color === 'attention');
      return isRed && next && isInput(next) ? [[String(next.id), textOf(element)]] : [];
    }),
  );

const textOf = (card: PlatformObject): string =>
  partsOf(card)
    .flatMap(({ type, inlines, label }) => {
      if (type === 'RichTextBlock') return [(inlines as PlatformObject[]).map(({ text }) => text).join('')];
      return String(type).startsWith('Input.') ? [String(label)] : [];
    })
    .join('\n');

const buttonsIn = (card: unknown): PlatformObject[] =>
  partsOf(card).filter(({ type }) => String(type).startsWith('Action.'));
