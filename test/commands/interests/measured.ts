import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  async prepare(bot) {
    const ann = bot.slack('#pharmacy').as('ann');
    await ann.types('member add @dev');
    await bot.slack('#pharmacy').as('dev').types('interest declare My firm would supply it about P1');
  },

  async grow({ prisma, many, record, people }) {
    const [someone] = people;
    await prisma.interest.createMany({
      data: many((i) => {
        const { createdById: _, ...made } = record(i);
        return { ...made, personId: someone?.id ?? '', text: `Thing ${i}` };
      }),
    });
  },
};
