import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

const DUE = new Date('2027-06-30');

export const measured: Measured = {
  async prepare(bot) {
    const there = bot.slack('#reference').as('ann');
    await there.types('network create "Reference group" --kind "reference group"');
    const [network, group] = await Promise.all(
      ['Leeds Pharmacy LPN', 'Reference group'].map((name) =>
        bot.prisma.network.findFirstOrThrow({ where: { name } }),
      ),
    );
    const ann = await bot.prisma.person.findFirstOrThrow({
      where: { accounts: { some: { userId: 'U0ANN' } } },
    });
    for (const number of [1, 2])
      await bot.prisma.adviceRequest.create({
        data: {
          ...{ id: newId(), networkId: network?.id ?? '', number, kind: 'input', question: 'Why?' },
          ...{ askedForId: group?.id ?? '', due: DUE, createdById: ann.id, createdAt: bot.now() },
        },
      });
  },
  async grow({ prisma, many, record, people }) {
    const group = await prisma.network.findFirstOrThrow({ where: { name: 'Reference group' } });
    const requests = many((i) => ({
      ...{ ...record(i), kind: 'input' as const, question: `Thing ${i}`, due: DUE, askedForId: group.id },
    }));
    await prisma.adviceRequest.createMany({ data: requests });
    await prisma.adviceAnswer.createMany({
      data: requests.flatMap(({ id: requestId, createdAt: at }, i) =>
        people
          .slice(i, i + 1)
          .map(({ id: personId }) => ({ id: newId(), requestId, personId, text: 'Yes', at })),
      ),
    });
  },
  elsewhere: { 'advice.withdraw': '#reference' },
  instead: {
    'advice.withdraw': ['advice withdraw N2 of "Leeds Pharmacy LPN" because it is known by now'],
  },
  last: ['advice.combine', 'advice.withdraw'],
};
