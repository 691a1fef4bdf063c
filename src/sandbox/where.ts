import { z } from 'zod';

/** What `ewtp sandbox --json` prints; schemas/sandbox.json is made from it. */
export const sandboxSchema = z.strictObject({
  schema: z.literal('ewtp/sandbox@1'),
  origin: z.url().describe('Where the shop is seen, for example http://127.0.0.1:40001.'),
  gateways: z.strictObject({
    'alibaba-com': z.url(),
    'tmall-global': z.url(),
  }),
});
