/** A store of one's own: an adapter on SQLite, written from {@code docs/guide/write-an-adapter.md} alone. */
@NullMarked
package org.daibiao.examples.ownstore;

import org.jspecify.annotations.NullMarked;
