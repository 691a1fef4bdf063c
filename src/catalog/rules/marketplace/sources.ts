import type { Source } from '../../rule.ts';

/** Each limit has its own source, with the limits in docs/marketplaces.md. */
export const LIMIT_SOURCES: readonly Source[] = [
  {
    title:
      'Field descriptions of the marketplaces’ programming interfaces; a category may be stricter',
    publisher: 'Alibaba and Taobao open platforms, as copied into public client libraries',
    from: '2026-04-23',
    confidence: 'derived',
  },
];
