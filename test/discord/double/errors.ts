/** What Discord says when it refuses a request: HTTP status, its own code, and a message. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly details?: readonly string[],
  ) {
    super(message);
  }

  /** The body that goes with the status. */
  toBody(): Record<string, unknown> {
    const errors = this.details && {
      _errors: this.details.map((message) => ({ code: 'INVALID', message })),
    };
    return { code: this.code, message: this.message, ...(errors ? { errors } : {}) };
  }
}

/** Discord's refusals by name; codes from its documentation of JSON error codes. */
export const refusals = {
  unauthorised: () => new Refusal(401, 0, '401: Unauthorized'),
  noFile: () => new Refusal(404, 0, 'This content is no longer available.'),
  unknownRoute: () => new Refusal(404, 0, '404: Not KeptEntry'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  invalidWebhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notAuthor: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  invalidForm: (details: readonly string[]) => new Refusal(400, 50035, 'Invalid Form Body', details),
  noHistory: () => new Refusal(403, 160002, 'Cannot reply without permission to read message history'),
} as const;
