/**
 * Facts about a procedure that are neither a paper nor a step, in the order a person asks: may I, what does it cost,
 * how long, how does it end. Apart from the schema, so that the sidebar can show them in this order without it.
 */
export const detailTopics = [
  'eligibility',
  'fee',
  'duration',
  'delivery',
  'tracking',
  'activation',
  'lossValidity',
  'meanwhile',
  'hours',
  'place',
] as const;
export type DetailTopic = (typeof detailTopics)[number];
