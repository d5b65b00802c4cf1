/**
 * Desk (办理台): the single entry point. {@link org.daibiao.desk.Desk} runs every command and every question: it asks the {@link
 * org.daibiao.desk.AccessPolicy}, checks the command, lets the room decide, and stores records and acts in one transaction. {@link
 * org.daibiao.desk.Room} and {@link org.daibiao.desk.Operation} define what a room is.
 */
@NullMarked
package org.daibiao.desk;

import org.jspecify.annotations.NullMarked;
