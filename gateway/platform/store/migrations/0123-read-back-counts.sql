-- How many deliveries of a connector are still to be read back, were lost or could not be read: read with its health.
create index read_back_unsure on read_back (connector_id, state) where state in ('DUE', 'DIFFERENT', 'ABSENT', 'UNREAD');
