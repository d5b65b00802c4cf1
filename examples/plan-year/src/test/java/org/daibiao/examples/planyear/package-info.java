/** What the main job promises. */
package org.daibiao.examples.planyear;
