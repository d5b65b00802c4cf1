/**
 * The kernel (内核): what every room shares. {@link org.daibiao.kernel.Desk} is the one way in; {@link org.daibiao.kernel.Outcome}
 * and {@link org.daibiao.kernel.DaibiaoException} are the two ways to say no; {@link org.daibiao.kernel.Shape} tells how a word is
 * kept; {@link org.daibiao.kernel.Stores} and {@link org.daibiao.kernel.Journal} are the ports a storage adapter implements; {@link
 * org.daibiao.kernel.Act} and {@link org.daibiao.kernel.Line} are the journal's entries and {@link
 * org.daibiao.kernel.Requirement} is the question a plan asks of them. The kernel imports no other room.
 */
@NullMarked
package org.daibiao.kernel;

import org.jspecify.annotations.NullMarked;
