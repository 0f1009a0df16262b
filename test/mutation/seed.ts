import fc from "fast-check";

/** The properties try the same examples in every run: a mutant is killed always or never. */
fc.configureGlobal({ seed: 1 });
