import { UserError } from '../../commands/user-error.ts';
import type { Form, ShownButton, View } from '../../commands/view.ts';
import { pickedOn, profileOf } from '../support/speaker.ts';
import { isNamed } from './audit-cards.ts';
import { type Entries, HANDS } from './hands.ts';
import { CHANNELS, PEOPLE, type Person, personOf } from './people.ts';
import { type Ask, type Deed, OPTIONS, type Stood, typed } from './story.ts';
import { type Answered, type Town, typedBy } from './town.ts';
import type { Witness } from './witness.ts';

/** Has somebody do their deed in their way, and the platform repeat it. */
export function perform(ask: Ask, name: string, town: Town, witness: Witness): void {
  const { by, at, way } = ask;
  const person = personOf(by);
  const { scheduler } = town;
  scheduler.after(at, person, '', () => {
    if (way.with === 'form') open(ask, way.thinks, name, town, witness);
    else if (way.with === 'button') press(ask, name, town, witness);
    else sendTwice(ask, name, town, witness, typedBy(person, typed(ask.deed), name));
  });
}

type Asked = ReturnType<typeof typedBy> | undefined;

/** Sends a request, and once more as the platform repeats it; nothing if there is no such button or form. */
function sendTwice(ask: Ask, name: string, town: Town, witness: Witness, asked: Asked): void {
  const { by, deed, again } = ask;
  const { scheduler } = town;
  if (!asked) {
    scheduler.tell(`${by} finds no such button (${name})`);
    return;
  }
  witness.expects(name, ask);
  const send = () => {
    scheduler.tell(`${by} asks (${name}): ${typed(deed)}`);
    town.ask(asked, { ask: name }, witness.answered(name));
  };
  send();
  if (again !== null) scheduler.after(again, personOf(by), '', send);
}

function press(ask: Ask, name: string, town: Town, witness: Witness): void {
  sendTwice(ask, name, town, witness, pressed(ask, name, town));
}

/** The press of the button for a deed, on the card as it stands in the channel. */
function pressed({ by, deed }: Ask, name: string, { slack, teams }: Town): Asked {
  const person = personOf(by);
  const on = buttonOf(deed);
  const { conversations } = { slack, teams }[person.platform];
  const card = conversations.at(CHANNELS[person.platform]).find((each) => on && isNamed(each, on.card));
  return on && HANDS[person.platform].press(person, card?.body, on.label, name);
}

/** The button for a deed, and what its card is called. */
function buttonOf(deed: Deed): { card: string; label: string } | undefined {
  if (deed.do === 'done') return { card: `Action A${deed.action}`, label: 'Done' };
  if (deed.do === 'reopen') return { card: `Action A${deed.action}`, label: 'Reopen' };
  if (deed.do === 'undo') return { card: `Action A${deed.on}`, label: 'Undo' };
  if (deed.do === 'vote') return { card: `Poll P${deed.poll}`, label: OPTIONS[deed.choice - 1] ?? '' };
  return deed.do === 'close' ? { card: `Poll P${deed.poll}`, label: 'Close' } : undefined;
}

/** Opens a form, thinks, and submits it: by then the record may be another. */
function open(ask: Ask, thinks: number, name: string, town: Town, witness: Witness): void {
  const { by, deed } = ask;
  const person = personOf(by);
  const { scheduler } = town;
  const words = wordsThatOpen(deed);
  const asked = words ? typedBy(person, words, `${name}, opening`) : pressed(ask, `${name}, opening`, town);
  if (!asked) {
    scheduler.tell(`${by} finds no such button (${name})`);
    return;
  }
  scheduler.tell(`${by} opens a form (${name})`);
  town.ask(asked, { opening: name }, (answer) => {
    if (!isForm(answer)) {
      scheduler.tell(`${by} is shown no form (${name})`);
      return;
    }
    const seen = { ...ask, deed: withWhatStands(deed, answer, person) };
    const submitted = HANDS[person.platform].submit(person, answer, entriesOf(deed, person), name);
    scheduler.after(thinks, person, '', () => sendTwice(seen, name, town, witness, submitted));
  });
}

const isForm = (answer: Parameters<Answered>[0]): answer is View & Form<ShownButton> =>
  answer !== 'nobody' && !(answer instanceof UserError) && answer.kind === 'form';

/** What is typed to open the form for a deed; undefined if a button opens it. */
function wordsThatOpen(deed: Deed): string | undefined {
  if (deed.do === 'add') return 'action add';
  if (deed.do === 'decide') return 'decision record';
  return deed.do === 'edit' ? typed(deed) : undefined;
}

function entriesOf(deed: Deed, { platform }: Person): Entries {
  if (deed.do === 'decide' || deed.do === 'edit') return { text: deed.text };
  if (deed.do !== 'add') return {};
  return { text: deed.text, owner: pickedOn(platform, deed.owner), ...(deed.due && { due: deed.due }) };
}

/** An edit with what its form said of the record. */
function withWhatStands(deed: Deed, { fields }: Form<ShownButton>, { platform }: Person): Deed {
  if (deed.do !== 'edit') return deed;
  const value = (name: string) => fields.find((field) => field.name === name)?.value;
  const owner = PEOPLE.find(({ handle }) => {
    const { userId, alias } = profileOf(platform, handle);
    return userId === value('owner') || (alias !== undefined && alias === value('owner'));
  });
  const shown = { text: String(value('text')), due: value('due') ?? null, owner: owner?.handle };
  return { ...deed, over: shown as Stood };
}
