/**
 * Rule profiles (规则档案): the numbers and choices of a law or regulation as dated documents with sources. {@link
 * org.daibiao.profile.RuleProfile} is one profile, {@link org.daibiao.profile.RuleProfiles} has the bundled ones, and {@link
 * org.daibiao.profile.Section} gives a room its part, each value with its source. A room owns the record of its rules and reads its own
 * section; this room depends on none of them.
 */
@NullMarked
package org.daibiao.profile;

import org.jspecify.annotations.NullMarked;
