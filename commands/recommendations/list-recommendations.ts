import type { RecommendationList } from '../../storage/recommendations/recommendations.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { recommendationLines } from './recommendation-lines.ts';

const lists: Lists<RecommendationList> = {
  waiting: {
    label: 'Waiting',
    title: 'Recommendations that wait in',
    none: 'Nothing waits here to go upward. Recommend something with: recommendation put',
  },
  replied: {
    label: 'Replied to',
    title: 'Recommendations replied to in',
    none: 'Nothing was replied to yet.',
  },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'recommendation.list': typeof fields;
  }
}

export const listRecommendations = defineCommand({
  name: 'recommendation.list',
  summary: 'List what was recommended to this group, and what waits upward',
  usage: 'recommendation list [<which>] [page <page>] [as <as>]',
  examples: ['recommendation list', 'recommendation list replied'],
  changes: false,
  form: { title: 'List recommendations', submit: 'Show' },
  fields,

  async run({ which = 'waiting', page = 1, as }, context): Promise<Message> {
    const { network, store } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} ${network.name}`,
      none: lists[which].none,
      rows: (span) => store.recommendations.list(network.id, which, span),
      items: (shown) => recommendationLines(shown, store),
      turnTo: (to) => ({ command: 'recommendation.list', args: { which, network: network.id, ...to } }),
    });
  },
});
