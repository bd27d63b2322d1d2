/** Doing that is for something or against it. */
const taking =
  /\b(?:vot|argu|campaign|fight|fought|ralli|speak|spoke|lobb|demonstrat)\w*\s+(?:for|in favou?r of|against)\b/i;
const forIt = /\b(?:for|in favou?r of)\b/i;
const againstIt = /\bagainst\b/i;

/** Whether a text has somebody against what is asked to be for ("voted for it", "voted against it"), or the other way round. */
export function takesOtherSide(asked: string, told: string): boolean {
  const side = taking.exec(asked)?.[0];
  if (side === undefined) return false;
  const [wanted, other] = againstIt.test(side) ? [againstIt, forIt] : [forIt, againstIt];
  const stands = taking.exec(told)?.[0] ?? told;
  return other.test(stands) && !wanted.test(stands);
}
