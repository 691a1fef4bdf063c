import { z } from 'zod';
import { nearest } from '../did-you-mean.ts';
import { EXIT, UserError } from '../errors.ts';
import { parseExact } from '../marketplaces/exact-json.ts';
import { SCHEMES } from '../marketplaces/signing/index.ts';
import type { SignatureScheme, SignRequest } from '../marketplaces/signing/scheme.ts';
import { visible } from '../output/visible.ts';
import type { Session } from './session.ts';
import type { Verb } from './verb.ts';

const requestSchema = z.strictObject({
  params: z.record(z.string(), z.string()).default({}),
  api: z.string().optional(),
  url_path: z.string().optional(),
  content: z.string().optional(),
  body: z.string().optional(),
  charset: z.enum(['UTF-8', 'GBK']).optional(),
  secretEnv: z.string(),
});

/** The form of `ewtp sign --json`; schemas/sign.json is printed from it. */
export const signSchema = z.strictObject({
  schema: z.literal('ewtp/sign@1'),
  scheme: z.string(),
  how: z.string(),
  source: z.string(),
  stringToSign: z.string().describe('The secret stands as ***.'),
  signature: z.string(),
  leftOut: z.array(z.string()).describe('Parameters left out, because they are empty or blank.'),
  matches: z.boolean().optional().describe('Whether the signature in the request is this one.'),
});
type SignReport = z.infer<typeof signSchema>;

const MASK = '***';

export const sign: Verb = {
  examples: [
    {
      line: 'ewtp sign --scheme iop --request request.json',
      says: 'the string to sign, the secret masked, and the signature',
    },
  ],
  describe: (command) =>
    command
      .requiredOption('--scheme <name>', SCHEMES.map(({ name }) => name).join(', '))
      .requiredOption('--request <file>', 'the request as JSON, - for standard input; see below')
      .option('--json', 'print one JSON document')
      .addHelpText(
        'after',
        `
The file: {"secretEnv": "MY_APP_SECRET", "params": {…}} and
  "api" for iop, "url_path" for 1688, "content" and "charset" for cainiao,
  "body" for a raw TOP body.
With the signature you sent among the params, ewtp says whether it is right.
`,
      ),

  async run(command, session) {
    const options = command.opts<{ scheme: string; request: string; json?: true }>();
    const scheme = schemeNamed(options.scheme);
    const request = await readRequest(options.request, session);
    const report = signReport(scheme, request, secretOf(request.secretEnv, session));
    session.world.terminal.out(options.json ? `${JSON.stringify(report)}\n` : pretty(report));
    return report.matches === false ? EXIT.findings : EXIT.fine;
  },
};

function schemeNamed(name: string): SignatureScheme {
  const scheme = SCHEMES.find((one) => one.name === name);
  if (scheme !== undefined) return scheme;
  const names = SCHEMES.map((one) => one.name);
  const close = nearest(name, names);
  throw new UserError(
    `There is no signing scheme ${name}.`,
    `${close === undefined ? '' : `Did you mean ${close}? `}Known: ${names.join(', ')}.`,
  );
}

async function readRequest(path: string, { world }: Session) {
  const text = new TextDecoder().decode(await world.files.read(path));
  let json: unknown;
  try {
    json = parseExact(text);
  } catch (cause) {
    throw new UserError(`${path} is no JSON.`, 'ewtp sign --help shows what it may hold.', {
      cause,
    });
  }
  const read = requestSchema.safeParse(json);
  if (read.success) return read.data;
  const first = read.error.issues[0];
  throw new UserError(
    `${path}: ${first?.path.join('.') || 'the request'}: ${first?.message ?? 'not understood'}`,
    'The secret itself stays out of the file: "secretEnv" names the environment variable with it.',
  );
}

function secretOf(name: string, { world }: Session): string {
  const secret = world.env[name] ?? '';
  if (secret !== '') return secret;
  throw new UserError(
    `The environment variable ${name} holds no secret.`,
    `Set it to the app's secret, for example: export ${name}=…`,
    { exit: EXIT.credentials },
  );
}

function signReport(
  scheme: SignatureScheme,
  read: z.infer<typeof requestSchema>,
  secret: string,
): SignReport {
  const { params } = read;
  const request = {
    params,
    api: read.api,
    urlPath: read.url_path,
    content: read.content ?? read.body,
    charset: read.charset,
  };
  const signature = scheme.sign(request, secret);
  const given = params.sign ?? params._aop_signature;
  return {
    schema: 'ewtp/sign@1',
    scheme: scheme.name,
    how: scheme.how,
    source: scheme.source,
    stringToSign: masked(scheme, request, secret),
    signature,
    leftOut: Object.keys(params).filter((name) => params[name]?.trim() === ''),
    ...(given !== undefined && { matches: given === signature }),
  };
}

/** The text to sign with the secret masked where the scheme or the request itself puts it. */
function masked(scheme: SignatureScheme, request: SignRequest, secret: string): string {
  const params = Object.entries(request.params).map(([name, value]) =>
    value === secret && /secret/i.test(name) ? [name, MASK] : [name, value],
  );
  const text = scheme.stringToSign({ ...request, params: Object.fromEntries(params) }, MASK);
  // A short throw-away secret may also be an ordinary word of the request.
  return secret.length < 8 ? text : text.replaceAll(secret, MASK);
}

function pretty(report: SignReport): string {
  const lines = [
    `scheme          ${report.scheme}: ${report.how}`,
    `string to sign  ${visible(report.stringToSign)}`,
    `signature       ${report.signature}`,
  ];
  if (report.leftOut.length > 0)
    lines.push(
      `left out        ${report.leftOut.map(visible).join(', ')} (empty: do not send them)`,
    );
  if (report.matches !== undefined)
    lines.push(
      report.matches
        ? 'verdict         the signature in the request is this one'
        : 'verdict         the signature in the request is another one: compare the string to sign with yours, character by character',
    );
  return `${lines.join('\n')}\n`;
}
