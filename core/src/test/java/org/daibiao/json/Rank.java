package org.daibiao.json;

/** Rank of a handler, for tests: a code of two words. */
enum Rank {
    LEAD,
    CO_HANDLER
}
