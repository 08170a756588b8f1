import { ASSEMBLY } from '../story/networks.ts';
import { asRead, at, press, type Step } from './step.ts';

/** What was asked before, who comes, who is who, and who is forgotten. */
export const people: Step[] = [
  {
    name: 'what was asked before is asked again, as platforms do',
    says: ['you voted for Leeds', 'This was done before.'],
    act: async ({ platforms }, { requests }) => {
      for (const { path, contentType, body } of requests) {
        const { slack, teams } = platforms.playground;
        const proof = path === '/api/messages' ? { authorization: teams.authorization() } : slack.sign(body);
        const headers = { 'content-type': contentType, ...proof };
        const { status } = await platforms.send({ path, headers, body: Buffer.from(body) });
        if (status !== 200) throw new Error(`${path} answered ${status}`);
      }
    },
  },
  {
    name: 'who asked to join is let in by an old button',
    act: press('denise', 'Teams', 'Sunita Heaton', 'Accept'),
  },
  {
    name: 'an invitation that was used',
    says: ['has been used'],
    act: ({ at }, { codes }) => at('bob', '#general').types(`network here ${codes.used}`),
  },
  {
    name: 'an invitation that was not used',
    says: ['2 channels in Slack and 2 in Microsoft Teams'],
    act: ({ at }, { codes }) => at('dominic', '#general').types(`network here ${codes.unused}`),
  },
  {
    name: 'another represents an LPN',
    act: at('neil', ASSEMBLY, 'network represent "West Yorkshire Dental LPN" by @bob'),
  },
  {
    name: 'two linked accounts part, and at the next start a digest comes that had given way',
    says: [
      'Bradford: 3 votes (Priya Ramsden, Bob Ackroyd, Denise Barraclough)',
      'Present: Priya Ramsden, Priya Ramsden',
      'Your digest, Thursday 3 June 2027',
    ],
    async act({ at, restartAt }) {
      await at('priya', 'Slack').types('me unlink');
      await at('priya', 'Slack').hears('Your accounts are no longer linked');
      await restartAt('2027-06-03T10:30:00Z');
    },
  },
  ...asRead(['priya', 'Slack', 'me', 'poll mine', 'review mine']),
  ...asRead(['priya', 'Teams', 'me', 'poll mine', 'review mine']),
  ...asRead(['denise', 'Pharmacy LPN', 'poll show P1', 'meeting minutes M1', 'member list']),
  { name: 'someone asks to be forgotten', act: at('joan', 'Slack', 'me forget') },
  {
    name: 'and is',
    says: ['You are forgotten', 'a former member'],
    act: press('joan', 'Slack', 'Shall I forget you?', 'Yes, forget me'),
  },
  ...asRead(['denise', 'Pharmacy LPN', 'poll show P1', 'member list', 'action show A6', 'review show R2']),
];
