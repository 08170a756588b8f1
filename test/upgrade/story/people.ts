import type { Stage } from '../stage.ts';
import { ASSEMBLY, codeIn, PHARMACY } from './networks.ts';

/** Who belongs to the networks, with seats, terms and vacancies; who asks to; whom they speak for. */
export async function tellOfMembers({ at }: Stage): Promise<void> {
  const priya = at('priya', PHARMACY);
  const denise = at('denise', 'Pharmacy LPN');
  await priya.types('org add "Bramley Surgry" --kind practice');
  await priya.types('org add "Kirkgate Pharmacy" --kind pharmacy');
  await priya.types(
    'member add @bob as clinician from 1 April 2027 for 18 months at "Bramley Surgry" in Leeds',
  );
  await priya.types('member add @cat as clinician');
  await priya.types('member add @imran as clinician at "Kirkgate Pharmacy"');
  await priya.types('member add @joan as patient representative for 2 years');
  await priya.types('member add @alison as observer');
  await denise.types('member add @priya as specialist'); // her account in Teams, which nobody knows to be hers
  await denise.types('member add @kofi as practice voice at "Kirkgate Dental Practice"');
  await denise.types('member end @kofi because he speaks for the dentists only');
  await denise.types('member vacancy add public health specialist');
  await denise.types('member vacancy add lead nurse in Leeds');
  await denise.types('member vacancy close lead nurse');
  await denise.types('org rename "Bramley Surgry" to "Bramley Surgery"');
  await denise.types('org add "Bramley Village Surgery"');
  await denise.types('org merge "Bramley Village Surgery" into "Bramley Surgery"');
  await priya.fills('member change @cat', {
    profession: 'Hospital pharmacist',
    clinician: 'yes',
    skills: 'Knows every ward in Leeds',
    appointed: '2027-03-15',
    panel: 'The area team',
  });

  for (const who of ['tom', 'lorna', 'sunita']) await at(who, 'Pharmacy LPN').types('member join');
  await priya.types('member end @alison as observer on 30 June 2027 because her year is over');
  const toPriya = at('priya', 'Slack');
  await toPriya.presses('Tom Oldroyd', 'Accept');
  await toPriya.presses('Lorna Dyson', 'Decline');

  const graham = at('graham', 'Dental LPN');
  await graham.types('member add @harriet as clinical chair for 3 years');
  await graham.types('member add @kofi as practice voice at "Kirkgate Dental Practice"');
  const neil = at('neil', ASSEMBLY);
  await neil.types('member add @alison as clinical chair');
  await neil.types('network represent "West Yorkshire Pharmacy LPN" by @priya');
  await neil.types('network represent "West Yorkshire Dental LPN" by @harriet');
  await at('wendy', '#assembly-workforce').types('member add @gwen as lead nurse');
}

/** The same person on both platforms: the code that the one account shows is used on the other. */
export async function link({ at }: Stage, who: string, from = 'Teams', to = 'Slack'): Promise<void> {
  await at(who, from).types('me link');
  await at(who, to).types(`me link ${codeIn(await at(who, from).hears('Your code is'))}`);
}

/**
 * Cat and Harriet are linked before they have anything twice; Bob is linked, and then not. Harriet, who was in Teams last,
 * takes the bot out of her chat there.
 */
export async function tellOfLinks(stage: Stage): Promise<void> {
  for (const who of ['cat', 'bob']) await link(stage, who);
  await stage.at('bob', 'Teams').types('me unlink');
  await stage.at('bob', 'Teams').types('me link DDDDDDDD');
  await link(stage, 'harriet', 'Slack', 'Teams');
  const { playground } = stage.platforms;
  const { people, teams } = playground.trial();
  const user = people.find(({ handle }) => handle === 'harriet')?.teamsUser ?? '';
  const chat = teams.conversations.find(({ kind, members }) => kind === 'personal' && members[0] === user);
  await playground.act({ type: 'teams.uninstall', user, conversation: chat?.id ?? '' });
}

/** Imran has himself forgotten, after he has left his name in many records. */
export async function tellOfForgetting({ at }: Stage): Promise<void> {
  const imran = at('imran', 'Slack');
  await imran.types('me forget');
  await imran.presses('Shall I forget you?', 'Yes, forget me');
}
