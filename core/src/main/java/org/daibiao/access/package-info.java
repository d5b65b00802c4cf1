/**
 * Access (访问控制): who may do what, as a document. {@link org.daibiao.access.RolePolicy} is read from YAML, with all faults told by line
 * and path, and decides by the roles and ties of an {@link org.daibiao.desk.Actor}; {@link org.daibiao.access.RoleTable} writes it out
 * as a page. The ready document {@code roles.yaml} beside this class knows the roles that the plan and the law name.
 */
@NullMarked
package org.daibiao.access;

import org.jspecify.annotations.NullMarked;
