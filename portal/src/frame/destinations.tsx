// The destinations of each role.
import ApartmentOutlined from '@ant-design/icons/es/icons/ApartmentOutlined'
import ApiOutlined from '@ant-design/icons/es/icons/ApiOutlined'
import AppstoreOutlined from '@ant-design/icons/es/icons/AppstoreOutlined'
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined'
import DatabaseOutlined from '@ant-design/icons/es/icons/DatabaseOutlined'
import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined'
import FallOutlined from '@ant-design/icons/es/icons/FallOutlined'
import FileDoneOutlined from '@ant-design/icons/es/icons/FileDoneOutlined'
import FormOutlined from '@ant-design/icons/es/icons/FormOutlined'
import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined'
import KeyOutlined from '@ant-design/icons/es/icons/KeyOutlined'
import MergeCellsOutlined from '@ant-design/icons/es/icons/MergeCellsOutlined'
import NotificationOutlined from '@ant-design/icons/es/icons/NotificationOutlined'
import SendOutlined from '@ant-design/icons/es/icons/SendOutlined'
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined'
import WarningOutlined from '@ant-design/icons/es/icons/WarningOutlined'
import type { ReactNode } from 'react'
import type { Role } from '../generated/graphql.ts'

interface Destination {
  path: string
  name:
    | 'inbox'
    | 'submissions'
    | 'corrections'
    | 'stuck'
    | 'systems'
    | 'connectors'
    | 'credentials'
    | 'departments'
    | 'elements'
    | 'forms'
    | 'journal'
    | 'access'
    | 'reading'
    | 'issue'
    | 'review'
    | 'result'
    | 'registers'
  icon: ReactNode
  /** Absent: everyone who is signed in. */
  roles?: Role[]
}

export const DESTINATIONS: readonly Destination[] = [
  { path: '/inbox', name: 'inbox', icon: <InboxOutlined />, roles: ['WORKER', 'SUPERVISOR', 'OFFICER'] },
  { path: '/submissions', name: 'submissions', icon: <FileDoneOutlined />, roles: ['WORKER'] },
  { path: '/corrections', name: 'corrections', icon: <NotificationOutlined />, roles: ['WORKER', 'OFFICER'] },
  { path: '/systems', name: 'systems', icon: <AppstoreOutlined />, roles: ['WORKER', 'SUPERVISOR', 'OFFICER'] },
  { path: '/connectors', name: 'connectors', icon: <ApiOutlined />, roles: ['OFFICER', 'ADMIN'] },
  { path: '/registers', name: 'registers', icon: <TeamOutlined />, roles: ['WORKER'] },
  { path: '/credentials', name: 'credentials', icon: <KeyOutlined />, roles: ['OFFICER', 'ADMIN'] },
  { path: '/stuck', name: 'stuck', icon: <WarningOutlined />, roles: ['OFFICER', 'ADMIN'] },
  { path: '/issue', name: 'issue', icon: <SendOutlined />, roles: ['OFFICER'] },
  { path: '/review', name: 'review', icon: <MergeCellsOutlined />, roles: ['OFFICER', 'ADMIN'] },
  { path: '/result', name: 'result', icon: <FallOutlined />, roles: ['OFFICER', 'ADMIN', 'SUPERVISOR'] },
  { path: '/journal', name: 'journal', icon: <AuditOutlined />, roles: ['AUDITOR'] },
  { path: '/access', name: 'access', icon: <EyeOutlined />, roles: ['AUDITOR'] },
  { path: '/reading', name: 'reading', icon: <EyeOutlined />, roles: ['SUPERVISOR'] },
  { path: '/departments', name: 'departments', icon: <ApartmentOutlined /> },
  { path: '/elements', name: 'elements', icon: <DatabaseOutlined /> },
  { path: '/forms', name: 'forms', icon: <FormOutlined /> },
]

export const destinationsFor = (roles: readonly Role[]): readonly Destination[] =>
  DESTINATIONS.filter((d) => !d.roles || d.roles.some((r) => roles.includes(r)))
