/** Where an officer reads the answers to a form issued from here. */
export const answersAddress = (form: string, period?: string | null): string =>
  `/answers/${encodeURIComponent(form)}${period ? `?period=${encodeURIComponent(period)}` : ''}`
