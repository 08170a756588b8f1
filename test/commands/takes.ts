import type { Command } from '../../commands/command.ts';
import { PLAN_TAKES } from './plan-takes.ts';

/** What each command takes; 'nothing' is for anyone. */
export const TAKES: Record<Command['needs'], string[]> = {
  nothing: [
    ...['network.create', 'network.list', 'network.here', 'network.choose', 'member.join', 'find', 'home'],
    ...['me', 'me.link', 'me.same', 'me.unlink', 'me.export', 'me.forget', 'help', 'poll.mine'],
    ...['review.mine', 'me.hours', 'me.away', 'me.back', 'me.decline', 'me.nudges', 'nudge.stop'],
    ...['nudge.start', 'page.stop', 'calendar.link', 'calendar.stop'],
  ],
  read: [
    ...PLAN_TAKES.read,
    ...[
      'poll.list',
      'poll.show',
      'poll.vote',
      'poll.tracker',
      'poll.ballots',
      'review.list',
      'review.show',
      'review.input',
      'review.chart',
    ],
    ...['review.template.list', 'review.template.show', 'nudge.why', 'nudge.upcoming', 'nudge.snooze'],
    ...['action.list', 'action.show', 'action.report', 'decision.list', 'decision.show', 'decision.report'],
    ...['group.list', 'group.show', 'election.list', 'election.show', 'election.candidates'],
    ...[
      'round.list',
      'round.show',
      'interest.list',
      'interest.show',
      'poll.proxy.list',
      'poll.template.list',
    ],
    ...['advice.list', 'advice.show', 'recommendation.list', 'recommendation.show', 'endorsement.list'],
    ...['endorsement.show', 'assembly.show', 'call.list', 'call.show'],
    ...['meeting.list', 'meeting.show', 'meeting.calendar', 'meeting.attendance', 'calendar.link.network'],
    ...['meeting.agenda', 'meeting.minutes', 'meeting.minutes.history', 'meeting.quorum', 'digest.now'],
    ...['digest.preview', 'network.show', 'network.channels', 'network.assembly', 'network.check'],
    ...['review.signpost', 'member.list', 'member.show', 'member.holds', 'member.vacancies', 'org.list'],
    ...['org.show', 'meeting.standing', 'audit.show'],
  ],
  'take part': [
    ...PLAN_TAKES['take part'],
    ...['action.add', 'action.done', 'action.reopen', 'action.move', 'action.give', 'action.edit'],
    ...[
      'decision.record',
      'decision.edit',
      'decision.replace',
      'meeting.agenda.add',
      'meeting.here',
      'meeting.apologies',
    ],
    ...['meeting.leave', 'meeting.minutes.correct', 'group.propose', 'group.join', 'group.leave'],
    ...['election.nominate', 'election.accept', 'election.decline', 'election.statement'],
    ...['round.signal', 'interest.declare', 'interest.end', 'poll.proxy.end'],
    ...['advice.give', 'call.express', 'call.leave', 'call.accept'],
    ...['meeting.note', 'undo', 'review.act', 'action.return', 'meeting.agenda.propose', 'meeting.paper'],
    ...['meeting.coming', 'meeting.maybe', 'meeting.comment'],
  ],
  vote: ['poll.proxy'],
  convene: [
    ...PLAN_TAKES.convene,
    ...[
      'poll.open',
      'poll.admit',
      'poll.extend',
      'poll.remind',
      'poll.close',
      'poll.decide',
      'poll.cancel',
      'review.open',
      'review.extend',
    ],
    ...['poll.from', 'poll.stop', 'poll.template.save', 'poll.template.remove'],
    ...['review.close', 'review.cancel', 'review.stop', 'review.data', 'review.data.keep', 'review.data.set'],
    ...[
      'review.data.remove',
      'meeting.schedule',
      'meeting.schedule.series',
      'meeting.schedule.correspondence',
      'meeting.extend',
      'meeting.move',
      'meeting.cancel',
    ],
    ...[
      'meeting.start',
      'meeting.next',
      'meeting.park',
      'meeting.end',
      'digest.weekly',
      'digest.monthly',
      'digest.off',
      'nudge.send',
    ],
    ...['meeting.present', 'meeting.minutes.review', 'meeting.minutes.confirm', 'meeting.minutes.edit'],
    ...['meeting.minutes.confidential', 'meeting.minutes.plain'],
    ...['meeting.minutes.add', 'meeting.agenda.move', 'meeting.agenda.carry', 'group.establish'],
    ...['group.extend', 'group.report', 'group.close', 'action.remove', 'review.ask', 'poll.ratify'],
    ...['meeting.agenda.accept', 'meeting.agenda.decline', 'meeting.agenda.edit', 'meeting.agenda.remove'],
    ...['meeting.standing.add', 'meeting.pack', 'meeting.standing.remove', 'meeting.standing.usual'],
    ...['decision.ratify', 'election.call', 'election.cancel', 'election.fill'],
    ...['page.share', 'page.links', 'page.withdraw', 'interest.rule'],
    ...['round.open', 'round.schedule', 'round.count'],
    ...['advice.ask', 'advice.combine', 'advice.withdraw', 'recommendation.put', 'recommendation.circulate'],
    ...['recommendation.hand', 'recommendation.reply', 'endorsement.give', 'endorsement.decline'],
    ...['endorsement.vote', 'call.open', 'call.interested', 'call.shortlist', 'call.select', 'call.decline'],
    ...['call.answer', 'call.active', 'call.group'],
  ],
  manage: [
    ...PLAN_TAKES.manage,
    ...['network.rename', 'network.change', 'network.under', 'network.merge', 'network.close'],
    ...['network.reopen', 'network.invite', 'network.main', 'network.represent', 'network.channel.remove'],
    ...['network.setup', 'network.belongs', 'network.names', 'meeting.quorum.set', 'meeting.quorum.clear'],
    ...['member.add', 'member.change', 'member.end', 'member.vacancy.add', 'member.vacancy.close'],
    ...['member.import', 'member.import.now', 'review.signpost.set', 'network.line', 'network.line.off'],
    ...['network.template', 'network.template.off'],
    ...['member.accept', 'member.decline', 'org.add', 'org.rename', 'org.merge', 'org.call', 'org.proposals'],
    ...['org.agree', 'org.refuse', 'org.withdraw', 'meeting.time', 'meeting.time.fund'],
  ],
};

/** What the lead of a group may do to it, and so whoever has just proposed one. */
export const TO_THEIR_LEAD = ['group.extend', 'group.report', 'group.close'];

/** What one may do to a record of one's own, whatever one's role and though no member: finish an action, or leave. */
export const TO_ONES_OWN = [
  ...['action.show', 'action.done', 'action.reopen', 'action.move', 'action.give', 'action.return'],
  ...['action.remove', 'member.end', 'member.holds', 'milestone.show', 'milestone.done', 'milestone.reopen'],
  ...['milestone.move', 'milestone.give', 'milestone.return', 'milestone.risk', 'milestone.block'],
  'interest.end',
  ...['milestone.unblock', 'milestone.put', 'nudge.snooze'],
  ...TO_THEIR_LEAD,
];

/** Of what these list or tell, everyone sees what is theirs. */
export const OF_ONES_OWN = ['action.list', 'milestone.list', 'nudge.why', 'nudge.upcoming'];
