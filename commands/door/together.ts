import { errorMessage, UserError } from '../user-error.ts';
import { type Button, type Item, message, plainText, type View } from '../view.ts';

/** How one of several requests made together is reported. */
interface ToldPart {
  /** Its typed words, if it has its own. */
  said?: string;
  /** The button that opens its form with all that was understood, if it needs more. */
  opener?: Button;
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
    const button: Button = opener ?? { ...view.submit, label: 'Fill in', opens: 'form' };
    return { text: `${before}I need a little more.`, button };
  }
  const [first] = view.blocks.flatMap((block) => (block.type === 'text' ? [plainText(block.text)] : []));
  const [button] = view.buttons;
  return { text: `${before}${view.title || (first ?? 'done.')}`, ...(button && { button }) };
}
