/** What the client under test/consumers prints for its answers. */
export const expected = `go on
provision: Device not provisioned
synchronise anew: Sync state not found
retry later: Server error retry later
give up: Unknown status 999
provision: Remote wipe requested, or Legacy device on strict policy, or Device not provisioned, or Policy refresh, or Invalid policy key
give up: HTTP 449
retry later: Server error retry later
`;
