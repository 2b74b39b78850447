/**
 * Schema and types of an issuer file (`data/issuers/*.json`) and of the material catalogue.
 *
 * The issuer decides, not the place one stands: the body that issued the card (发卡地) in China, the fund that
 * serves the basic health insurance in France. One file holds everything Liasse knows about one issuer, and every
 * rule in it names its sources. Used at build and test time; at run time only the types are imported.
 */
import { z } from 'zod';
import { factValues } from './facts.ts';

const sentence = z.string().trim().min(1);
/** One sentence in all three languages. */
export const localizedSchema = z.strictObject({ 'zh-CN': sentence, fr: sentence, en: sentence });

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const sourceIds = z.array(z.string().min(1)).min(1, 'every rule names at least one source');
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD');
const httpUrl = z.string().regex(/^https?:\/\/\S+$/, 'expected an http(s) address');
const regex = z.string().refine((text) => {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}, 'is not a regular expression');

/** How far a source can be trusted; the order is the order of trust. */
export const confidences = ['official', 'official-old', 'secondary', 'unverified'] as const;
export const confidenceSchema = z.enum(confidences);
export type Confidence = z.infer<typeof confidenceSchema>;

export const sourceSchema = z.strictObject({
  title: sentence,
  /** Address of the text; left out only where the dossier has none. */
  url: httpUrl.optional(),
  publisher: sentence,
  /** Date the text carries; `null` when it shows none. */
  date: isoDate.nullable(),
  /** Date on which we read it. */
  read: isoDate,
  confidence: confidenceSchema,
});
export type Source = z.infer<typeof sourceSchema>;

const choice = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.union([z.enum(values), z.array(z.enum(values)).min(1)]);

/** All named facts must hold; a list means "one of these". */
export const factTestSchema = z
  .strictObject({
    applicant: choice(factValues.applicant).optional(),
    nationality: choice(factValues.nationality).optional(),
    household: choice(factValues.household).optional(),
    status: choice(factValues.status).optional(),
    channel: choice(factValues.channel).optional(),
    reason: choice(factValues.reason).optional(),
    cardKind: choice(factValues.cardKind).optional(),
    place: choice(factValues.place).optional(),
    socialSecurityNumber: choice(factValues.socialSecurityNumber).optional(),
    birthplace: choice(factValues.birthplace).optional(),
    photoOnFile: choice(factValues.photoOnFile).optional(),
    hosted: choice(factValues.hosted).optional(),
    age: z
      .strictObject({ from: z.int().min(0).optional(), under: z.int().min(1).optional() })
      .refine((range) => range.from !== undefined || range.under !== undefined, 'needs from, under or both')
      .optional(),
  })
  .refine((test) => Object.keys(test).length > 0, 'an empty condition says nothing');
export type FactTest = z.infer<typeof factTestSchema>;

export type Condition = FactTest | { all: Condition[] } | { any: Condition[] } | { not: Condition };
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    factTestSchema,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

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
  sources: sourceIds.optional(),
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

const channelSchema = z.strictObject({
  id,
  kind: z.enum(factValues.channel),
  name: localizedSchema,
  url: httpUrl.optional(),
  note: localizedSchema.optional(),
  when: conditionSchema.optional(),
  sources: sourceIds,
});

const stepSchema = z.strictObject({
  id,
  kind: z.enum(['prepare', 'loss', 'apply', 'pay', 'wait', 'receive', 'activate', 'contact']),
  title: localizedSchema,
  text: localizedSchema,
  url: httpUrl.optional(),
  when: conditionSchema.optional(),
  sources: sourceIds,
});

const needSchema = z.strictObject({
  /** Id in `data/materials.json`. */
  material: id,
  when: conditionSchema.optional(),
  /** Materials with the same word here are alternatives: one of them is enough. */
  oneOf: id.optional(),
  note: localizedSchema.optional(),
  sources: sourceIds,
  /** Only where the use of the sources here is weaker than the sources themselves. */
  confidence: confidenceSchema.optional(),
});

/** Facts about the procedure that are neither a paper nor a step. */
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

const detailSchema = z.strictObject({
  id,
  topic: z.enum(detailTopics),
  text: localizedSchema,
  /** The number inside the text, for dates and sums. */
  amount: z
    .strictObject({
      min: z.number().optional(),
      max: z.number().optional(),
      unit: z.enum(['day', 'workingDay', 'week', 'month', 'CNY', 'EUR']),
    })
    .optional(),
  when: conditionSchema.optional(),
  sources: sourceIds,
  confidence: confidenceSchema.optional(),
});

const warningSchema = z.strictObject({
  id,
  level: z.enum(['info', 'caution', 'danger']),
  text: localizedSchema,
  when: conditionSchema.optional(),
  sources: sourceIds,
});

