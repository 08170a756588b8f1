export type { SharedPage, SharedPageKind, WebLinkKind } from '../generated/client.ts';
