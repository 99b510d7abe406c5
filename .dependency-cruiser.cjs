/** The layers: domain knows nothing of AWS, the clock or the environment; functions call shared; nobody calls functions. */
const domain = "^shared/(time|case|reference|rules|obligations|judgement)/";
/** Scripts that a person runs; nothing imports them. */
const scripts = "/(cli/|generate-|measure-)";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "shared-stands-alone",
      comment: "shared/ imports neither functions/ nor infra/",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(functions|infra|test)/" },
    },
    {
      name: "nobody-imports-bench",
      comment: "bench/ measures; nothing that runs depends on it",
      severity: "error",
      from: { path: "^(shared|functions|infra)/" },
      to: { path: "^bench/" },
    },
    {
      name: "nobody-imports-functions",
      severity: "error",
      from: { pathNot: "^(functions|test)/" },
      to: { path: "^functions/" },
    },
    {
      name: "functions-do-not-know-the-stack",
      severity: "error",
      from: { path: "^functions/" },
      to: { path: "^(infra|test)/" },
    },
    {
      name: "domain-is-pure",
      comment: "domain folders import the domain and date arithmetic, nothing else",
      severity: "error",
      from: { path: domain, pathNot: scripts },
      to: { pathNot: [domain, "^node_modules/(zod|date-fns|@date-fns/tz)/"] },
    },
    {
      name: "through-the-door",
      comment: "a folder of shared/ is entered by its index.ts",
      severity: "error",
      from: { path: "^shared/([^/]+)/" },
      to: { path: "^shared/[^/]+/", pathNot: ["/index\\.ts$", "^shared/$1/"] },
    },
    {
      name: "through-the-door-from-outside",
      comment: "functions/ and infra/ enter shared/ by an index.ts too",
      severity: "error",
      from: { path: "^(functions|infra)/" },
      to: { path: "^shared/", pathNot: "/index\\.ts$" },
    },
    {
      name: "not-to-dev-dependencies",
      comment: "what is bundled is a dependency",
      severity: "error",
      from: { path: "^(shared|functions)/", pathNot: scripts },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^node_modules|cdk\\.out" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
