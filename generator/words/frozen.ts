/** A type whose objects and lists, through and through, are read-only; functions and instances of classes stay. */
export type Frozen<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: Frozen<T[K]> }
  : T extends Instance
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T;

type Instance = ((...values: never[]) => unknown) | RegExp | { readonly safeParse: unknown };
