/**
 * Memory (内存存储): {@link org.daibiao.memory.MemoryStores}, the second implementation of the storage ports, for tests and quick starts.
 * It passes the same test kit as every other store.
 */
@NullMarked
package org.daibiao.memory;

import org.jspecify.annotations.NullMarked;
