const bothWays = (pairs: string): ReadonlyMap<string, string> => {
  const list = pairs
    .trim()
    .split(/\s+/)
    .map((pair): readonly [string, string] => {
      const [one = '', other = ''] = pair.split('/');
      return [one, other];
    });
  // Of two opposites of a word the first goes.
  return new Map([...list, ...list.map(([one, other]) => [other, one] as const)].reverse());
};

/** Words that say the opposite of each other, of which each can stand where the other does. */
export const oppositeAdjectives = bothWays(`
  good/bad strong/weak possible/impossible easy/difficult large/small legal/illegal happy/unhappy guilty/innocent safe/dangerous
  necessary/unnecessary fair/unfair honest/dishonest effective/ineffective popular/unpopular positive/negative true/false
  successful/unsuccessful cheap/expensive optimistic/pessimistic responsible/irresponsible sufficient/insufficient
  adequate/inadequate beautiful/ugly useful/useless powerful/powerless harmful/harmless unconstitutional/constitutional
  stable/unstable usual/unusual able/unable high/low rich/poor hot/cold dry/wet alive/dead acceptable/unacceptable
  reasonable/unreasonable visible/invisible healthy/sick clear/unclear hopeful/hopeless empty/full`);

export const oppositeComparatives = bothWays(`
  better/worse higher/lower larger/smaller bigger/smaller stronger/weaker faster/slower richer/poorer`);

/** In their base form. */
export const oppositeVerbs = bothWays(`
  accept/reject win/lose open/close begin/end buy/sell agree/disagree remember/forget love/hate increase/decrease
  strengthen/weaken include/exclude attack/defend admit/deny praise/criticize import/export unite/divide succeed/fail
  push/pull raise/lower`);
