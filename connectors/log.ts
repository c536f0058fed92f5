// A connector's log for what a person should look into; pino fits it. Never log a value or a credential.

export interface Log {
  warn(detail: Record<string, unknown>, message: string): void
}

export const silent: Log = { warn() {} }
