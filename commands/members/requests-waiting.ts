import { nameOf } from '../cards/shown.ts';
import type { Waits } from '../parts/tasks.ts';
import { brings } from '../roles/roles.ts';
import { acceptButton } from './request-view.ts';

/** The requests to join networks that the person manages. */
export const requestsWaiting: Waits = {
  heading: 'Asking to join',

  async list(personId, today, take, store) {
    const roles = await store.people.roles(personId, today);
    const managed = roles.filter(({ role }) => brings(role, 'manage')).map(({ networkId }) => networkId);
    if (managed.length === 0) return [];
    const asking = await store.members.asking(managed, take);
    const [people, networks] = await Promise.all([
      store.people.shown(asking.map((member) => member.personId)),
      store.networks.shown(asking.map(({ networkId }) => networkId)),
    ]);
    return asking.map((member) => ({
      networkId: member.networkId,
      item: {
        text: [
          { strong: nameOf(people.get(member.personId)) },
          ` asks to join ${networks.get(member.networkId)?.name ?? ''}`,
        ],
        button: acceptButton(member),
      },
    }));
  },
};
