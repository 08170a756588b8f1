import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  sure: { 'me.forget': 'Yes, forget me' },
  last: ['me.forget'],
};
