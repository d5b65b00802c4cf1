/**
 * Documents (文档): everything that a host writes by hand or sends as a file comes in through this room. {@link
 * org.daibiao.json.SourceDocument} reads JSON or YAML into a tree of located {@link org.daibiao.json.Node}s within {@link
 * org.daibiao.json.Limits}; {@link org.daibiao.json.Json} binds such a tree to records and writes records; what is wrong is gathered in
 * {@link org.daibiao.json.Faults} and thrown at once as {@link org.daibiao.json.BadDocumentException}. It is the only room that knows
 * Jackson's databind, and uses it for writing alone: no text from outside ever chooses a class.
 */
@NullMarked
package org.daibiao.json;

import org.jspecify.annotations.NullMarked;
