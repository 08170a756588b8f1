import { z } from 'zod';
import type { Form, FormField, Message, ShownButton } from '../../commands/view.ts';
import { WORKING } from '../working.ts';
import { cardOf, type Setting, toButton, toCard } from './card.ts';
import { joinChosen } from './chosen.ts';
import { amongDataset } from './offer-people.ts';
import { type CardPress, type OpenedFrom, shownFormData } from './press.ts';
import { type CardElement, paragraphs } from './words.ts';

/** The answer in a dialog: a card to continue with, or a sentence to end with. */
export interface DialogResponse {
  task: { type: 'continue'; value: object } | { type: 'message'; value: string };
}

/** An error of a form as a whole, with buttons to put it right. */
interface Problem {
  error?: string;
  buttons: ShownButton[];
}

/** A form as a dialog, with where it was opened from. */
export function formDialog(
  form: Form<ShownButton>,
  from: OpenedFrom = {},
  problem: Problem = { buttons: [] },
): DialogResponse {
  return dialog(form.title, formCard(form, from, problem));
}

export function messageDialog(message: Message<ShownButton>): DialogResponse {
  return dialog(message.title, toCard(message, DIALOG));
}

/**
 * Says that the answer takes longer. Its button sends all that was entered once more: the same request, which is answered
 * but not carried out again.
 */
export function workingDialog(data: unknown, press: CardPress): DialogResponse {
  const { msteams: _, ...sent } = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const see = { type: 'Action.Submit', title: 'See the answer', data: { ...sent, convenor: press } };
  return dialog(WORKING.title, cardOf(paragraphs(SEE_LATER), [see], WORKING.title));
}

const SEE_LATER =
  'This takes longer than usual. Press “See the answer” in a moment: what you asked for is done once, however often you press.';

export const lastWords = (words: string): DialogResponse => ({ task: { type: 'message', value: words } });

const DIALOG: Setting = 'dialog';

function dialog(title: string, card: CardElement): DialogResponse {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  return {
    task: { type: 'continue', value: { title, width: 'medium', height: 'medium', card: attachment } },
  };
}

function formCard(form: Form<ShownButton>, from: OpenedFrom, { error, buttons }: Problem): CardElement {
  const top = error === undefined ? [] : paragraphs(error, { color: 'attention', weight: 'bolder' });
  const intro = form.intro === undefined ? [] : paragraphs(form.intro);
  const { label, style } = form.submit;
  const submit = {
    type: 'Action.Submit',
    title: label,
    ...(style === 'danger' && { style: 'destructive' }),
    data: shownFormData(form, from),
  };
  const mend = [...(form.buttons ?? []), ...buttons].map((button) => toButton(button, DIALOG));
  return cardOf([...top, ...intro, ...form.fields.flatMap(question)], [submit, ...mend], form.title);
}

/** One question: its error, then the input with its label, then the hint. */
function question(field: FormField): CardElement[] {
  const error = field.error === undefined ? [] : paragraphs(field.error, { color: 'attention' });
  const hint = field.hint === undefined ? [] : paragraphs(field.hint, { size: 'small', isSubtle: true });
  return [...error, ...inputs(field), ...hint];
}

function inputs(field: FormField): CardElement[] {
  const { name, label, required } = field;
  const must = (what: string) => (required ? { isRequired: true, errorMessage: what } : {});
  const base = { id: name, label, ...must(`Fill in: ${label}.`) };
  const value = typeof field.value === 'string' ? field.value : '';
  const filled = value === '' ? {} : { value };
  switch (field.input) {
    case 'text':
      return [{ type: 'Input.Text', ...base, ...filled }];
    case 'long-text':
      return [{ type: 'Input.Text', isMultiline: true, ...base, ...filled }];
    case 'number':
      return [{ type: 'Input.Number', ...base, ...(/^-?\d+$/.test(value) && { value: Number(value) }) }];
    case 'choice':
      if (!field.choices?.length) return nothingToChoose(label);
      return [choice(field, { ...base, ...must(`Choose one: ${label}.`), ...filled })];
    case 'person':
      return [
        {
          type: 'Input.ChoiceSet',
          ...base,
          ...must(`Choose a person: ${label}.`),
          ...filled,
          ...people(field),
        },
      ];
    case 'choices': {
      if (!field.choices?.length) return nothingToChoose(label);
      const choices = field.choices.map((each) => toChoice({ ...each, value: joinChosen([each.value]) }));
      return [several(field, { ...base, ...must(`Choose at least one: ${label}.`) }, { choices })];
    }
    case 'people':
      return [several(field, { ...base, ...must(`Choose at least one person: ${label}.`) }, people(field))];
    case 'date':
      return [{ type: 'Input.Date', ...base, ...must(`Choose a date: ${label}.`), ...filled }];
    case 'instant':
      return instant(field);
  }
}

const nothingToChoose = (label: string): CardElement[] =>
  paragraphs(`${label}: there is nothing to choose from yet.`);

/** A multiple choice; its value is one text, separated by commas. */
const several = ({ value }: FormField, base: object, offered: object): CardElement => {
  const chosen = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  return {
    type: 'Input.ChoiceSet',
    isMultiSelect: true,
    wrap: true,
    ...base,
    ...(chosen.length > 0 && { value: joinChosen(chosen) }),
    ...offered,
  };
};

/**
 * A people picker, which suggests members of the team or chat as one types or, where a network has people elsewhere, whom we say. Its values are ids in the directory.
 */
const people = ({ choices = [], among }: FormField) => ({
  choices: choices.map(toChoice),
  'choices.data': {
    type: 'Data.Query',
    dataset: among === undefined ? 'graph.microsoft.com/users?scope=currentContext' : amongDataset(among),
  },
});

/** A choice; Teams takes none without words. */
const toChoice = ({ value, label }: { value: string; label: string }) => ({ title: label || value, value });

const MOST_CHOICES_IN_A_LIST = 10;

const choice = ({ choices = [] }: FormField, base: object): CardElement => ({
  type: 'Input.ChoiceSet',
  style: choices.length > MOST_CHOICES_IN_A_LIST ? 'filtered' : 'compact',
  ...base,
  choices: choices.map(toChoice),
});

/** An instant, as a date input above a time input. */
function instant({ name, label, required, value }: FormField): CardElement[] {
  const known = typeof value === 'object' && value !== null ? value : {};
  const part = (of: 'date' | 'time', type: string, title: string): CardElement => {
    const given: unknown = Reflect.get(known, of);
    return {
      type,
      id: `${name}:${of}`,
      label: title,
      ...(required && { isRequired: true, errorMessage: `Choose a ${of}: ${label}.` }),
      ...(typeof given === 'string' && given !== '' && { value: given }),
    };
  };
  return [part('date', 'Input.Date', label), part('time', 'Input.Time', `${label}: time`)];
}
