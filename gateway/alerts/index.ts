// Alerts: events in the registers that raise requests by themselves.
export { type AlertRule, readRules } from './read-rules.ts'
export { type AlertsRun, runAlerts } from './run-alerts.ts'
