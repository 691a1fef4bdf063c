import { z } from 'zod';

/** How the shop behaves when nothing goes wrong. */
const shopSchema = z.strictObject({
  auditAfterMs: z.number().int().min(0).default(1500).describe('How long the audit takes.'),
  searchAfterMs: z
    .number()
    .int()
    .min(0)
    .default(500)
    .describe('How long search goes on without knowing of a change.'),
  editWhilePending: z
    .boolean()
    .default(true)
    .describe('Whether a listing may be edited while its audit runs.'),
  tokenSeconds: z.number().int().min(1).default(86_400).describe('How long a new token lives.'),
  refreshSeconds: z
    .number()
    .int()
    .min(0)
    .default(15_552_000)
    .describe('How long a new refresh token lives.'),
  skewMs: z.number().int().default(0).describe('How far the server’s clock is off.'),
});

const limitSchema = z.strictObject({
  calls: z.number().int().min(1),
  perMs: z.number().int().min(1),
  banMs: z.number().int().min(0).default(0).describe('How long a caller is shut out on top.'),
});

/** Every fault that the sandbox can make, and what it does. */
export const FAULTS = {
  'reset-before': 'cuts the connection; the call has no effect',
  'reset-after': 'cuts the connection; the call has its effect',
  late: 'cuts the connection; the effect comes after `ms`',
  cut: 'sends half of the reply, then cuts the connection',
  slow: 'replies after `ms`',
  garbage: 'replies with bytes that mean nothing',
  html: 'replies with a web page and status 200',
  duplicate: 'sends the reply twice over, in one body',
  throttle: 'says in the reply that calls are limited for `seconds`',
  unavailable: 'replies with status 503 and Retry-After `seconds`',
  'backend-error': 'says in the reply that the service behind the gateway failed',
  'expired-token': 'makes the token that was used expire',
  'clock-skew': 'judges the timestamp by a clock that is `ms` off',
  'ip-refused': 'says that the address may not call',
} as const;

export type FaultName = keyof typeof FAULTS;
const FAULT_NAMES: readonly FaultName[] = Object.keys(FAULTS).filter(
  (name): name is FaultName => name in FAULTS,
);

/** Faults of which a client cannot know whether the call had its effect; and what is so unless told. */
export const HAVE_EFFECT: ReadonlyMap<FaultName, 'done' | 'none'> = new Map([
  ['cut', 'done'],
  ['slow', 'done'],
  ['garbage', 'done'],
  ['html', 'none'],
  ['duplicate', 'done'],
  ['unavailable', 'none'],
  ['backend-error', 'none'],
]);

const faultSchema = z
  .strictObject({
    fault: z.enum(FAULT_NAMES),
    api: z.string().min(1).default('*').describe('API name; * stands for anything.'),
    call: z
      .union([z.number().int().min(1), z.array(z.number().int().min(1)).min(1)])
      .optional()
      .describe('Which of the calls that match, counted from 1.'),
    every: z.number().int().min(1).optional().describe('Every n-th of the calls that match.'),
    probability: z.number().min(0).max(1).optional().describe('Chance, drawn from the seed.'),
    times: z.number().int().min(1).optional().describe('No more often than this.'),
    ms: z.number().int().optional(),
    seconds: z.number().int().min(0).optional(),
    effect: z
      .enum(['done', 'none'])
      .optional()
      .describe('Whether the call has its effect all the same.'),
  })
  .refine(
    ({ call, every, probability }) =>
      [call, every, probability].filter((when) => when !== undefined).length <= 1,
    { message: 'say only one of call, every and probability' },
  )
  .refine(({ fault, effect }) => effect === undefined || HAVE_EFFECT.has(fault), {
    message: `effect goes with ${[...HAVE_EFFECT.keys()].join(', ')} only`,
    path: ['effect'],
  });

/** The form of a scenario file. */
export const scenarioSchema = z.strictObject({
  seed: z.number().int().min(0).default(1).describe('Where chance starts.'),
  shop: shopSchema.default(shopSchema.parse({})),
  limits: z
    .union([
      z.literal('none'),
      z.strictObject({
        api: limitSchema.default({ calls: 100, perMs: 1000, banMs: 0 }),
        app: limitSchema.default({ calls: 400, perMs: 1000, banMs: 0 }),
      }),
    ])
    .default({
      api: { calls: 100, perMs: 1000, banMs: 0 },
      app: { calls: 400, perMs: 1000, banMs: 0 },
    })
    .describe('The platforms publish no figures; these are the sandbox’s own.'),
  allow: z.array(z.string()).optional().describe('Addresses that may call; all when absent.'),
  faults: z.array(faultSchema).default([]),
});

/** What goes wrong in the sandbox, and how its shop behaves. */
export type Scenario = z.output<typeof scenarioSchema>;
export type ShopRules = Scenario['shop'];
export type Limit = z.output<typeof limitSchema>;
export type FaultRule = z.output<typeof faultSchema>;

/** Nothing goes wrong. */
export const CALM: Scenario = scenarioSchema.parse({});
