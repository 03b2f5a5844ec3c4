/** A day: whole days since 1970-01-01 in the proleptic Gregorian calendar. A fraction is a time of that day. */
export type Day = number;

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

/**
 * The day number of a civil date; months and days beyond their range carry over (month 13 is next January).
 * Algorithm: Howard Hinnant, 'chrono-Compatible Low-Level Date Algorithms', days_from_civil.
 */
export function dayOf(year: number, month = 1, day = 1): Day {
  const months = year * 12 + (month - 1);
  const civilYear = Math.floor(months / 12);
  const civilMonth = months - civilYear * 12 + 1;
  const shifted = civilMonth <= 2 ? civilYear - 1 : civilYear;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (civilMonth + (civilMonth > 2 ? -3 : 9)) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + (day - 1);
}

/** The civil date a day falls on (fractions are dropped). The inverse of `dayOf`. */
export function civilOf(day: Day): CivilDate {
  const z = Math.floor(day) + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** `2014-11-20`, with the year in four digits. */
export function isoOf(day: Day): string {
  const { year, month, day: date } = civilOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
