/** What a named entity is; "other" is a work, an event or a product. */
export const entityKinds = ['person', 'organisation', 'group', 'place', 'other'] as const;
export type EntityKind = (typeof entityKinds)[number];
