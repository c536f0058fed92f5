// The development provider beside a hub: what `startHub` takes as its provider.
import pino from 'pino'
import { startDevelopmentIdentity } from '../../gateway/platform/index.ts'

type Options = Parameters<typeof startDevelopmentIdentity>[0]

export const developmentProvider =
  (more: Partial<Options> = {}) =>
  (portalUrl: string, dataFolder: string) =>
    startDevelopmentIdentity({ port: 0, dataFolder, portalUrl, log: pino({ level: 'silent' }), ...more })
