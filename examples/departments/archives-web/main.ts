// Runs the archives' web system as a separate process; see ../README.md.
import { runWebDepartment } from '../web-stage/index.ts'
import { startArchivesWeb } from './archives-web.ts'

await runWebDepartment('archives-web', { hubClientId: 'department-civil-affairs', secret: false }, startArchivesWeb)
