import type { Model } from "spectables";

/** Every page of the tokens is among the code pages, under the same name; tokens leave room for the bits of a tag. */
export function checkPages({ tables: { CodePage, Wbxml } }: Model): string[] {
  const names = new Map(CodePage?.entries.map(({ value, name }) => [value, name]));
  const tokens = Wbxml?.entries ?? [];
  const pages = new Map(tokens.map(({ page, namespace }) => [page, namespace]));
  return [
    ...[...pages]
      .filter(([page, namespace]) => names.get(page) !== namespace)
      .map(
        ([page, namespace]) =>
          `Code page ${page} is called ${namespace} where its tokens stand, and ${names.get(page)} in the list.`,
      ),
    ...tokens
      .filter(({ token }) => Number(token) < 0x05 || Number(token) > 0x3f)
      .map(
        ({ page, token, tag }) =>
          `${tag} of code page ${page} has the token ${token}; those of tags are from 0x05 to 0x3F.`,
      ),
  ];
}
