package org.daibiao.plan;

import java.util.UUID;

/** Names for findings (名称查询): what a subject is called where people read. All implementations must be thread-safe. */
@FunctionalInterface
public interface Names {
    /** The name of a subject; its id's text when it has none. */
    String of(UUID subject);
}
