import type { Network } from '../../storage/networks/networks.ts';
import { shortened } from '../cards/shortened.ts';
import type { Command } from '../command.ts';
import { Doubt, type FieldReading, isEmpty } from '../field.ts';
import type { Button, Form } from '../view.ts';
import { atFields } from './at-field.ts';
import { formFor, understood } from './form-for.ts';
import { asNotAPatients, OfAPatient } from './patients.ts';
import type { Asked } from './read-asked.ts';

/**
 * The form that asks for missing arguments, and for typed ones that do not parse, with all that was understood; undefined
 * if nothing is missing, unless the form is wanted all the same. Invalid arguments of a button or a form are thrown, all of them, each as an error at its field.
 */
export function askForMissing(
  asked: Asked,
  network: Network | null,
  reading: FieldReading,
  corrected: Button[] = [],
  opensForm = false,
): Form | undefined {
  const { command, typed, raw, parsed, faults, missing, unsure } = asked;
  if (opensForm) return prefilled(asked, network, reading);
  const [fault] = Object.entries(faults);
  if (missing.length === 0 && !fault && unsure === undefined) return undefined;
  const entered = understood(command, raw, parsed, reading);
  const { place } = reading;
  if (typed) {
    const about = network && command.needs !== 'nothing' ? { network: network.id } : {};
    // Typed values that no field of the form can show are sent along with it.
    const along = Object.entries(raw).filter(
      ([name]) => name in parsed && (command.fields[name]?.unasked || isEmpty(entered[name])),
    );
    const { args: given } = command.press({ ...about, ...Object.fromEntries(along) });
    const form = formFor(command, { given, entered, faults, place });
    const buttons = [...corrected, ...waysOn(asked, about)];
    const told = [
      ...along.flatMap((each) => sayAlong(command, each)),
      ...(unsure === undefined ? [] : [sayUnsure(unsure)]),
    ];
    return {
      ...form,
      ...(told.length > 0 && { intro: told.join(' ') }),
      ...(buttons.length > 0 && { buttons }),
    };
  }
  const wrong = atFields(faults, command, raw);
  if (wrong) throw wrong;
  const settled = [...Object.keys(parsed), 'network']
    .filter((name) => name in raw)
    .map((name) => [name, raw[name]]);
  const { args: given } = command.press(Object.fromEntries(settled));
  return formFor(command, { given, entered: {}, faults, place });
}

/** The form with all that is known in it, to be looked at before anything is recorded. What does not parse has its error there. */
function prefilled(
  { command, raw, parsed, faults }: Asked,
  network: Network | null,
  reading: FieldReading,
): Form {
  const about = network && command.needs !== 'nothing' ? { network: network.id } : {};
  const unasked = Object.entries(raw).filter(([name]) => name in parsed && command.fields[name]?.unasked);
  const { args: given } = command.press({ ...about, ...Object.fromEntries(unasked) });
  return formFor(command, { given, entered: understood(command, raw, parsed, reading), faults });
}

/** "Due: another week." for what is sent along though it would be asked for. */
const sayAlong = ({ fields }: Command, [name, entered]: [string, unknown]): string[] => {
  const field = fields[name];
  return field && !field.unasked && typeof entered === 'string'
    ? [`${field.label}: ${shortened(entered, 100)}.`]
    : [];
};

const sayUnsure = (words: string): string =>
  `I was not sure what “${shortened(words, 150)}” means here. The rest I understood.`;

/**
 * Buttons that continue without the form: the doubtful words become part of the text, or are left out if there is no text,
 * or get one of their possible meanings.
 */
function waysOn(
  { command, raw, faults, missing, unsure, doubtful, shared }: Asked,
  about: { network?: string },
): Button[] {
  if (
    missing.some((name) => !(name in faults)) ||
    Object.values(command.fields).some(({ isDiscreet }) => isDiscreet)
  )
    return [];
  const wrong = Object.keys(faults).filter((name) => !doubtful.includes(name));
  const press = (args: Record<string, unknown>) => command.press({ ...raw, ...about, ...args });
  if (wrong.length > 0 && wrong.every((name) => faults[name] instanceof OfAPatient))
    return [{ label: 'It is not a patient’s', ...asNotAPatients(press({})) }];
  const [only, ...others] = wrong;
  if (only !== undefined) {
    const fault = faults[only];
    const choices = fault instanceof Doubt && others.length === 0 ? fault.choices : [];
    const buttons = choices.map(({ label, value }) => ({ label, ...press({ [only]: value }) }));
    const [first, ...rest] = shared?.each ?? [];
    return first === undefined || !('others' in command.fields)
      ? buttons
      : [...buttons, { label: 'One for each', ...press({ [only]: first, others: rest }) }];
  }
  if (doubtful.length === 0 && unsure === undefined) return [];
  const without = Object.fromEntries(doubtful.map((name) => [name, undefined]));
  const hasText = Object.values(command.fields).some(
    ({ input, typed }) => typed === 'words' && input === 'long-text',
  );
  return [{ label: hasText ? 'It is part of the text' : 'Go on without it', ...press(without) }];
}
