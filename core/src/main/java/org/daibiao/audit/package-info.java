/**
 * Audit (审计): shows that the journal is as it was entered, provides its head for printing, and lets auditors read it; reading is itself an act.
 * {@link org.daibiao.audit.AuditService} is the entry point; {@link org.daibiao.journal.Chain} explains how acts are linked.
 */
@NullMarked
package org.daibiao.audit;

import org.jspecify.annotations.NullMarked;
