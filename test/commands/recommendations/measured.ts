import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  async prepare(bot) {
    const above = bot.slack('#assembly').as('ann');
    await above.types('network create "National Assembly" --kind assembly');
    await bot.slack('#dental').as('ann').types('network create "Leeds Dental LPN"');
    const ours = bot.slack('#pharmacy').as('ann');
    await ours.types('recommendation put "Share what works" to "National Assembly"');
    await above.types('recommendation put "Fund it"');
    await above.types('recommendation circulate C2 to "Leeds Pharmacy LPN"');
    await above.types('recommendation put "Train more"');
    await above.types('recommendation circulate C3 to "Leeds Pharmacy LPN"');
    await above.types('recommendation put "Count it"');
    await above.types('recommendation circulate C4 to "Leeds Pharmacy LPN"');
  },
  async grow({ prisma, many, record, people }) {
    const rows = many((i) => ({ ...record(i), text: `Thing ${i}` }));
    await prisma.recommendation.createMany({
      data: rows.map((row) => ({ ...row, putById: row.networkId })),
    });
    await prisma.endorsement.createMany({
      data: rows.map(({ id: recommendationId }, i) => ({
        ...record(i),
        ...{ recommendationId, byId: people[i]?.id ?? null },
      })),
    });
  },
  elsewhere: {
    'recommendation.circulate': '#assembly',
    'recommendation.hand': '#assembly',
    'recommendation.reply': '#assembly',
    'recommendation.show': '#assembly',
  },
  instead: {
    'endorsement.give': ['endorsement give B2'],
    'endorsement.decline': ['endorsement decline B3 because it costs too much'],
    'endorsement.vote': ['endorsement vote B4 closes Friday 5pm'],
  },
  last: ['recommendation.hand', 'recommendation.reply'],
};
