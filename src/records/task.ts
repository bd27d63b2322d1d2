import * as z from 'zod';

/** What a worker gets at its start. Each message then names an article of the folder. */
export const taskSchema = z.object({ folder: z.string() });

export type Task = z.output<typeof taskSchema>;
