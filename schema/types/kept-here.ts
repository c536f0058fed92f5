/**
 * Stands where a connector's id does, for requests that an officer issued from the hub and for what answers them: the hub keeps it
 * itself. No manifest can have this id, since ids of connectors are small letters.
 */
export const HUB = 'HUB'
