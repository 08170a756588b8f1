import type { Candidate, Election } from '../../storage/elections/elections.ts';
import { formatDay, formatInstant } from '../dates/dates.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { ROLES } from '../roles/roles.ts';
import type { Button } from '../view.ts';
import { electionField } from './election-fields.ts';
import { electionReference } from './election-reference.ts';

const remindOfElections: Remind = async (ids, personId, { store }) => {
  const found = await store.elections.withIds(ids);
  const networks = await store.networks.shown(
    found.flatMap(({ networkId, seatedInId }) => [networkId, seatedInId]),
  );
  const own = new Map(
    (await store.elections.candidacies(personId, ids)).map((each) => [each.electionId, each]),
  );
  return new Map(
    found.map((election): [string, Reminder] => {
      const { id, networkId, title, nominationsClose } = election;
      const candidate = own.get(id);
      const network = networks.get(networkId);
      const isAsked = election.status === 'nominating' && candidate?.status === 'nominated';
      const into = networks.get(election.seatedInId ?? networkId)?.name ?? '';
      return [
        id,
        {
          title: sayWhatWaits(election, candidate, isAsked),
          text: title,
          facts: [
            ...(isAsked
              ? [
                  {
                    label: 'Nominations close',
                    value: formatInstant(nominationsClose, network?.zone ?? 'UTC'),
                  },
                ]
              : candidate?.status === 'elected'
                ? [{ label: 'You are', value: sayOffice(election, into) }]
                : []),
            { label: 'Network', value: network?.name ?? '' },
          ],
          isSettled: !isAsked && candidate?.status !== 'elected',
          isInNoDigest: !isAsked,
          networkId,
          buttons: isAsked ? answersTo(election) : [],
        },
      ];
    }),
  );
};

function sayWhatWaits(election: Election, candidate: Candidate | undefined, isAsked: boolean): string {
  const reference = electionReference(election);
  if (isAsked) return `You are nominated in ${reference}: do you stand?`;
  if (candidate?.status === 'elected') return `You are elected in ${reference}`;
  return candidate?.status === 'standing' ? `You stand in ${reference}` : `${reference} is settled`;
}

const sayOffice = ({ role, until }: Election, into: string): string =>
  `${ROLES[role]} of ${into}${until === null ? '' : ` until ${formatDay(until)}`}`;

/** The buttons by which somebody says whether they stand. */
export function answersTo(election: Election): Button[] {
  const args = { election: electionReference(election), network: election.networkId };
  return [
    { label: 'I stand', command: 'election.accept', args, style: 'primary' },
    { label: 'I do not', command: 'election.decline', args },
  ];
}

/** Asks those who are nominated whether they stand, and tells those who are elected. */
export const electionReminders: Reminders = {
  remind: remindOfElections,
  called: 'elections',
  why: 'Whoever is nominated is asked whether they stand, at once and before nominations close, and is told if they are elected.',
  field: electionField,
};
