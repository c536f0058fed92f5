// The sections as types, generic over the kind's operation, so that one capability serves every kind.
import type { z } from 'zod'
import type { corrections } from './corrections.ts'
import type { forms, keepingDelivery, records, tasks } from './sections.ts'

type Any = z.ZodType
type Tasks = z.output<ReturnType<typeof tasks<Any>>>
type Forms = z.output<ReturnType<typeof forms<Any>>>
type Records = z.output<ReturnType<typeof records<Any>>>[number]
type Delivery = z.output<ReturnType<typeof keepingDelivery<Any, Any>>>
type Corrections = z.output<ReturnType<typeof corrections<Any, Any>>>

type With<Section, Operation> = Omit<Section, 'operation'> & { operation: Operation }

export type TasksSection<O> = With<Tasks, O>
export type FormsSection<O> = Omit<Forms, 'list'> & { list?: With<NonNullable<Forms['list']>, O> | undefined }
export type RecordsSection<O> = With<Records, O>
export type DeliverySection<S, F> = Omit<Delivery, 'send' | 'find' | 'readBack'> & {
  send: With<Delivery['send'], S>
  find?: With<NonNullable<Delivery['find']>, F> | undefined
  readBack?: ReadBackSection<F> | undefined
}
export type ReadBackSection<F> = With<NonNullable<Delivery['readBack']>, F>
export type CorrectionsSection<S, F> = Omit<Corrections, 'send' | 'find'> & {
  send: With<Corrections['send'], S>
  find?: With<NonNullable<Corrections['find']>, F> | undefined
}
/** The input of paging: of tasks, or of forms, which have no watermark. */
export type ListSection<O> = Pick<TasksSection<O>, 'operation' | 'rows' | 'paging' | 'key' | 'mostPages'> &
  Partial<Pick<TasksSection<O>, 'watermark'>>
