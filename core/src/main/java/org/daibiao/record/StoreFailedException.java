package org.daibiao.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Store failed (存储不可用): the database cannot be reached, or refused. {@link #why} and the code say which; what the driver said is the cause. */
public final class StoreFailedException extends FailureException {
    private static final long serialVersionUID = 1L;

    private final StoreFailure why;

    /** @param cause the driver's exception; null if there is none. Its message must not name what is secret */
    public StoreFailedException(StoreFailure why, @Nullable Throwable cause) {
        super("record.store-" + Messages.code(why), Map.of(), cause);
        this.why = why;
    }

    /** The failure. */
    public StoreFailure why() {
        return why;
    }
}
