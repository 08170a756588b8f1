import type { Network } from '../../storage/networks/networks.ts';
import type { FieldReading } from '../field.ts';
import type { Press } from '../press.ts';
import type { Form } from '../view.ts';
import { atField } from './at-field.ts';
import { formFor, understood } from './form-for.ts';
import type { Asked } from './read-asked.ts';

/**
 * The form that asks for what is missing or, typed, could not be read, with all that was understood; undefined where all is
 * there. What is wrong with a button's or a form's own arguments is thrown, at its field.
 */
export function askForMissing(
  asked: Asked,
  network: Network | null,
  reading: FieldReading,
): Form | undefined {
  const { command, typed, raw, parsed, faults, missing } = asked;
  const [fault] = Object.entries(faults);
  if (missing.length === 0 && !fault) return undefined;
  const entered = understood(command, raw, parsed, reading);
  if (typed) return formFor(command, { given: givenBy(asked, network), entered, faults });
  if (fault) throw atField(fault[1], fault[0], command, raw);
  const settled = [...Object.keys(parsed), 'network']
    .filter((name) => name in raw)
    .map((name) => [name, raw[name]]);
  return formFor(command, { given: command.press(Object.fromEntries(settled)).args, entered: {}, faults });
}

/** What a form keeps of words that were typed: which network they were about. */
const givenBy = ({ command }: Asked, network: Network | null): Press['args'] =>
  network && command.needs !== 'nothing' ? { network: network.id } : {};
