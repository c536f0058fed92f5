// Where a person may go, by role.
import ApartmentOutlined from '@ant-design/icons/es/icons/ApartmentOutlined'
import AppstoreOutlined from '@ant-design/icons/es/icons/AppstoreOutlined'
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined'
import DatabaseOutlined from '@ant-design/icons/es/icons/DatabaseOutlined'
import FileDoneOutlined from '@ant-design/icons/es/icons/FileDoneOutlined'
import FormOutlined from '@ant-design/icons/es/icons/FormOutlined'
import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined'
import NotificationOutlined from '@ant-design/icons/es/icons/NotificationOutlined'
import WarningOutlined from '@ant-design/icons/es/icons/WarningOutlined'
import type { ReactNode } from 'react'
import type { Role } from '../generated/graphql.ts'

interface Destination {
  path: string
  name: 'inbox' | 'submissions' | 'corrections' | 'stuck' | 'systems' | 'departments' | 'elements' | 'forms' | 'journal'
  icon: ReactNode
  /** Absent: everyone who is signed in. */
  roles?: Role[]
}

export const DESTINATIONS: readonly Destination[] = [
  { path: '/inbox', name: 'inbox', icon: <InboxOutlined />, roles: ['WORKER', 'SUPERVISOR', 'OFFICER'] },
  { path: '/submissions', name: 'submissions', icon: <FileDoneOutlined />, roles: ['WORKER'] },
  { path: '/corrections', name: 'corrections', icon: <NotificationOutlined />, roles: ['WORKER', 'OFFICER'] },
  { path: '/systems', name: 'systems', icon: <AppstoreOutlined />, roles: ['WORKER', 'SUPERVISOR', 'OFFICER'] },
  { path: '/stuck', name: 'stuck', icon: <WarningOutlined />, roles: ['OFFICER', 'ADMIN'] },
  { path: '/journal', name: 'journal', icon: <AuditOutlined />, roles: ['AUDITOR'] },
  { path: '/departments', name: 'departments', icon: <ApartmentOutlined /> },
  { path: '/elements', name: 'elements', icon: <DatabaseOutlined /> },
  { path: '/forms', name: 'forms', icon: <FormOutlined /> },
]

export const destinationsFor = (roles: readonly Role[]): readonly Destination[] =>
  DESTINATIONS.filter((d) => !d.roles || d.roles.some((r) => roles.includes(r)))
