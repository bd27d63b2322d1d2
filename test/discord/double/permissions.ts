import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from './world.js';

const writing = PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads;
const allButWriting = (2248473465835073n | PermissionFlagsBits.ViewChannel) & ~writing;

/** What the bot may do in a channel, as permission bits. */
export function appPermissions({ allowed }: Channel): string {
  return String(allButWriting | (allowed.send ? writing : 0n));
}
