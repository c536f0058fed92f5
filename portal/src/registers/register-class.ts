/** The classes that a division keeps registers of. */
export const REGISTER_CLASSES = ['resident', 'household', 'enterprise'] as const
export type RegisterClass = (typeof REGISTER_CLASSES)[number]
