import type { Runs } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { Doubt } from '../field.ts';
import { UserError } from '../user-error.ts';
import type { Form } from '../view.ts';
import { askForMissing } from './ask-for-missing.ts';
import { atFields } from './at-field.ts';
import type { Access } from './authorise.ts';
import type { Asked } from './read-asked.ts';

/** What the arguments mean; or the form, where what was typed may be meant otherwise. */
export type Resolved = { args: Record<string, unknown> } | { ask: Form };

/**
 * Finds what the arguments mean among the records. Someone who may not, but for a record of their own, is told so of
 * whatever is not found, and learns of no other record.
 */
export async function resolveArguments<F extends RequestContext, C extends F>(
  asked: Asked,
  { unlessTheirs }: Access,
  { fields }: Runs<C, F>,
  context: C,
): Promise<Resolved> {
  const { command, parsed, raw, typed } = asked;
  const args: Record<string, unknown> = {};
  const faults: Record<string, UserError> = {};
  for (const [name, value] of Object.entries(parsed)) {
    try {
      args[name] = await fields[name]?.resolve(value, context);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (unlessTheirs) throw unlessTheirs;
      const ask = typed && error instanceof Doubt && formAbout(error, name, asked, context);
      if (ask) return { ask };
      faults[name] = error;
    }
  }
  const wrong = atFields(faults, command, { ...raw, network: context.network?.id });
  if (wrong) throw wrong;
  return { args };
}

/** The form with what was typed in it, and what is in doubt said beside it. */
const formAbout = (doubt: Doubt, name: string, asked: Asked, context: RequestContext): Form | undefined =>
  askForMissing({ ...asked, faults: { [name]: doubt } }, context.network, {
    ...context,
    userId: context.caller.accounts[0]?.userId,
  });
