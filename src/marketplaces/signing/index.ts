import { aop1688 } from './aop-1688.ts';
import { cainiao } from './cainiao.ts';
import { iop } from './iop.ts';
import type { SignatureScheme } from './scheme.ts';
import { topHmac, topHmacSha256, topMd5 } from './top.ts';

/** Every way of signing that ewtp knows. */
export const SCHEMES: readonly SignatureScheme[] = [
  topMd5,
  topHmac,
  topHmacSha256,
  iop,
  aop1688,
  cainiao,
];
