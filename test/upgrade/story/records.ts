import type { Stage } from '../stage.ts';
import { PHARMACY } from './networks.ts';

/** Actions in every state, decisions, and meetings that were planned, run, cancelled. It is Monday 17 May 2027. */
export async function tellOfRecords({ at }: Stage): Promise<void> {
  const priya = at('priya', PHARMACY);
  const denise = at('denise', 'Pharmacy LPN');
  await priya.types('action add @bob Write the needs summary by 7 June 2027'); // A1
  await priya.types('action add @cat Ring the LPC about flu vaccine by 27 May 2027'); // A2
  await denise.types('action add @tom Book the room for June by 4 June 2027'); // A3
  await priya.types('action add @imran Ask Imran Sykes what Kirkgate stocks by 9 June 2027'); // A4
  await denise.types('action add @priya Send the eye health plan round by 8 June 2027'); // A5
  await priya.types('action add me Thank the practices'); // A6
  await priya.types('action add me Write to the wrong person'); // A7
  await priya.types('undo');
  await at('bob', 'Slack').types('action add me Read the leaflet as a patient would by 4 June 2027'); // A8
  await priya.types('action move A1 to 8 June 2027');
  await priya.types('action give A6 to @joan');
  await priya.fills('action edit A6', { text: 'Thank the practices by letter', due: '2027-06-30' });

  await priya.types('decision record We will pilot the minor ailments scheme because practices asked for it'); // D1
  await priya.types('decision record We meet in Leeds'); // D2
  await denise.types(
    'decision replace D2 with We meet in Leeds and Bradford by turns because half of us come from there',
  ); // D3

  await priya.types('meeting schedule "May meeting" on 18 May 2027 at 2pm for 90 minutes in Leeds'); // M1
  await priya.types('meeting agenda M1 add "Needs assessment" for 20 minutes led by @bob');
  await priya.types('meeting agenda M1 add Flu vaccine');
  await denise.types('meeting schedule "June meeting" on 15 June 2027 at 2pm for 2 hours in Bradford'); // M2
  await denise.types('meeting agenda M2 add "The pilot" for 40 minutes led by @denise');
  await denise.types('meeting schedule "Extra meeting" on 25 May 2027 at 9am'); // M3
  await denise.types('meeting cancel M3 because too few can come');
  await denise.types('meeting move M2 to 16 June 2027 at 2pm');
  await holdMeeting(at);

  const graham = at('graham', 'Dental LPN');
  await graham.types('action add @kofi Count the chairs by 10 June 2027');
  await graham.types('action add @harriet Draft the rota by 21 May 2027');
  await graham.types('decision record Every practice has a voice');
  const neil = at('neil', '#lpn-assembly');
  await neil.types('action add @priya Tell the Assembly of the pilot by 10 June 2027');
  await at('wendy', '#assembly-workforce').types('action add @gwen Draft the survey by 11 June 2027');
}

/** The first meeting, from its start to its minutes. */
async function holdMeeting(at: Stage['at']): Promise<void> {
  const priya = at('priya', PHARMACY);
  await priya.types('meeting start M1');
  await priya.types('meeting here');
  await at('priya', 'Pharmacy LPN').types('meeting here --in "West Yorkshire Pharmacy LPN"');
  await at('imran', PHARMACY).types('meeting here');
  await priya.types('meeting apologies @cat');
  await at('bob', PHARMACY).types(
    'meeting note Practices in Leeds report longer waits than Imran Sykes found',
  );
  await priya.types('action add @bob Compare the waits by 1 July 2027'); // A9
  await priya.types('meeting next');
  await priya.types('decision record Every pharmacy orders by September'); // D4
  await priya.types('meeting note Stock was short last year');
  await priya.types('meeting end');
  await priya.types('action done A9');
}

/** A meeting that runs when all else ends: it has begun, and is at its first item. */
export async function beginMeeting({ at }: Stage): Promise<void> {
  const priya = at('priya', PHARMACY);
  await priya.types('meeting schedule "Vaccine meeting" on 3 June 2027 at 10am for 1 hour');
  await priya.types('meeting agenda M4 add Orders');
  await priya.types('meeting agenda M4 add Stock');
  await priya.types('meeting start M4');
  await priya.types('meeting here');
  await at('joan', PHARMACY).types('meeting here');
  await at('bob', PHARMACY).types('meeting note Three pharmacies have ordered');
}
