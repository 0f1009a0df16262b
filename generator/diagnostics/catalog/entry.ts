/** What a diagnostic code means; `docs/diagnostics.md` is held to the catalog by a test. */
export interface CatalogEntry {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}
