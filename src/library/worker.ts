import { type Made, make } from '../knowledge/make.js';
import { Records } from '../knowledge/records.js';
import { storing } from './indexing.js';
import type { Task } from './task.js';

/** Makes the record of an article, in a thread of its own. */
export default function work({ folder, slug }: Task): Promise<Made> {
  return make(new Records(folder, storing.version), slug, storing);
}
