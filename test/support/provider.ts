// The development provider for a hub, in the form that `startHub` takes.
import pino from 'pino'
import { startDevelopmentIdentity } from '../../gateway/platform/index.ts'

type Options = Parameters<typeof startDevelopmentIdentity>[0]

export const developmentProvider =
  (more: Partial<Options> = {}) =>
  (portalUrl: string, dataFolder: string) =>
    startDevelopmentIdentity({ port: 0, dataFolder, portalUrl, log: pino({ level: 'silent' }), ...more })
