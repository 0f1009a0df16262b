/** How relative imports end; `none`: in nothing, as bundlers and CommonJS find modules. */
export const importExtensions = ["js", "ts", "none"] as const;

/** What a project's own tools want of every TypeScript file. */
export interface FileStyle {
  /** Lines of comments before all others. */
  readonly banner?: readonly string[] | undefined;
  readonly importExtension?: (typeof importExtensions)[number] | undefined;
}
