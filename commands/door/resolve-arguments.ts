import type { Runs } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { Doubt } from '../field.ts';
import { UserError } from '../user-error.ts';
import type { Form } from '../view.ts';
import { askForMissing } from './ask-for-missing.ts';
import { atFields } from './at-field.ts';
import type { Access } from './authorise.ts';
import { withAccounts } from './people-in-form.ts';
import type { Asked } from './read-asked.ts';

/** The resolved arguments; or the form, if typed words are ambiguous. */
export type Resolved = { args: Record<string, unknown> } | { ask: Form };

/**
 * Resolves the arguments to records. A caller who may act only on their own records gets the same refusal for any other and
 * for one that does not exist, so that they learn of none.
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
      if (ask) return { ask: await withAccounts(ask, asked.command.fields, context) };
      faults[name] = error;
    }
  }
  const wrong = atFields(faults, command, { ...raw, network: context.network?.id });
  if (wrong) throw wrong;
  return { args };
}

/** The form with the typed words, and the doubt at its field. */
const formAbout = (doubt: Doubt, name: string, asked: Asked, context: RequestContext): Form | undefined =>
  askForMissing({ ...asked, faults: { [name]: doubt } }, context.network, {
    ...context,
    userId: context.caller.accounts[0]?.userId,
  });
