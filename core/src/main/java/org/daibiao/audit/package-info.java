/**
 * Audit (审计): shows that the journal is as it was entered, gives its head for paper, and lets auditors read it, which is itself an act.
 * {@link org.daibiao.audit.AuditService} is the way in; how acts are linked, {@link org.daibiao.journal.Chain} says.
 */
@NullMarked
package org.daibiao.audit;

import org.jspecify.annotations.NullMarked;
