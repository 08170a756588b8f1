import type { Capability } from '../capability.ts';

/** How what a person did in meetings is shown to them among all that is held on them. */
export const meetingsExported = {
  meetings: { heading: 'Meetings you planned', when: 'created_at', says: ['title'] },
  meeting_series: {
    heading: 'Series of meetings you planned',
    when: 'created_at',
    says: ['title', 'pattern'],
  },
  agenda_items: { heading: 'Agenda items you lead or added', when: 'created_at', says: ['title'] },
  standing_items: {
    heading: 'Standing items of agendas you laid down',
    when: 'created_at',
    says: ['title'],
  },
  funded_time: {
    heading: 'Time funded for you, and that you recorded',
    when: 'created_at',
    says: ['year', 'sessions'],
  },
  papers: { heading: 'Papers you added to agendas', when: 'created_at', says: ['title', 'url'] },
  attendances: {
    heading: 'Meetings you came to, or said whether you would',
    when: 'at',
    says: ['state'],
  },
  notes: { heading: 'Notes you took', when: 'created_at', says: ['text'] },
  minutes_corrections: {
    heading: 'Corrections of minutes that you asked for',
    when: 'created_at',
    says: ['text'],
  },
  confidential_lines: {
    heading: 'Lines of minutes that you left out of their redacted version',
    when: 'created_at',
    says: [],
  },
  plain_summaries: {
    heading: 'What you wrote of meetings in plain English',
    when: 'created_at',
    says: ['text'],
  },
  confirmed_minutes: { heading: 'Minutes you confirmed', when: 'confirmed_at', says: ['hash'] },
  quorum_rules: { heading: 'Quorums you laid down', when: 'created_at', says: ['least'] },
} satisfies Capability['exported'];
