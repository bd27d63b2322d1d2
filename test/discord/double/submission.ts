import type { APIAttachment } from 'discord-api-types/v10';
import { type GivenFile, isOfType } from './cdn.js';
import type { Component } from './message.js';
import { fieldsOf, fileUpload, isRequired, type Modal, menu, textInput } from './modal.js';
import { chosen, countsOf, defaultsOf } from './select.js';

/** What somebody puts in a field: words, the values of a menu, or files. */
export type Entry = string | readonly string[] | readonly GivenFile[];

/** What somebody enters in a form, by the custom ids of its fields; the others stay as the bot filled them. */
export type Entries = Readonly<Record<string, Entry>>;

const isText = (entry: Entry): entry is string => typeof entry === 'string';
const areValues = (entry: Entry): entry is readonly string[] =>
  !isText(entry) && entry.every((item) => typeof item === 'string');
const areFiles = (entry: Entry): entry is readonly GivenFile[] =>
  !isText(entry) && entry.every((item) => typeof item !== 'string');

function typed(field: Component, entry: Entry): string {
  const { max_length, min_length, style } = field;
  const where = `field ${field.custom_id}`;
  if (!isText(entry)) throw new Error(`${where} takes words`);
  if (entry === '' && !isRequired(field)) return entry;
  const [least, most] = [Math.max(min_length ?? 0, isRequired(field) ? 1 : 0), max_length ?? 4000];
  if (entry.length < least || entry.length > most)
    throw new Error(`${where} takes ${least} to ${most} characters, not ${entry.length}`);
  if (style === 1 && /[\r\n]/.test(entry)) throw new Error(`${where} has one line only`);
  return entry;
}

function picked(field: Component, entry: Entry): readonly string[] {
  if (!areValues(entry)) throw new Error(`field ${field.custom_id} takes values of its menu`);
  return entry.length === 0 && !isRequired(field) ? entry : chosen(field, entry);
}

function downloadUpload(field: Component, entry: Entry): readonly GivenFile[] {
  const where = `field ${field.custom_id}`;
  if (!areFiles(entry)) throw new Error(`${where} takes files`);
  const { least, most } = countsOf(field);
  if (entry.length > most || (entry.length < least && (entry.length > 0 || isRequired(field))))
    throw new Error(`${where} takes ${least} to ${most} files, not ${entry.length}`);
  for (const file of entry)
    if (!isOfType(file, field.file_types)) throw new Error(`${where} takes no file like ${file.name}`);
  return entry;
}

/**
 * The data of the interaction by which somebody sends a form.
 * @param keep keeps a file that is downloadUpload
 * @throws Error where the form could not be sent like that
 */
export function submission(
  modal: Modal,
  entries: Entries,
  keep: (file: GivenFile) => APIAttachment,
): unknown {
  const known = new Set(fieldsOf(modal).map(({ custom_id }) => custom_id));
  for (const id of Object.keys(entries)) if (!known.has(id)) throw new Error(`the form has no field "${id}"`);
  const files: APIAttachment[] = [];
  const filled = (field: Component): Record<string, unknown> => {
    const entry = entries[field.custom_id ?? ''];
    if (field.type === textInput) return { value: typed(field, entry ?? field.value ?? '') };
    if (field.type === menu) return { values: picked(field, entry ?? defaultsOf(field)) };
    if (field.type !== fileUpload) throw new Error(`nobody can fill a field of type ${field.type}`);
    const kept = downloadUpload(field, entry ?? []).map(keep);
    files.push(...kept);
    return { values: kept.map(({ id }) => id) };
  };
  const components = modal.components.map(({ component: field, id, type }) => {
    if (!field) return { type, id };
    const { custom_id, id: own, type: kind } = field;
    return { type, id, component: { type: kind, id: own, custom_id, ...filled(field) } };
  });
  const attachments = Object.fromEntries(files.map((file) => [file.id, file]));
  return {
    custom_id: modal.custom_id,
    components,
    ...(files.length > 0 ? { resolved: { attachments } } : {}),
  };
}
