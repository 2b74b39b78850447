/** Popular statements that are wrong or unproven, and the lines beside which people meet the correction. */
import { z } from '../schema.ts';
import { conditionSchema } from './condition.ts';
import { id, localizedSchema, sourceIds } from './words.ts';

/** One line of a procedure: a paper, a step, a detail, a way of doing it, a file or a warning. */
export const claimAnchorSchema = z.union([
  z.strictObject({ material: id }),
  z.strictObject({ step: id }),
  z.strictObject({ detail: id }),
  z.strictObject({ channel: id }),
  z.strictObject({ file: id }),
  z.strictObject({ warning: id }),
]);

/** A popular statement that is wrong or that nothing confirms, with what we know instead. */
export const claimSchema = z.strictObject({
  id,
  verdict: z.enum(['wrong', 'outdated', 'partly', 'unverified']),
  claim: localizedSchema,
  correction: localizedSchema,
  procedures: z.array(id).optional(),
  when: conditionSchema.optional(),
  /**
   * Where somebody would act on the statement, the best place first: the correction stands beside the first of these
   * lines that the person sees, otherwise in the list at the end. A statement that names no procedures is left out of
   * those that have none of these lines for anybody.
   */
  about: z.array(claimAnchorSchema).min(1).optional(),
  sources: sourceIds,
});

export type Claim = z.infer<typeof claimSchema>;
export type ClaimAnchor = z.infer<typeof claimAnchorSchema>;
