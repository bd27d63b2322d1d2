/** A task of a worker: to build the record of an article. */
export interface Task {
  readonly folder: string;
  readonly slug: string;
}
