import { z } from 'zod';
import { opaqueId } from '../payload.ts';
import { teamId, userId } from './ids.ts';

/** The id of the app, by which a link opens it. */
export const appId = z.string().regex(/^A[A-Z0-9]{1,30}$/);

/** Who acted, and the installation; one of an organisation has no team. */
export const sender = {
  team: z.object({ id: teamId, enterprise_id: teamId.nullish() }).nullish(),
  enterprise: z.object({ id: teamId }).nullish(),
  is_enterprise_install: z.boolean().optional(),
  api_app_id: appId.optional().catch(undefined),
  user: z.object({ id: userId, team_id: teamId.optional() }),
  trigger_id: opaqueId.optional(),
};
