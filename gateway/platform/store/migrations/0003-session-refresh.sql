-- While one process asks the provider for a new access token, the others must not: a refresh token may serve only once.
alter table session add column refreshing_until timestamptz;
