/** Of what a division keeps a register. */
export const REGISTER_CLASSES = ['resident', 'household', 'enterprise'] as const
export type RegisterClass = (typeof REGISTER_CLASSES)[number]
