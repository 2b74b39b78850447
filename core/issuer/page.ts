/** Hosts of an issuer and the signals by which its pages are recognised. */
import { z } from '../schema.ts';
import { id, localizedSchema, regex, sourceIds } from './words.ts';

/** What a page of a portal is for. */
export const purposes = [
  'social-card/apply',
  'social-card/replace',
  'social-card/loss',
  'social-card/photo',
  'social-card/progress',
  'social-card/activate',
  'vitale/order',
  'vitale/lost',
  'vitale/info',
  'health/enrol',
  'health/documents',
  'login',
  'account',
  'home',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

export const hostSchema = z.strictObject({
  /** Exact host name, or `*.example.fr` for a domain with all its sub-hosts. */
  host: z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'expected a host name in lower case'),
  /** `operator`: official, but run for the authority under a name that is not a government domain. */
  official: z.enum(['gov', 'operator']),
  note: localizedSchema.optional(),
  /**
   * Named by the popup when somebody asks; no script of ours runs there. For hosts that only log people in, and for
   * offices that no official text names and that take no request (docs/decisions/0007).
   */
  popupOnly: z.literal(true).optional(),
  sources: sourceIds.optional(),
});

/** Sites that people meet instead of the official one. */
export const lookalikeSchema = z.strictObject({
  /** A host with its sub-hosts, or a pattern in which `*` stands for any run of characters. */
  host: z.string().min(3),
  /**
   * `imitation`: the address is made like the official one. `seller`: takes money for what one can ask of the office
   * oneself. `private`: neither, but its name or its texts make people take it for the office.
   */
  kind: z.enum(['imitation', 'seller', 'private']),
  note: localizedSchema,
  /** Official hosts to go to instead. */
  real: z.array(z.string()).min(1),
  sources: sourceIds,
});

export const signalSchema = z.strictObject({
  /** Short name, kept in the result as the reason. */
  name: id,
  in: z.enum(['host', 'path', 'query', 'hash', 'url', 'title', 'heading', 'text']),
  /** Regular expression, compiled with the flags `iu`. */
  matches: regex,
  /** Points for the page; negative for a sign that it is another page. */
  weight: z.number(),
  /** Without this signal the page is not recognised, whatever the sum. */
  required: z.boolean().optional(),
  /** Of the signals of a page with the same word here at least one is required. */
  oneOf: id.optional(),
});

export const pageSchema = z.strictObject({
  id,
  purpose: z.enum(purposes),
  /** The procedure to guide; left out where there is nothing to guide. */
  procedure: id.optional(),
  signals: z.array(signalSchema).min(1),
  /** Sum of weights from which the page is recognised. Default 1. */
  threshold: z.number().positive().optional(),
});

export type IssuerPage = z.infer<typeof pageSchema>;
export type Signal = z.infer<typeof signalSchema>;
