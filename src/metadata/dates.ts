const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "25 November 2026". @param day `YYYY-MM-DD` */
export function longDate(day: string): string {
  return LONG.format(new Date(`${day}T00:00:00Z`));
}

/** "November 2027". @param day `YYYY-MM-DD` */
export function monthOf(day: string): string {
  return MONTH.format(new Date(`${day}T00:00:00Z`));
}
