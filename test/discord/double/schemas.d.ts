/** The part of Discord's official schemas, generated from its OpenAPI description, that the double uses. */
declare module 'discord-api-spec/zod' {
  export interface Issue {
    readonly path: readonly PropertyKey[];
    readonly message: string;
    /** What is wrong for each type that something may have. */
    readonly errors?: readonly (readonly Issue[])[];
  }
  export interface Schema {
    safeParse(
      value: unknown,
    ):
      | { readonly success: true }
      | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
  }
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
  export const ApplicationCommandCreateRequestSchema: Schema;
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const CreateMessageInteractionCallbackRequestSchema: Schema;
  export const IncomingWebhookUpdateRequestPartialSchema: Schema;
  export const IncomingWebhookInteractionRequestSchema: Schema;
  export const MessageCreateRequestSchema: Schema;
  export const MessageEditRequestPartialSchema: Schema;
  export const ModalInteractionCallbackRequestSchema: Schema;
  export const StringSelectComponentForMessageRequestSchema: Schema;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema;
}
