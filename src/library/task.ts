/** What a worker is asked: to make the record of an article. */
export interface Task {
  readonly folder: string;
  readonly slug: string;
}
