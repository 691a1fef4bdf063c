// Which day's rate customs use. GACC Decree 124, Article 16, kept by Decree 272 (2024-12-01): for a
// whole month the rate of the third Wednesday of the month before; if that day is a public holiday in
// China, the fourth.

/**
 * Third Wednesdays that were or will be public holidays, 2007 to 2027: Spring Festival, Dragon Boat and
 * Mid-Autumn days by the State Council's yearly notices; that of 2027 by the calendar, its notice is
 * still to come.
 */
const HOLIDAYS = new Set([
  '2007-02-21',
  '2010-02-17',
  '2010-06-16',
  '2015-02-18',
  '2018-02-21',
  '2021-02-17',
  '2026-02-18',
  '2027-09-15',
]);

/** The day whose rate customs use on a day, both `YYYY-MM-DD`. */
export function customsRateDate(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const third = thirdWednesday(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1);
  return HOLIDAYS.has(third) ? weekLater(third) : third;
}

function thirdWednesday(year: number, month: number): string {
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const first = 1 + ((3 - weekday + 7) % 7);
  return iso(new Date(Date.UTC(year, month - 1, first + 14)));
}

function weekLater(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return iso(new Date(Date.UTC(year, month - 1, date + 7)));
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
