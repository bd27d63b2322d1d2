import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { PlaceSettings } from '../../settings/storeInterface.js';
import type { Call } from '../command.js';

/** Says where articles are announced, and whether the bot may write there. @param here the channel of the request */
export function announcementsSet(
  { announcements }: Pick<PlaceSettings, 'announcements'>,
  { here }: Pick<Call, 'here'>,
): Phrase[] {
  if (!announcements) return [phrase('announcedNowhere')];
  const { channel } = announcements;
  const isShut = here?.channel === channel && !here.mayWrite;
  return [{ ...phrase('announcedIn'), channels: { channel } }, ...(isShut ? [phrase('mayNotAnnounce')] : [])];
}
