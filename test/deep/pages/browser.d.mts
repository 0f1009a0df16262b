/** As much of playwright-core as these tests use; it is installed by their own package.json. */
export interface Page {
  goto(url: string): Promise<unknown>;
  url(): string;
  goBack(): Promise<unknown>;
  close(): Promise<void>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  selectOption(selector: string, value: string): Promise<unknown>;
  emulateMedia(media: { media?: "print" | "screen"; colorScheme?: "light" | "dark" }): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  textContent(selector: string): Promise<string | null>;
  isVisible(selector: string): Promise<boolean>;
  screenshot(options: { path: string }): Promise<unknown>;
  on(event: string, listener: (thing: { url(): string; message: string }) => void): void;
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
}
export interface Context {
  newPage(): Promise<Page>;
  grantPermissions(names: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
export interface Browser {
  newContext(options?: {
    javaScriptEnabled?: boolean;
    viewport?: { width: number; height: number };
    colorScheme?: "light" | "dark";
  }): Promise<Context>;
  close(): Promise<void>;
}
export const chromium: string | undefined;
export function launch(): Promise<Browser>;
