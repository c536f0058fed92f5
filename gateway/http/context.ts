// The context of a resolver: the viewer, the language, the hub, and loaders for this request only. Loaders share only within one
// request, so only for one caller.
import DataLoader from 'dataloader'
import { type Form, HubError } from '../../schema/index.ts'
import { type IntakeForm, listIntake, readForm, readFreshness, readTasks, type TaskView } from '../asking/index.ts'
import type { GraphContext } from '../catalogue/index.ts'
import { type DeliveryView, type ReadBackView, readDeliveries, readReadBacks } from '../delivering/index.ts'
import { type ConnectorView, readConnectors } from '../exchange/index.ts'
import { createRecordLoaders } from '../filling/index.ts'
import type { Hub } from '../hub.ts'
import type { DivisionRow } from '../platform/index.ts'
import { callerOf, may, readSubjects, type SubjectRow, type Verb, type Viewer, workerNames } from '../platform/index.ts'
import { correctedRecords } from './corrected-records.ts'
import { divisionLoader } from './divisions.ts'
import { guardRecords } from './guarded-records.ts'
import type { Language } from './language.ts'
import { labelOf } from './masked-label.ts'
import { createReadings, type Readings } from './readings.ts'

export interface Context extends GraphContext {
  hub: Hub
  viewer: Viewer
  language: Language
  readings: Readings
  /** For live streams: aborts when the client disconnects. */
  signal?: AbortSignal
  load: {
    task: DataLoader<string, TaskView | null>
    subject: DataLoader<string, SubjectRow | null>
    division: DataLoader<string, DivisionRow | null>
    /** The version in force. */
    form: DataLoader<string, Form | null>
    intakeForm: DataLoader<string, IntakeForm | null>
    /** The caller must check first whether the viewer may read it. */
    connector: DataLoader<string, ConnectorView | null>
    /** A worker who never signed in has the id as name. */
    worker: DataLoader<string, { id: string; name: string }>
    knownWorker: DataLoader<string, { id: string; name: string } | null>
    /** By submission. */
    deliveries: DataLoader<string, DeliveryView[]>
    readBack: DataLoader<DeliveryView, ReadBackView | null>
    freshness: () => ReturnType<typeof readFreshness>
  }
}

/** `purpose`: why personal values are wanted in full; null: they are masked. */
export function createContext(hub: Hub, viewer: Viewer, language: Language, purpose: string | null = null): Context {
  const subject = new DataLoader<string, SubjectRow | null>(async (ids) => {
    const found = await readSubjects(hub.db, hub.seal, ids)
    return ids.map((id) => found.get(id) ?? null)
  })
  const division = divisionLoader(hub.db)
  const knownWorker = new DataLoader<string, { id: string; name: string } | null>(async (ids) => {
    const names = await workerNames(hub.db, ids)
    return ids.map((id) => (names.has(id) ? { id, name: names.get(id) ?? id } : null))
  })
  const caller = callerOf(viewer, purpose ?? 'read')
  const catalogue = hub.catalogue.current()
  const readings = createReadings(hub, viewer, purpose)
  let freshness: ReturnType<typeof readFreshness> | undefined
  return {
    hub,
    viewer,
    language,
    readings,
    records: guardRecords({
      viewer,
      catalogue,
      readings,
      records: correctedRecords(hub, catalogue, createRecordLoaders({ connectors: hub.connectors, catalogue, caller })),
    }),
    subjects: {
      async find(objectClass, id) {
        const found = await subject.load(id)
        if (!found || found.objectClass !== objectClass) return null
        return may(viewer, 'read subject', { division: found.division ?? undefined }) ? found : null
      },
      label: (of) => labelOf(of, may(viewer, 'read subject', { division: of.division ?? undefined })),
      division: (of) => (of.division ? division.load(of.division) : null),
    },
    load: {
      task: new DataLoader(async (ids) => {
        const found = await readTasks(hub.db, ids)
        return ids.map((id) => found.get(id) ?? null)
      }),
      subject,
      division,
      form: new DataLoader((ids) => Promise.all(ids.map((id) => readForm(hub.db, id)))),
      intakeForm: new DataLoader(async (ids) => {
        const found = new Map((await listIntake(hub.db, { ids })).map((f) => [f.id, f]))
        return ids.map((id) => found.get(id) ?? null)
      }),
      connector: new DataLoader(async (ids) => {
        const found = new Map((await readConnectors(hub.db, ids)).map((c) => [c.id, c]))
        return ids.map((id) => found.get(id) ?? null)
      }),
      knownWorker,
      worker: new DataLoader(async (ids) => {
        const known = await knownWorker.loadMany(ids)
        return ids.map((id, i) => (known[i] instanceof Error ? known[i] : (known[i] ?? { id, name: id })))
      }),
      readBack: new DataLoader((deliveries) => readReadBacks(hub.db, hub.connectors, deliveries, language)),
      deliveries: new DataLoader(async (submissions) => {
        const found = await readDeliveries(hub.db, submissions, language)
        return submissions.map((id) => found.get(id) ?? [])
      }),
      freshness: () => {
        freshness ??= readFreshness(hub)
        return freshness
      },
    },
  }
}

/** Throws unless `may` allows it. */
export function demand(context: Context, verb: Verb, thing?: Parameters<typeof may>[2]): void {
  if (!may(context.viewer, verb, thing)) throw new HubError('FORBIDDEN', { detail: `may not ${verb}` })
}