export const procedureSchema = z.strictObject({
  id,
  purpose: z.enum(purposes),
  names: localizedSchema,
  /** The name the portal itself uses. */
  portalTerm: sentence,
  summary: localizedSchema,
  channels: z.array(channelSchema).optional(),
  steps: z.array(stepSchema).optional(),
  materials: z.array(needSchema).optional(),
  details: z.array(detailSchema).optional(),
  warnings: z.array(warningSchema).optional(),
  /** Ids in `files` of the same issuer or of the one it extends. */
  files: z.array(id).optional(),
});

/** One limit, or several that one source states together. The keys are those of a photo spec. */
const fileLimitSchema = z.strictObject({
  formats: z
    .array(z.enum(['jpg', 'png', 'pdf', 'gif', 'bmp', 'webp', 'tiff', 'heic']))
    .min(1)
    .optional(),
  minBytes: z.int().positive().optional(),
  maxBytes: z.int().positive().optional(),
  widthPx: z.int().positive().optional(),
  heightPx: z.int().positive().optional(),
  minWidthPx: z.int().positive().optional(),
  maxWidthPx: z.int().positive().optional(),
  minHeightPx: z.int().positive().optional(),
  maxHeightPx: z.int().positive().optional(),
  widthMm: z.number().positive().optional(),
  heightMm: z.number().positive().optional(),
  dpi: z.int().positive().optional(),
  background: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  maxFiles: z.int().positive().optional(),
  /**
   * `limit`: the portal is said to refuse a file outside it, so a chosen file is checked against it.
   * `target`: a standard that shapes the files we make, but for which no file is held back.
   */
  strength: z.enum(['limit', 'target']),
  sources: sourceIds,
  confidence: confidenceSchema.optional(),
});

export const fileSpecSchema = z.strictObject({
  id,
  kind: z.enum(['portrait', 'document']),
  names: localizedSchema,
  /** Words of the page that mark an upload field as this one, as a regular expression (flags `iu`). */
  field: regex,
  when: conditionSchema.optional(),
  /** Empty where the portal states no limit that we know of. */
  limits: z.array(fileLimitSchema),
  /** Face geometry in pixels of the finished picture. */
  geometry: z
    .strictObject({
      faceWidth: z.strictObject({ min: z.number(), max: z.number() }).optional(),
      hairTop: z.strictObject({ min: z.number(), max: z.number() }).optional(),
      eyeCentreX: z.strictObject({ min: z.number(), max: z.number() }).optional(),
      eyesToBottom: z.strictObject({ min: z.number() }).optional(),
      sources: sourceIds,
    })
    .optional(),
  mayEdit: z.strictObject({ crop: z.boolean(), background: z.boolean() }),
  note: localizedSchema.optional(),
  /** Where the portal wants a code from a photo service and not a file (Guangdong 相片回执号). */
  receipt: z.strictObject({ term: sentence, text: localizedSchema, sources: sourceIds }).optional(),
});

/** A popular statement that is wrong or that nothing confirms, with what we know instead. */
export const claimSchema = z.strictObject({
  id,
  verdict: z.enum(['wrong', 'outdated', 'partly', 'unverified']),
  claim: localizedSchema,
  correction: localizedSchema,
  procedures: z.array(id).optional(),
  when: conditionSchema.optional(),
  sources: sourceIds,
});

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
  /** Id of the file whose common part this one takes over. */
  extends: id.optional(),
  names: localizedSchema,
  /** The name as the portal writes it. */
  portalName: sentence,
  hosts: z.array(hostSchema),
  lookalikes: z
    .array(z.strictObject({ host: z.string().min(3), note: localizedSchema, sources: sourceIds }))
    .optional(),
  /** What to tell a person who came to a body that does not issue the card. */
  notIssuer: z.strictObject({ text: localizedSchema, sources: sourceIds }).optional(),
  pages: z.array(pageSchema),
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
  hotline: z
    .strictObject({
      number: sentence,
      areaCode: z.string().optional(),
      fromElsewhere: sentence.optional(),
      hours: localizedSchema.optional(),
      say: localizedSchema,
      /** The words to say, in the portal's own language. */
      script: sentence,
      never: localizedSchema,
      sources: sourceIds,
    })
    .optional(),
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
export type IssuerPage = z.infer<typeof pageSchema>;
export type Signal = z.infer<typeof signalSchema>;
export type Procedure = z.infer<typeof procedureSchema>;
export type Need = z.infer<typeof needSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Detail = z.infer<typeof detailSchema>;
export type DetailTopic = (typeof detailTopics)[number];
export type Warning = z.infer<typeof warningSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type FileSpec = z.infer<typeof fileSpecSchema>;
export type FileLimit = z.infer<typeof fileLimitSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Material = z.infer<typeof materialSchema>;
export type MaterialCatalogue = z.infer<typeof materialCatalogueSchema>;
