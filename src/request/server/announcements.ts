import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { phrase } from '../../phrases/phrases.js';
import type { CallWithoutOptions } from '../command.js';
import { announcementsSet } from './announcementsSet.js';
import { mayNotSet } from './mayNotSet.js';
import { upkeep } from './upkeep.js';

/**
 * Switches announcements for the whole server: in this channel, or off.
 * @param isOnlySetting whether the command sets nothing else, since other settings may be for this channel only
 */
export function setAnnouncements(
  call: CallWithoutOptions,
  areWanted: boolean,
  isOnlySetting: boolean,
): Answer {
  const { here, levels } = call;
  const refusal = mayNotSet(call, 'server');
  if (refusal) return refusal;
  if (!levels || !here) return refuse(phrase('announcedInServers'));
  if (!isOnlySetting) return refuse(phrase('announcementsAlone'));
  // Where only the channel changes, no announcement is missed.
  const since = levels.server.announcements?.since ?? Date.now();
  const announcements = areWanted ? { channel: here.channel, since } : undefined;
  const [lead, ...notes] = announcementsSet({ announcements }, call);
  return upkeep('settings', lead ?? phrase('settings'), {
    notes,
    change: { does: 'set', scope: 'server', settings: { announcements } },
  });
}
