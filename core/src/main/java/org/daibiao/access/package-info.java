/**
 * Access (访问控制): who may do what, as a document. {@link org.daibiao.access.RolePolicy} is read from YAML, reports all faults with line
 * and path, and decides by the roles and ties of an {@link org.daibiao.desk.Actor}. {@link org.daibiao.access.RoleTable} writes it
 * as a page. The bundled document {@code roles.yaml} beside this class uses the roles that the plan and the law name.
 */
@NullMarked
package org.daibiao.access;

import org.jspecify.annotations.NullMarked;
