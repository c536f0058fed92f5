// Everything that the hub keeps in one file, and back.
export { restoreBackup } from './restore-backup.ts'
export { writeBackup } from './write-backup.ts'
