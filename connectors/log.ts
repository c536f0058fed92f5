// Where a connector reports what a person should look into; pino fits it. Never given a value or a credential.

export interface Log {
  warn(detail: Record<string, unknown>, message: string): void
}

export const silent: Log = { warn() {} }
