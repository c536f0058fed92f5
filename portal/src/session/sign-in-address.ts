// Where signing in begins; afterwards the person is back where they were.
export const signInAddress = (back: string): string => `/auth/login?return=${encodeURIComponent(back)}`

export const here = (): string => window.location.pathname + window.location.search
