/**
 * Contact (两个联系): the links between committee members and deputies and between deputies and voters, the contacts made under them, the matters raised,
 * and the discussion meetings of the council of chairpersons. Start at {@link org.daibiao.contact.ContactService}. Clauses 1 and 3.
 */
@NullMarked
package org.daibiao.contact;

import org.jspecify.annotations.NullMarked;
