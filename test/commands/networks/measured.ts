import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  async prepare(bot) {
    for (const name of ['Leeds Dental LPN', 'Hull Dental LPN', 'Yorkshire Dental LPN', 'Yorkshire Area Team'])
      await bot.slack(`#${name}`).as('ann').types(`network create "${name}"`);
    await bot.slack('#assembly').as('ann').types('network create Assembly --kind assembly');
  },

  /** Ann belongs to each network more; and the one that all is measured in has as many channels. */
  async grow({ prisma, many, record, ann, createdAt }) {
    const networks = many((i) => ({ id: newId(), name: `Network ${i}`, zone: 'Europe/London', createdAt }));
    await prisma.network.createMany({ data: networks });
    await prisma.member.createMany({
      data: networks.map(({ id: networkId }) => ({
        ...{ id: newId(), networkId, personId: ann.id, joinedAt: createdAt },
      })),
    });
    const { networkId } = record(0);
    await prisma.conversation.createMany({
      data: many((i) => ({
        ...{ id: newId(), platform: 'slack' as const, tenant: 'T0001', address: `#many${i}` },
        ...{ kind: 'channel' as const, networkId },
      })),
    });
  },

  instead: { 'network.here': ['network here CODE2XXX'] },
  elsewhere: {
    'network.create': '#new',
    'network.here': '#third',
    'network.choose': 'direct',
    'network.represent': '#assembly',
    'network.assembly': '#assembly',
  },
  sure: { 'network.merge': 'Merge them' },
  last: ['network.close', 'network.reopen', 'network.merge'],
};
