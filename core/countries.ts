/** The countries whose procedures Liasse knows. */
export const countries = ['CN', 'FR'] as const;
export type Country = (typeof countries)[number];
