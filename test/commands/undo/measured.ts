import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  before: { undo: ['ann: action add me Ring again'] },
};
