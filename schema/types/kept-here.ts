/**
 * Replaces a connector id in requests that an officer issued from the hub, and in their answers: the hub itself keeps them.
 * No manifest can have this id, because connector ids are in lower case.
 */
export const HUB = 'HUB'
