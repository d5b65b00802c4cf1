/** An application's own store: an adapter on SQLite, based on {@code docs/guide/write-an-adapter.md} alone. */
@NullMarked
package org.daibiao.examples.ownstore;

import org.jspecify.annotations.NullMarked;
