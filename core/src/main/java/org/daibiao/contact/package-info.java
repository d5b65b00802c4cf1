/**
 * Contact (两个联系): the links between committee members and deputies and between deputies and voters, the contacts made in them, the
 * matters raised, and the discussion meetings of the council of chairpersons. {@link org.daibiao.contact.ContactService} is the way in.
 * Clauses 1 and 3.
 */
@NullMarked
package org.daibiao.contact;

import org.jspecify.annotations.NullMarked;
