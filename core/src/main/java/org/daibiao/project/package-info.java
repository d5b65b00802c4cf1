/**
 * Livelihood project (民生实事项目): solicitation, candidates, the way to the deputies' vote and its result, and what follows: stages, progress,
 * supervision, adjustment, evaluation. {@link org.daibiao.project.ProjectService} and {@link org.daibiao.project.ProjectWorkService} are the ways
 * in. Clause 6.
 */
@NullMarked
package org.daibiao.project;

import org.jspecify.annotations.NullMarked;
