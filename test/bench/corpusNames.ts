import { z } from 'zod';

/** What is compared over many articles, in the order of the table. */
export const systems = [
  'Verbatim',
  'Verbatim, index',
  'MiniSearch',
  'FlexSearch',
  'Orama',
  'Fuse.js',
] as const;
export type SystemName = (typeof systems)[number];

/** How often all questions are asked: the first time each article is read, then it is at hand. */
export const questionRounds = 6;

/** What a process prints of one system over so many articles. Times in milliseconds, memory in bytes. */
export const heldSchema = z.object({
  sentences: z.number(),
  /** From the sentences to the first question; null for what starts from what a process of its own has stored. */
  build: z.number().nullable(),
  /** From what was stored. */
  start: z.number().nullable(),
  memory: z.number(),
  /** The time of each question in each round. */
  rounds: z.array(z.array(z.number())),
  /** Time of the processor for a question in each round, the mean: what else the machine does is no part of it. */
  cpu: z.array(z.number()),
  /** Share of the questions for which the right article came first. */
  right: z.number(),
  /** Longest that the event loop stood still while all questions waited in line. */
  blocked: z.number().nullable(),
});
export type Held = z.output<typeof heldSchema>;
