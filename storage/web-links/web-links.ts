export type { WebLinkKind } from '../generated/client.ts';
