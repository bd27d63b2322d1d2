import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { phrase } from '../../phrases/phrases.js';
import type { Call } from '../command.js';
import { announcementsSet } from './announcementsSet.js';
import { mayNotSet } from './mayNotSet.js';
import { upkeep } from './upkeep.js';

/**
 * Has articles announced in the channel at hand, or nowhere; that holds in the whole server.
 * @param isAlone whether nothing else is to be set with it: the rest may hold in a channel alone
 */
export function setAnnouncements(call: Omit<Call, 'options'>, areWanted: boolean, isAlone: boolean): Answer {
  const { here, levels } = call;
  const refusal = mayNotSet(call, 'server');
  if (refusal) return refusal;
  if (!levels || !here) return refuse(phrase('announcedInServers'));
  if (!isAlone) return refuse(phrase('announcementsAlone'));
  // What is on already misses nothing where only the channel changes.
  const since = levels.server.announcements?.since ?? Date.now();
  const announcements = areWanted ? { channel: here.channel, since } : undefined;
  const [lead, ...notes] = announcementsSet({ announcements }, call);
  return upkeep('settings', lead ?? phrase('settings'), {
    notes,
    change: { does: 'set', scope: 'server', settings: { announcements } },
  });
}
