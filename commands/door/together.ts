import type { Language } from '../typed/language.ts';
import { errorMessage, UserError } from '../user-error.ts';
import { type Button, type Form, type Item, message, plainText, type View } from '../view.ts';

/** How one of several requests made together is reported. */
interface ToldPart {
  /** Its typed words, if it has its own. */
  said?: string;
  /** The button that opens its form with all that was understood, if it needs more. */
  opener(form: Form): Button;
}

/**
 * Runs several requests made together, one after the other, numbered from 1. The answer has a line for each, done or refused,
 * with the first button of its answer.
 */
export async function together<Asked>(
  several: Asked[],
  tell: (one: Asked) => ToldPart,
  answer: (one: Asked, number: number) => Promise<View>,
): Promise<View> {
  const views: View[] = [];
  for (const [index, one] of several.entries()) views.push(await answer(one, index + 1).catch(orShown));
  const [only, ...others] = views;
  if (only && others.length === 0) return only;
  const items = several.flatMap((one, index) => {
    const view = views[index];
    return view ? [toItem(tell(one), view)] : [];
  });
  return message(`${several.length} things were asked`, [{ type: 'list', items }]);
}

function orShown(error: unknown): View {
  if (error instanceof UserError) return errorMessage(error);
  throw error;
}

function toItem({ said, opener }: ToldPart, view: View): Item {
  const before = said === undefined ? '' : `${said}: `;
  if (view.kind === 'form') {
    return { text: `${before}I need a little more.`, button: opener(view) };
  }
  const [first] = view.blocks.flatMap((block) => (block.type === 'text' ? [plainText(block.text)] : []));
  const [button] = view.buttons;
  return { text: `${before}${view.title || (first ?? 'done.')}`, ...(button && { button }) };
}

/** The button that opens a form again with what was understood, but for what is private. */
export function openerOf({ submit, fields }: Form, { commands }: Pick<Language, 'commands'>): Button {
  const command = commands.find(({ name }) => name === submit.command);
  if (!command) throw new Error(`a form is for ${submit.command}, which is no command`);
  const open = fields.filter(({ name, error }) => !error && !command.fields[name]?.isDiscreet);
  const entered = open.flatMap((field) => (field.value === undefined ? [] : [[field.name, field.value]]));
  const press = command.press({ ...submit.args, ...Object.fromEntries(entered) });
  return { label: 'Fill in', ...press, opens: 'form' };
}
