// The sign-in address; afterwards the person returns to the same page.
export const signInAddress = (back: string): string => `/auth/login?return=${encodeURIComponent(back)}`

export const here = (): string => window.location.pathname + window.location.search
