/** The match patterns of hosts with their subdomains, http and https: `*://*.example.org/*` also matches `example.org`. */
export function matchPatternsOf(hosts: readonly string[]): string[] {
  return hosts.map((host) => `*://*.${host}/*`);
}
