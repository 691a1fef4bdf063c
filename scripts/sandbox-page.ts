import { APPS } from '../src/sandbox/apps.ts';
import { IOP_APIS } from '../src/sandbox/iop/apis.ts';
import { CALM, FAULTS, HAVE_EFFECT, scenarioSchema } from '../src/sandbox/scenario.ts';
import { TOP_APIS } from '../src/sandbox/top/apis.ts';

/** docs/sandbox.md: what the sandbox speaks, and what can be made to go wrong. */
export function sandboxPage(): string {
  return `# The sandbox

Printed from the code by \`npm run docs\`.

\`ewtp sandbox\` runs a marketplace on this machine. It speaks the protocols of the real gateways, checks
signature, time, token and parameters by itself, keeps what it is sent in \`.ewtp/sandbox/\`, and shows it as a
shop at the address it prints. \`--shop sandbox\` and \`--shop sandbox-tmall\` use the one that runs for the
folder, or start one for the run.

It is no copy of the platforms: categories, limits and audit rules are its own, and the real ones have more.
What it answers follows the vendors' documents as far as they are public.

## Calling it with a client of your own

${table(
  ['', 'Alibaba.com', 'Tmall Global'],
  [
    ['gateway', '`/rest` + path, `/rest` or `/sync` with `method`', '`/router/rest`'],
    ['app key', code(APPS['alibaba-com'].appKey), code(APPS['tmall-global'].appKey)],
    ['secret', code(APPS['alibaba-com'].appSecret), code(APPS['tmall-global'].appSecret)],
    ['token', code(APPS['alibaba-com'].accessToken), code(APPS['tmall-global'].accessToken)],
    [
      'refresh token',
      code(APPS['alibaba-com'].refreshToken),
      code(APPS['tmall-global'].refreshToken),
    ],
    ['code for a new token', '`sandbox-code…`', '`sandbox-code…`'],
  ],
)}

These open the sandbox and nothing else. It listens on 127.0.0.1 only.

### Calls of Alibaba.com

${calls(IOP_APIS)}

### Calls of Tmall Global

${calls(TOP_APIS)}

## How the shop behaves

A new listing is under review for a while (\`auditAfterMs\`). Then it is on sale, unless its text holds one of a few words
that stand for what audits reject (最好, 最佳, 第一品牌, 国家级, 治疗, 治愈, 高仿, cures, replica) or \`SANDBOX-REJECT\`. Tmall items
are on sale at once and taken off when the audit rejects them. A read by id sees a change at once; search sees it after
\`searchAfterMs\`. The same listing sent twice is listed twice: neither platform protects from that.

## Scenario files

\`ewtp sandbox --scenario storm.yaml\`, YAML or JSON; the form is in [schemas/scenario.json](../schemas/scenario.json).

\`\`\`yaml
seed: 7
shop: { auditAfterMs: 5000 }
limits: { api: { calls: 5, perMs: 1000, banMs: 2000 } }
faults:
  - { fault: reset-after, api: "*listing/v2", call: 3 }
  - { fault: throttle, api: tmall.item.schema.add, every: 10, seconds: 2 }
  - { fault: cut, probability: 0.02 }
\`\`\`

${table(['key', 'standard', 'what it is'], [...shopRows(), ...limitRows()])}

A fault meets the calls whose API its \`api\` names (\`*\` stands for anything): the n-th (\`call\`, a number or a list), every n-th
(\`every\`), by chance (\`probability\`, drawn from \`seed\`), or all; no more often than \`times\`. The first that fits is met.

${table(
  ['fault', 'what happens', 'effect of the call'],
  Object.entries(FAULTS).map(([name, what]) => [code(name), what, effectOf(name)]),
)}

## Asking and telling it

All on the same port, answers in JSON: \`GET /__sandbox/state\`, \`/__sandbox/log?last=100\` (secrets left out), \`/__sandbox/counts\`;
\`POST /__sandbox/advance-clock?ms=60000\` (audits, search, limits and tokens go by this clock; timestamps do not),
\`/__sandbox/scenario\` (a scenario file as the body), \`/__sandbox/reset\`, \`/__sandbox/stop\`.
`;
}

function calls(
  apis: ReadonlyMap<
    string,
    { readonly required: readonly string[]; readonly files?: readonly string[] }
  >,
): string {
  const rows = [...apis].map(([name, { required, files = [] }]) => [
    code(name),
    [...required.map(code), ...files.map((file) => `${code(file)} (file)`)].join(', '),
  ]);
  return table(['call', 'required besides the system parameters'], rows);
}

function shopRows(): string[][] {
  const shape = scenarioSchema.shape.shop.unwrap().shape;
  return Object.entries(shape).map(([name, { description = '' }]) => [
    code(`shop.${name}`),
    String(Object.entries(CALM.shop).find(([one]) => one === name)?.[1]),
    description,
  ]);
}

function limitRows(): string[][] {
  const limits = CALM.limits === 'none' ? [] : Object.entries(CALM.limits);
  return [
    ...limits.map(([name, { calls: most, perMs }]) => [
      code(`limits.${name}`),
      `${most} calls in ${perMs} ms`,
      name === 'api'
        ? 'Calls of an app to one API.'
        : 'Calls of an app in all. `limits: none` takes both away.',
    ]),
    [code('allow'), 'all', 'Addresses that may call.'],
  ];
}

function effectOf(name: string): string {
  const open = [...HAVE_EFFECT].find(([one]) => one === name)?.[1];
  if (open !== undefined) return `${open}, or as \`effect\` says`;
  return { 'reset-after': 'done', late: 'done later' }[name] ?? 'none';
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
