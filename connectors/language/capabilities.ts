/** What a manifest may declare that its system can do. */
export const CAPABILITIES = ['tasks', 'forms', 'records', 'delivery', 'corrections', 'events'] as const
