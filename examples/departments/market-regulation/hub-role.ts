// The hub's login role: it may read the views and call two functions, nothing else. Its password is the department's secret, set
// again at every start.
import pg from 'pg'

const VIEWS = ['v_hub_enterprise', 'v_hub_task', 'v_hub_form', 'v_hub_form_field', 'v_hub_form_rule', 'v_hub_code']
const FUNCTIONS = ['hub_receive(text, text, text, jsonb)', 'hub_find(text)']

/** Roles belong to the whole server, so the name includes the database. */
export async function grantHubRole(client: pg.ClientBase, secret: string): Promise<{ role: string; database: string }> {
  const { rows } = await client.query('select current_database() as database')
  const database: string = rows[0].database
  const role = `hub_${database}`.slice(0, 63)
  const name = pg.escapeIdentifier(role)
  const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (known.rowCount === 0) await client.query(`create role ${name} nosuperuser nocreatedb nocreaterole`)
  await client.query(`
    alter role ${name} login password ${pg.escapeLiteral(secret)};
    alter role ${name} in database ${pg.escapeIdentifier(database)} set search_path = public;
    alter role ${name} in database ${pg.escapeIdentifier(database)} set client_connection_check_interval = '2s';
    grant usage on schema public to ${name};
    grant select on ${VIEWS.map((view) => `public.${view}`)} to ${name};
    revoke execute on all functions in schema public, scjg from public;
    grant execute on function scjg.gate(boolean), ${FUNCTIONS.map((one) => `public.${one}`)} to ${name};
  `)
  return { role, database }
}
