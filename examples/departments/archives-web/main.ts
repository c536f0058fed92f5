// Runs the archives' web system as a process of its own; see ../README.md.
import { runWebDepartment } from '../web-stage/index.ts'
import { startArchivesWeb } from './archives-web.ts'

await runWebDepartment('archives-web', { hubClientId: 'department-civil-affairs', secret: false }, startArchivesWeb)
