import type { Capability } from '../capability.ts';
import { exportLog } from './export-log.ts';
import { sayHead } from './posted-head.ts';
import { showLog } from './show-log.ts';
import { signDueHead } from './sign-due-head.ts';

export { type AuditFinding, verify } from './verify.ts';

/** The log over all that is audited, whose head is signed each week and posted, so that nothing is changed quietly. */
export const audit = {
  commands: [showLog],
  operator: [exportLog],
  help: { theme: 'belonging' },
  spoken: {
    sayings: [
      { beginning: /^(?:show (?:me |us )?)?(?:the )?audit(?: log| head)?[?.! ]*$/, means: 'audit show' },
      {
        beginning:
          /^(?:was|were|has|have) (?:anything|any records?|our records?|the records?|something) (?:been )?(?:changed|altered|edited|tampered with)(?: quietly)?[?.! ]*$/,
        means: 'audit show',
      },
    ],
  },
  digestNote: async (networkId, store) => {
    const head = await store.auditLogs.head(networkId);
    return head && `Audit log: ${sayHead(head)}. What this is for: audit show.`;
  },
  due: { 'sign-audit': signDueHead },
} satisfies Capability;
