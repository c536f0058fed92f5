import type { Config } from '../config.ts'

/** Where the identity provider is: Keycloak, or the development provider on the port after the hub's. */
export const identityUrlOf = (config: Config): string => config.keycloakUrl ?? `http://127.0.0.1:${config.port + 1}`
