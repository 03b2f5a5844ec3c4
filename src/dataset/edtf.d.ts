/** The part of the edtf library we use; it ships no types. Months count from 0. */
declare module "edtf" {
  export type ParsedDate = {
    readonly type: "Date";
    readonly level: number;
    /** Year, month from 0, day, and the parts of a clock time where one is given. */
    readonly values: readonly number[];
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    readonly unspecified?: number;
  };
  export type IntervalEnd = Parsed | number | null;
  export type ParsedInterval = {
    readonly type: "Interval";
    readonly level: number;
    /** Start and end: null is unknown (`2018/`), Infinity is still open (`2018/..`). */
    readonly values: readonly [IntervalEnd, IntervalEnd];
  };
  export type ParsedOther = {
    readonly type: "Season" | "Year" | "Decade" | "Century" | "Set" | "List";
    readonly level: number;
  };
  export type Parsed = ParsedDate | ParsedInterval | ParsedOther;
  export function parse(text: string): Parsed;
}
