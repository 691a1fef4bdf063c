// Customs territories outside the World Trade Organization (WTO list of members, state of 2026-01).
// Most have MFN terms with China by treaty; which ones is not in the data, so it is said.
const OUTSIDE = new Set(
  'AD AQ AZ BA BS BT BY DZ EH ER ET FM GQ IQ IR KI KP LB LY MC MH NR PS PW RS SD SM SO SS ST SY TM TV UZ VA XK'.split(
    ' ',
  ),
);

/** Whether goods of the origin have no MFN terms by the World Trade Organization. */
export function withoutMfn(origin: string): boolean {
  return OUTSIDE.has(origin);
}
