package org.daibiao.desk;

import java.util.Map;
import java.util.stream.Collectors;
import org.daibiao.record.CallerException;

/** Denied (无权操作): the access policy does not allow it. */
public final class DeniedException extends CallerException {
    private static final long serialVersionUID = 1L;

    private final String asked;

    public DeniedException(String operation, Actor actor) {
        super(
                "desk.denied",
                Map.of(
                        "operation",
                        operation,
                        "roles",
                        actor.roles().stream().map(Role::code).collect(Collectors.toSet())));
        this.asked = actor + " " + operation;
    }

    /** Both texts and, for logs, who asked for what. */
    @Override
    public String getMessage() {
        return super.getMessage() + " [" + asked + "]";
    }
}
