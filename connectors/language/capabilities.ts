/** The capabilities that a manifest may declare. */
export const CAPABILITIES = ['tasks', 'forms', 'records', 'delivery', 'corrections', 'events'] as const
