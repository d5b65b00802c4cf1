/**
 * Delivery (推送): delivers the acts of the journal to the host's listeners in the order of their numbers, at least once, resumable, on any number of
 * nodes. {@link org.daibiao.delivery.DeliveryService} is the entry point; {@link org.daibiao.delivery.JournalListener} is what a host implements. It
 * has no threads of its own and calls only listeners.
 */
@NullMarked
package org.daibiao.delivery;

import org.jspecify.annotations.NullMarked;
