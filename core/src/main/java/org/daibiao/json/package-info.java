/**
 * Documents (文档): everything that a host writes by hand or sends as a file enters through this room. {@link
 * org.daibiao.json.SourceDocument} reads JSON or YAML into a tree of {@link org.daibiao.json.Node}s with places, within {@link
 * org.daibiao.json.Limits}. {@link org.daibiao.json.Json} binds such a tree to records and writes records. {@link org.daibiao.json.Faults}
 * collects all faults, which are thrown together as {@link org.daibiao.json.BadDocumentException}. It is the only room that uses Jackson's
 * databind, and only for writing: no text from outside ever chooses a class.
 */
@NullMarked
package org.daibiao.json;

import org.jspecify.annotations.NullMarked;
