import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Check = (data: unknown) => readonly ErrorObject[];

/** A check against a JSON Schema of this repository; an empty list means that the data keep to it. */
export function schemaCheck(path: string): Check {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  return checkWith(
    ajv,
    JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')),
  );
}

/** The published schema of SARIF 2.1.0. */
export function sarifCheck(): Check {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  // It is draft 4, of which ajv reads all but the old names of its address.
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  formats.default(ajv);
  return checkWith(ajv, schema);
}

function checkWith(ajv: Ajv | Ajv2020, schema: object): Check {
  const validate = ajv.compile(schema);
  return (data) => (validate(data) ? [] : (validate.errors ?? []));
}
