package org.daibiao.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;

/**
 * A matter as it is raised (所提意见).
 *
 * @param category the category's code: lower-case words joined by hyphens
 * @param text what was raised
 */
public record NewMatter(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "code")
        String category,

        @NotBlank @Size(max = 2000) String text) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
