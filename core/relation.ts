/** Who a person is to the one who fills in the form. */
export const relations = ['self', 'child', 'parent', 'client'] as const;
export type Relation = (typeof relations)[number];

/** The `applicant` fact that follows from the relation. */
export function applicantOf(relation: Relation): 'self' | 'child' | 'other' {
  if (relation === 'self' || relation === 'child') return relation;
  return 'other';
}
