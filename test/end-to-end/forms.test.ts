import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, type FormShown, isTitled } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

let work: PeopleAtWork;

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
});

afterAll(() => work?.close());

describe.each(['Slack', 'Teams'] as const)('a form in %s', (platform) => {
  /** Priya in the network's channel. */
  let priya: Desk;
  const formThat = (is: (form: FormShown) => boolean) =>
    work.see(() => {
      const form = priya.form();
      return form && is(form) ? form : undefined;
    });

  beforeAll(async () => {
    const [first] = work.playground.trial().teams.conversations;
    priya = platform === 'Slack' ? work.slack('priya', CHANNELS.slack) : work.teams('priya', first?.id);
    await priya.type(`network create "${platform} network"`);
    await work.see(() => priya.sees().find(({ text }) => text.startsWith(`${platform} network`)));
  });

  test('says at its field that a date has gone by, keeps what was entered, and takes it once mended', async () => {
    const entries = { owner: priya.idOf('bob'), text: 'Write the <needs> *summary*' };
    await priya.openForm('action add');
    await priya.submit({ ...entries, due: '2027-05-31' });
    const { errors, values } = await formThat((form) => form.errors.due !== undefined);
    expect(errors).toEqual({ due: 'That date has gone by. Please give one from today on.' });
    expect(values).toEqual({ ...entries, due: '2027-05-31' });
    await priya.submit({ due: '2027-06-30' });
    await work.see(() => (priya.form() ? undefined : 'closed'));
    const card = await work.see(() => priya.sees().find(({ text }) => isTitled(text, 'Action A1')));
    expect(card.text).toContain('Write the <needs> *summary*');
    expect(card.text).toContain('Wednesday 30 June 2027');
  });

  test('asks for whatever was not understood, with what was', async () => {
    const form = await priya.openForm('action add @bob Ring the LPC by the 31st of June');
    expect(form.values.owner).toBe(priya.idOf('bob'));
    expect(form.values.text).toContain('Ring the LPC');
    expect(form.errors.due).toMatch(/31|June|date/);
    await priya.closeForm();
  });

  test('says at its field that a text is too long, or holds an NHS number', async () => {
    await priya.openForm('action add');
    await priya.submit({ owner: priya.idOf('cat'), text: 'x'.repeat(501) });
    const tooLong = await formThat((form) => form.errors.text !== undefined);
    expect(tooLong.errors.text).toBe('Please keep this under 500 characters. It has 501.');
    expect(tooLong.values.owner).toBe(priya.idOf('cat'));
    await priya.submit({ text: 'Refer 943 476 5919 at once' });
    const nhs = await formThat((form) => form.errors.text?.includes('NHS number') ?? false);
    expect(nhs.errors.text).toContain('keeps nothing that identifies a patient');
    await priya.closeForm();
  });

  test('says what is wrong with the whole of it', async () => {
    await priya.openForm('network create');
    await priya.submit({ name: 'Another network' });
    const form = await formThat(({ errors, text }) =>
      `${text} ${errors.name ?? ''}`.includes(`already belongs to ${platform} network`),
    );
    expect(form.values.name).toBe('Another network');
    await priya.closeForm();
  });

  test('offers the nearest references where one names nothing', async () => {
    await priya.openForm('action show');
    await priya.submit({ action: 'A9' });
    const form = await formThat(({ errors }) => errors.action !== undefined);
    expect(form.errors.action).toContain('There is no A9 in');
    await priya.closeForm();
    const before = priya.sees().length;
    await priya.type('action done A9');
    const answer = await work.see(() => priya.sees()[before]);
    expect(answer.buttons).toContain('A1');
    await priya.press(answer, 'A1');
    await work.see(() => priya.sees().find(({ text }) => text.includes('done by Priya Ramsden')));
  });
});
