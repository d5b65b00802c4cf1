/**
 * Rule profiles (规则档案): the numbers and choices of a law or regulation as dated, sourced documents. {@link
 * org.daibiao.profile.RuleProfile} is one of them, {@link org.daibiao.profile.RuleProfiles} has those that come along, {@link
 * org.daibiao.profile.Section} gives a room the part that it asks for, each value with where it stands. A room owns the record of its rules
 * and reads its own section; this room knows no name of any.
 */
@NullMarked
package org.daibiao.profile;

import org.jspecify.annotations.NullMarked;
