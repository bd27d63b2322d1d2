import * as z from 'zod';

/** What a worker is told at its start; each message then names an article of the folder. */
export const taskSchema = z.object({ folder: z.string() });

export type Task = z.output<typeof taskSchema>;
