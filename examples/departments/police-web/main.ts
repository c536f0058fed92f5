// Runs the station's web system as a separate process; see ../README.md.
import { runWebDepartment } from '../web-stage/index.ts'
import { startPoliceWeb } from './police-web.ts'

await runWebDepartment('police-web', { hubClientId: 'department-public-security', secret: true }, startPoliceWeb)
