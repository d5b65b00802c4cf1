/**
 * Delivery (投递): hands the acts of the journal to the host's listeners: in the order of their numbers, at least once, resumable, on any
 * number of nodes. {@link org.daibiao.delivery.DeliveryService} is the way in, {@link org.daibiao.delivery.JournalListener} is what a host
 * writes. It has no threads of its own and calls nobody but listeners.
 */
@NullMarked
package org.daibiao.delivery;

import org.jspecify.annotations.NullMarked;
