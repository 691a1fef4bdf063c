declare const __EWTP_VERSION__: string | undefined;

/** The version of this package; the build writes it in, so that no file is read for it. */
export const VERSION: string =
  typeof __EWTP_VERSION__ === 'string' ? __EWTP_VERSION__ : '0.0.0-source';
