package org.daibiao.suggestion;

import java.util.List;
import org.daibiao.kernel.Operation;

/** TODO. */
final class DefaultSupervisionService {
    static final List<Operation> OPERATIONS = List.of();

    private DefaultSupervisionService() {}
}
