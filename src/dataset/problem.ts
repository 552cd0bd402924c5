/** Something wrong with the dataset: where it is and what to mend. */
export interface Problem {
  /** The file, relative to the folder of the dataset. */
  readonly file: string;
  /** The key of the record, or its position in the file where it has none. */
  readonly record: string;
  readonly reason: string;
}
