import type { NetworkPart } from '../parts/network-part.ts';

/** A digest in the main channel of a network. */
export const digestToSetUp: NonNullable<NetworkPart['stillToDo']> = async ({ mainId }, _, store) => {
  if (mainId === null || (await store.digests.of({ conversationId: mainId }))) return [];
  return [
    {
      text: 'No digest comes to its main channel each week.',
      button: { label: 'Set a digest', command: 'digest.weekly', args: {}, opens: 'form' },
    },
  ];
};
