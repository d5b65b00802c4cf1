/**
 * Livelihood project (民生实事项目): solicitation, candidates, the deputies' vote and its result, and what follows: stages, progress, supervision,
 * adjustment, evaluation. The entry points are {@link org.daibiao.project.ProjectService} and {@link org.daibiao.project.ProjectWorkService}.
 * Clause 6.
 */
@NullMarked
package org.daibiao.project;

import org.jspecify.annotations.NullMarked;
