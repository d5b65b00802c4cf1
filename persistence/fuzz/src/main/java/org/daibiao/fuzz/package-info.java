/**
 * Targets of a fuzzer: what comes from outside, made up by machine and guided by coverage. A target catches what is documented, by type;
 * whatever else is thrown is a finding.
 */
@NullMarked
package org.daibiao.fuzz;

import org.jspecify.annotations.NullMarked;
