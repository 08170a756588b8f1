import type { AdviceRequest as Row } from '../generated/client.ts';

export type { AdviceAnswer } from '../generated/client.ts';

/** A request for advice as it is kept; `due` is a calendar day, "2027-06-30". */
export type AdviceRequest = Omit<Row, 'due'> & { due: string };

/** Which requests are listed: those asked of a network, those that it has asked, or those that were answered, both ways. */
export type AdviceList = 'open' | 'asked' | 'answered';
