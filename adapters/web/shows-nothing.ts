import type { WhyNot } from '../../commands/web/follow-link.ts';

interface SaidInstead {
  status: number;
  title: string;
  text: string;
}

/** What a link that shows nothing tells instead: the same to everybody, whatever it was to. */
export const showsNothing: Record<WhyNot, SaidInstead> = {
  unknown: {
    status: 404,
    title: 'There is nothing at this address',
    text: 'The address may have been copied only in part. Ask for it again in Slack or Teams.',
  },
  over: {
    status: 410,
    title: 'This page can be read no longer',
    text: 'Its time is over. Ask for it again in Slack or Teams.',
  },
  stopped: {
    status: 410,
    title: 'This link was stopped',
    text: 'Whoever was given it has stopped it. Ask for a new one in Slack or Teams.',
  },
  refused: {
    status: 403,
    title: 'You cannot read this any more',
    text: 'You may have left the network, or what it showed may have been taken back. Ask whoever manages the network.',
  },
  failed: {
    status: 503,
    title: 'This cannot be shown just now',
    text: 'Please try again in a minute. If it stays so, tell whoever runs Convenor for you.',
  },
};
