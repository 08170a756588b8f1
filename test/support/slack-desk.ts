import type {
  PlatformObject,
  Playground,
  SlackMessage,
  SlackModal,
  SlackPress,
} from '../../adapters/playground/index.ts';
import { buttonNamed, type Desk, type FormShown, mustWork, partsOf, readOnce, type Shown } from './desk.ts';

/** A desk in a Slack channel or, without one, in the person's direct messages with the bot. `see` waits for a reading. */
export function slackDesk(
  playground: Playground,
  see: <T>(read: () => T | undefined) => Promise<T>,
  handle: string,
  channel?: string,
): Desk {
  const { people, slack } = playground.trial();
  const idOf = (who: string) => people.find((each) => each.handle === who)?.slackUser ?? '';
  const user = idOf(handle);
  const place = channel ?? user.replace(/^U/, 'D');
  const messages = () =>
    playground
      .trial()
      .slack.channels.find(({ id }) => id === place)
      ?.messages.filter((each) => each.user === slack.bot.userId)
      .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === user) ?? [];
  const modal = () => playground.trial().slack.modals[user]?.at(-1);
  const nameOf = (id: unknown) => people.find(({ slackUser }) => slackUser === id)?.name ?? String(id);
  const read = readOnce((blocks: PlatformObject[]) => ({
    text: textOf(blocks, nameOf),
    buttons: pushedIn(blocks).map(labelOf),
    menu: menuIn(blocks).map(labelOf),
  }));
  /** The values entered. They stay in a form until the bot replaces it. */
  let kept = { hash: '', values: {} as Record<string, string | string[]> };
  const form = (): FormShown | undefined => {
    const shown = readModal(modal(), nameOf);
    if (!shown || modal()?.hash !== kept.hash) return shown;
    const put = Object.entries(kept.values).map(([name, value]) => [name, String(value)]);
    return { ...shown, values: { ...shown.values, ...Object.fromEntries(put) } };
  };

  const type = async (words: string) => {
    const text = channel ? `/lpn ${words}` : words;
    const act = channel ? 'slack.command' : 'slack.say';
    mustWork(await playground.act({ type: act, user, channel: place, text }));
  };
  return {
    type,
    form,
    idOf,
    give: async (name, content, text = '') => {
      const file = { name, base64: Buffer.from(content).toString('base64') };
      mustWork(await playground.act({ type: 'slack.say', user, channel: place, text, file }));
    },
    sees: () => messages().map((message) => toShown(message, read)),
    async openForm(words) {
      await type(words);
      return see(form);
    },
    press({ id }, button) {
      const message = messages().find(({ ts }) => ts === id);
      return playground.act({
        type: 'slack.press',
        ...{ user, channel: place, ts: id },
        ...whereIs(message?.blocks ?? [], button),
      });
    },
    async submit(entries) {
      const before = modal()?.hash === kept.hash ? kept.values : {};
      kept = { hash: modal()?.hash ?? '', values: { ...before, ...entries } };
      const values = inputsOf(modal()).flatMap(({ name, element }) =>
        name in kept.values ? [[name, { [String(element.action_id)]: kept.values[name] || null }]] : [],
      );
      mustWork(await playground.act({ type: 'slack.submitModal', user, values: Object.fromEntries(values) }));
    },
    async openList(question, typed = '') {
      const { element } = inputsOf(modal()).find(({ name }) => name === question) ?? {};
      const list = { block_id: question, action_id: String(element?.action_id) };
      mustWork(await playground.act({ type: 'slack.openList', user, typed, ...list }));
      return modal()?.offered?.[question] ?? [];
    },
    async pressInForm(button) {
      const { blocks } = modal()?.view ?? {};
      mustWork(
        await playground.act({
          type: 'slack.pressModal',
          user,
          ...whereIs(blocks as PlatformObject[], button),
        }),
      );
    },
    closeForm: async () => mustWork(await playground.act({ type: 'slack.closeModal', user })),
  };
}

type NameOf = (id: unknown) => string;

