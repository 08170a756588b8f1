import type { Stage } from '../stage.ts';
import { PHARMACY } from './networks.ts';

/** Polls of every kind: open, secret, cancelled, closed by hand; one closes by itself on a later day. */
export async function tellOfPolls({ at }: Stage): Promise<void> {
  const priya = at('priya', PHARMACY);
  await priya.types(
    'poll open "Where shall the pilot begin?" Leeds | Bradford | Calderdale closes 10 June 2027 at 5pm',
  );
  await priya.types('vote P1 Leeds');
  await at('priya', 'Pharmacy LPN').types('vote P1 Bradford'); // as the other person that she is there
  await at('bob', PHARMACY).presses('Where shall the pilot begin?', 'Leeds');
  await at('imran', PHARMACY).types('vote P1 Calderdale');
  await at('denise', 'Pharmacy LPN').presses('Where shall the pilot begin?', 'Calderdale');

  await priya.types(
    'poll open "Adopt the terms of reference?" Yes | No | Abstain secret closes 14 June 2027 at midday',
  );
  await at('cat', 'Slack').types('vote P2 Yes --in "West Yorkshire Pharmacy LPN"');
  await at('joan', PHARMACY).types('vote P2 No');
  await at('denise', 'Teams').types('vote P2 Yes');

  await priya.types(
    'poll open "Which themes?" Falls | Stroke | Asthma closes 21 May 2027 at 5pm choose up to 2',
  );
  await priya.types('vote P3 1, 3');
  await at('bob', PHARMACY).fills('vote P3', { choices: ['1', '2'] });
  await at('tom', 'Pharmacy LPN').types('vote P3 Falls');

  await priya.types('poll open "Who takes the minutes?" Bob | Cat closes 30 June 2027');
  await at('cat', PHARMACY).types('vote P4 Bob');
  await priya.types('poll cancel P4 because Tom has offered');

  await priya.types('poll open "Meet on Tuesdays?" Yes | No secret closes 30 June 2027');
  for (const [who, choice] of [
    ['priya', 'No'],
    ['bob', 'Yes'],
    ['cat', 'Yes'],
    ['imran', 'Yes'],
  ] as const)
    await at(who, PHARMACY).types(`vote P5 ${choice}`);
  await priya.types('poll close P5');

  const neil = at('neil', '#lpn-assembly');
  await neil.types('poll open "Meet twice a year?" Yes | No closes 30 June 2027');
  await at('alison', '#lpn-assembly').types('vote P1 Yes');
}

const INPUT = {
  bob: {
    now: 'We check every repeat course.',
    varies: 'How long a course is.',
    try: 'One leaflet for all.',
    useful: '4',
  },
  cat: {
    now: 'Wards tell us on Fridays.',
    varies: 'Who is told.',
    try: 'A list on every ward.',
    useful: '5',
  },
  joan: { now: 'I am asked each time.', varies: 'How long I wait.', try: 'Ask once.', useful: '3' },
  tom: { now: 'I count the forms.', varies: 'The forms.', try: 'One form.', useful: '2' },
};

/** Reviews: named and anonymous, open and closed, with inputs and drafts; one that comes again. */
export async function tellOfReviews({ at }: Stage): Promise<void> {
  const priya = at('priya', PHARMACY);
  await priya.types('review open "Antibiotic prescribing" due 30 June 2027');
  await at('bob', PHARMACY).fills('review input R1', { ...INPUT.bob, save: 'give' });
  await at('cat', PHARMACY).fills('review input R1', { ...INPUT.cat, save: 'draft' });

  await priya.types('review open "Waiting times" due 30 June 2027 anonymous');
  await at('cat', PHARMACY).fills('review input R2', { ...INPUT.cat, save: 'give' });
  await at('joan', PHARMACY).fills('review input R2', { ...INPUT.joan, save: 'give' });
  await at('tom', 'Teams').fills('review input R2', { ...INPUT.tom, save: 'draft' }, 'Your input');

  await priya.types('review open "Discharge letters" due 20 May 2027 anonymous monthly');
  for (const who of ['bob', 'cat', 'joan'] as const)
    await at(who, PHARMACY).fills('review input R3', { ...INPUT[who], save: 'give' });

  await priya.types('review open "Minor ailments" due 30 June 2027 with @bob and @imran');
  await at('imran', PHARMACY).fills('review input R4', { ...INPUT.tom, save: 'give' });
  await priya.fills('review close R4', {});
  await priya.fills('review act R4 3', { owner: '@bob' });

  await priya.types('review open "Flu vaccine" due 30 June 2027');
  await priya.types('review cancel R5 because the data came too late');
}
