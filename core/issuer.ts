/**
 * Schema and types of an issuer file (`data/issuers/*.json`) and of the material catalogue.
 *
 * The issuer decides, not the place one stands: the body that issued the card (发卡地) in China, the fund that
 * serves the basic health insurance in France. One file holds everything Liasse knows about one issuer, and every
 * rule in it names its sources. Used at build and test time; at run time only the types are imported.
 */
import { claimSchema } from './issuer/claim.ts';
import { fileSpecSchema } from './issuer/file-spec.ts';
import { hotlineSchema } from './issuer/hotline.ts';
import { hostSchema, lookalikeSchema, pageSchema, purposes, signalSchema } from './issuer/page.ts';
import { procedureSchema } from './issuer/procedure.ts';
import { sourceSchema } from './issuer/source.ts';
import { httpUrl, id, localizedSchema, sentence, sourceIds } from './issuer/words.ts';
import { z } from './schema.ts';

export { type Claim, type ClaimAnchor, claimAnchorSchema, claimSchema } from './issuer/claim.ts';
export { type Condition, conditionSchema, type FactTest, factTestSchema } from './issuer/condition.ts';
export { type DetailTopic, detailTopics } from './issuer/detail-topics.ts';
export { type FileLimit, type FileSpec, fileSpecSchema } from './issuer/file-spec.ts';
export { type Hotline, hotlineSchema, type OpenTopic, openTopics } from './issuer/hotline.ts';
export {
  hostSchema,
  type IssuerPage,
  lookalikeSchema,
  type Purpose,
  pageSchema,
  purposes,
  type Signal,
  signalSchema,
} from './issuer/page.ts';
export {
  type Channel,
  type Detail,
  type Need,
  type Procedure,
  procedureSchema,
  type Step,
  type Warning,
} from './issuer/procedure.ts';
export {
  type Confidence,
  confidenceSchema,
  confidences,
  type Source,
  sourceSchema,
} from './issuer/source.ts';
export { localizedSchema } from './issuer/words.ts';

const pageFactsSchema = z.strictObject({
  url: httpUrl,
  title: z.string(),
  lang: z.string().optional(),
  headings: z.array(z.string()),
  text: z.string().optional(),
  hasFileInput: z.boolean().optional(),
});

const examplesSchema = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        name: sentence,
        facts: pageFactsSchema,
        /** `null`: Liasse must leave no trace there. */
        expect: z
          .strictObject({ page: id.optional(), purpose: z.enum(purposes), procedure: id.optional() })
          .nullable(),
      }),
    )
    .min(2)
    .refine((pages) => pages.some((page) => !page.expect?.procedure), 'needs at least one negative example'),
  situations: z.array(
    z.strictObject({
      name: sentence,
      procedure: id,
      /** Known facts; the keys of the fact vocabulary. */
      facts: z.record(z.string(), z.unknown()),
      yes: z.array(id),
      depends: z.array(id).optional(),
      no: z.array(id).optional(),
      asks: z.array(z.string()).optional(),
    }),
  ),
});

export const issuerSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  country: z.enum(['FR', 'CN']),
  /** ISO 3166: `FR`, `CN`, `CN-SH`… */
  region: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
  kind: z.enum(['issuer', 'national', 'notIssuer']),
  /**
   * Id of the file whose common part this one takes over: pages, procedures, files, claims and sources by id,
   * hotline and contacts when left out.
   */
  extends: id.optional(),
  names: localizedSchema,
  /** Other words people type for it: first letters of the pinyin, short names (沪), former names. */
  aliases: z.array(sentence).min(1).optional(),
  /** The name as the portal writes it. */
  portalName: sentence,
  hosts: z.array(hostSchema),
  lookalikes: z.array(lookalikeSchema).optional(),
  /** What to tell a person who came to a body that does not issue the card. */
  notIssuer: z.strictObject({ text: localizedSchema, sources: sourceIds }).optional(),
  pages: z.array(pageSchema),
  /**
   * Where issuers share a host: signals that a page is about this issuer's place, or about another one. Their
   * weights are added to every page of this issuer, inherited ones included; they are not inherited themselves.
   */
  place: z.array(signalSchema).min(1).optional(),
  procedures: z.array(procedureSchema),
  files: z.array(fileSpecSchema).optional(),
  claims: z.array(claimSchema).optional(),
  forms: z
    .array(
      z.strictObject({
        id,
        names: localizedSchema,
        portalTerm: sentence,
        number: z.string().optional(),
        url: httpUrl.optional(),
        sources: sourceIds,
      }),
    )
    .optional(),
  contacts: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(['account', 'app', 'counter', 'web']),
        names: localizedSchema,
        portalTerm: sentence,
        url: httpUrl.optional(),
        sources: sourceIds,
      }),
    )
    .optional(),
  hotline: hotlineSchema.optional(),
  sources: z.record(z.string(), sourceSchema),
  examples: examplesSchema,
});

export const materialSchema = z.strictObject({
  /** The word as the portal writes it, with its language. */
  term: z.strictObject({ lang: z.enum(['zh-CN', 'fr']), text: sentence }),
  names: localizedSchema,
  howToGet: localizedSchema.optional(),
  howRefused: localizedSchema.optional(),
  sources: sourceIds,
});

export const materialCatalogueSchema = z.strictObject({
  $schema: z.string().optional(),
  sources: z.record(z.string(), sourceSchema),
  materials: z.record(id, materialSchema),
});

export type Issuer = z.infer<typeof issuerSchema>;
export type Material = z.infer<typeof materialSchema>;
export type MaterialCatalogue = z.infer<typeof materialCatalogueSchema>;