const toShown = (
  { ts, blocks, onlyFor }: SlackMessage,
  read: (blocks: PlatformObject[]) => Omit<Shown, 'id' | 'isAnswer'>,
): Shown => ({
  id: ts,
  ...read(blocks),
  isAnswer: onlyFor !== undefined,
});

function readModal(modal: SlackModal | undefined, nameOf: NameOf): FormShown | undefined {
  if (!modal) return undefined;
  const { view } = modal;
  const blocks = view.blocks as PlatformObject[];
  const inputs = inputsOf(modal);
  return {
    title: inside(view.title, 'text'),
    text: textOf(blocks, nameOf),
    buttons: buttonsIn(blocks).map(labelOf),
    values: Object.fromEntries(inputs.map(({ name, element }) => [name, initial(element)])),
    errors: { ...saidBefore(blocks), ...modal.errors },
  };
}

/** The inputs of a modal by block id, which is the question's name. */
const inputsOf = (modal: SlackModal | undefined) =>
  ((modal?.view.blocks ?? []) as PlatformObject[])
    .filter(({ type }) => type === 'input')
    .map(({ block_id, element }) => ({ name: String(block_id), element: element as PlatformObject }));

const initial = (element: PlatformObject): string => {
  const value = Object.entries(element).find(([name]) => name.startsWith('initial_'))?.[1] ?? '';
  const plain = (each: unknown): string => (typeof each === 'string' ? each : inside(each, 'value'));
  return Array.isArray(value) ? value.map(plain).join(',') : plain(value);
};

/** The errors in a form that is shown again, by the question just below each. */
const saidBefore = (blocks: PlatformObject[]): Record<string, string> =>
  Object.fromEntries(
    blocks.flatMap(({ type, text }, index) => {
      const next = blocks[index + 1];
      return type === 'section' && next?.type === 'input'
        ? [[String(next.block_id), inside(text, 'text')]]
        : [];
    }),
  );

function textOf(blocks: PlatformObject[], nameOf: NameOf): string {
  return blocks
    .flatMap(({ type, text, elements, label, rows }) => {
      if (type === 'context') return (elements as PlatformObject[]).map((each) => String(each.text));
      if (type === 'table') return sectionsOf(rows).map((each) => runsOf(each, nameOf));
      if (type === 'rich_text') return sectionsOf(elements).map((each) => runsOf(each, nameOf));
      if (type === 'input') return [inside(label, 'text')];
      return type === 'actions' ? [] : [inside(text, 'text')];
    })
    .join('\n');
}

const sectionsOf = (elements: unknown): PlatformObject[] =>
  partsOf(elements).filter(({ type }) => type === 'rich_text_section');

const runsOf = ({ elements }: PlatformObject, nameOf: NameOf): string =>
  (elements as PlatformObject[])
    .map(({ type, text, user_id }) => (type === 'user' ? nameOf(user_id) : String(text)))
    .join('');

const pushedIn = (blocks: PlatformObject[]): PlatformObject[] =>
  partsOf(blocks).filter(({ type }) => type === 'button');

/** The lines of all menus. */
const menuIn = (blocks: PlatformObject[]): PlatformObject[] =>
  partsOf(blocks)
    .filter(({ type }) => type === 'overflow')
    .flatMap(({ action_id, options }) =>
      (options as PlatformObject[]).map(({ text, value }) => ({ action_id, text, option: value })),
    );

/** The buttons and menu lines that can be pressed. */
const buttonsIn = (blocks: PlatformObject[]): PlatformObject[] => [...pushedIn(blocks), ...menuIn(blocks)];

const labelOf = ({ text }: PlatformObject): string => inside(text, 'text');

const inside = (whole: unknown, key: string): string =>
  typeof whole === 'object' && whole !== null ? String(Reflect.get(whole, key) ?? '') : '';

/** The ids of a button and its block. */
function whereIs(blocks: PlatformObject[], label: string): SlackPress {
  const { action_id, option } = buttonNamed(buttonsIn(blocks), label, labelOf);
  const block = blocks.find((each) => buttonsIn([each]).some((button) => button.action_id === action_id));
  const place = { block_id: String(block?.block_id), action_id: String(action_id) };
  return option === undefined ? place : { ...place, option: String(option) };
}
