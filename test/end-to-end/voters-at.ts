import { vi } from 'vitest';
import type { Desk, Shown } from '../support/desk.ts';
import { SOON } from '../support/network-at-work.ts';
import type { Platforms } from '../support/platforms.ts';
import { slackDesk } from '../support/slack-desk.ts';
import { teamsDesk } from '../support/teams-desk.ts';
import { DRAFTED, WRITTEN } from './what-tells.ts';

/** Those who vote and give input, at the platforms that have been started by the time they act. */
export function votersAt(platforms: () => Platforms) {
  const see = <T>(read: () => T | undefined) => vi.waitUntil(read, SOON) as Promise<T>;
  const inSlack = (who: string, isDirect = false) =>
    slackDesk(
      platforms().playground,
      see,
      who,
      isDirect ? undefined : platforms().playground.trial().slack.channels[0]?.id,
    );
  const inTeams = (who: string, isDirect = false) =>
    teamsDesk(
      platforms().playground,
      see,
      who,
      isDirect ? undefined : platforms().playground.trial().teams.conversations[0]?.id,
    );
  const shown = (desk: Desk, words: string): Promise<Shown> =>
    see(() => desk.sees().find(({ text }) => text.includes(words)));
  /** Types, and waits until the bot has answered with these words once more. */
  async function told(desk: Desk, words: string, answer: string): Promise<void> {
    const count = () => desk.sees().filter(({ text }) => text.includes(answer)).length;
    const before = count();
    await desk.type(words);
    await see(() => count() > before || undefined);
  }

  /** Votes by button, by form and in words, on both platforms, several of them changed; and two that are refused. */
  async function vote(poll: string, title: string, said: string, [one = '', two = '', three = '']: string[]) {
    const [imran, bob, denise] = [inSlack('imran'), inSlack('bob', true), inTeams('denise', true)];
    await imran.press(await shown(imran, title), one);
    await shown(imran, said);
    await imran.openForm(`vote ${poll}`);
    await submit(imran, { choices: '2' });
    await told(inSlack('joan'), `vote ${poll} ${three}`, said);
    await told(inSlack('joan'), `vote ${poll} neither ${two} nor ${one}`, 'not one of the options');
    await told(bob, `vote ${poll} 2`, said);
    await told(bob, `vote ${poll} ${one}`, said);
    await inTeams('denise').press(await shown(inTeams('denise'), title), three);
    await denise.openForm(`vote ${poll}`);
    await submit(denise, { choices: '2' });
    await told(inTeams('tom', true), `vote ${poll} ${two}`, said);
  }

  /** Submits the form that is open, and closes what it has become. */
  async function submit(desk: Desk, entries: Record<string, string>): Promise<void> {
    await desk.submit(entries);
    if (desk.form()) await desk.closeForm();
  }

  /** Fills in the form that is open; every answer has the word in it. */
  async function write(desk: Desk, word: string, save: 'draft' | 'give', send = submit): Promise<void> {
    await see(desk.form);
    const texts = { now: `We ${word} now`, varies: `Some ${word} more`, try: `Let all ${word}` };
    await send(desk, { ...texts, useful: '4', save });
  }

  /** Types where no form can be opened at once, and presses the button that is offered instead. */
  async function toForm(desk: Desk, words: string): Promise<void> {
    const before = desk.sees().length;
    await desk.type(words);
    const offer = await see(() => desk.sees()[before]);
    await desk.press(offer, offer.buttons[0] ?? '');
  }

  /** Inputs and drafts on both platforms, by forms opened in words and by buttons; and one that is refused. */
  async function giveInput(review: string): Promise<void> {
    const [turmeric = '', saffron = '', fenugreek = ''] = DRAFTED;
    const [imran, joan, bob] = [inSlack('imran'), inSlack('joan'), inSlack('bob', true)];
    const [denise, tom] = [inTeams('denise'), inTeams('tom', true)];
    await imran.openForm(`review input ${review}`);
    await write(imran, turmeric, 'draft');
    await imran.openForm(`review input ${review}`);
    await write(imran, WRITTEN.imran, 'give');
    await joan.press(await shown(joan, `Review ${review}`), 'Your input');
    await write(joan, WRITTEN.joan, 'give');
    await toForm(bob, `review input ${review}`);
    await write(bob, saffron, 'give');
    await toForm(bob, `review input ${review}`);
    await write(bob, WRITTEN.bob, 'give');
    await denise.press(await shown(denise, `Review ${review}`), 'Your input');
    await write(denise, WRITTEN.denise, 'give');
    await toForm(tom, `review input ${review}`);
    await write(tom, `${fenugreek} 943 476 5919`, 'give', ({ submit }, entries) => submit(entries));
    await see(() => JSON.stringify(tom.form()).includes('NHS number') || undefined);
    await write(tom, fenugreek, 'draft');
    await toForm(tom, `review input ${review}`);
    await write(tom, WRITTEN.tom, 'give');
  }

  return { inSlack, inTeams, shown, told, vote, giveInput, write };
}
