/** Where an officer reads what was answered to a form that was issued from here. */
export const answersAddress = (form: string, period?: string | null): string =>
  `/answers/${encodeURIComponent(form)}${period ? `?period=${encodeURIComponent(period)}` : ''}`
